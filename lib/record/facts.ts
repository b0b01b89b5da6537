import { findRecordFault } from "#lib/ballot/record-fault.ts";
import { numberClauses } from "#lib/clause/number-clauses.ts";
import type { TextCheck } from "./clause-replay.ts";
import {
  findConferenceFault,
  findMissing,
  findReservationFault,
  findSittingFault,
  findVersionFault,
} from "./conference-fault.ts";
import { checkWordsOf, findContestedFault, findStandFault } from "./contested-fault.ts";
import { checkDivided, findDivisionFault, findMotionFault } from "./division-fault.ts";
import type { BallotEntry, ClauseEntry, HeaderEntry, TreatyEntry } from "./entry.ts";
import type { ConferenceEntry, FactEntry } from "./fact-entry.ts";
import type { Ledger } from "./ledger.ts";
import { findPositionFault, findStageFault } from "./life-fault.ts";
import { findAppealFault, findOrderFault } from "./order-fault.ts";
import { checkKeptTexts, findProposalFault } from "./proposal-fault.ts";
import { findRuleFault, findStandingRulesFault } from "./rule-fault.ts";
import {
  findAttendanceFault,
  findCredentialFault,
  findProxyFault,
  findProxyLimitFault,
} from "./seating-fault.ts";
import { findSecretBoxFault } from "./secret-box-fault.ts";
import { findSilenceFault } from "./silence-fault.ts";
import { findStatementFault } from "./statement-fault.ts";
import { findAdoptionFault, findClauseFault, findTitleFault } from "./structure-fault.ts";

type AnyFact = FactEntry | TreatyEntry | ClauseEntry | BallotEntry;
type Entries<E extends AnyFact["entry"]> = Extract<AnyFact, { readonly entry: E }>;

/** The facts of a record beside its journal and its logs, as they are read. */
export class Facts {
  readonly #lists = new Map<string, AnyFact[]>();
  readonly ids = new Set<string>();
  readonly clauses = new Map<string, ClauseEntry>();

  add(entry: AnyFact): void {
    const list = this.#lists.get(entry.entry);
    if (list) list.push(entry);
    else this.#lists.set(entry.entry, [entry]);
    if ("id" in entry) this.ids.add(entry.id);
    if (entry.entry === "clause") this.clauses.set(entry.id, entry);
  }

  list<E extends AnyFact["entry"]>(entry: E): readonly Entries<E>[] {
    return (this.#lists.get(entry) ?? []) as unknown as readonly Entries<E>[];
  }

  /** What every clause is called now: "Article 5", and of a chair's text "Article 5 of “…”". */
  names(): ReadonlyMap<string, string> {
    const names = new Map<string, string>();
    for (const { id, basisId, title } of this.list("treaty")) {
      const own = this.list("clause").filter(({ treatyId }) => treatyId === id);
      for (const [clauseId, { label }] of numberClauses(own))
        names.set(clauseId, `${label}${basisId === null ? "" : ` of “${title}”`}`);
    }
    return names;
  }
}

/** The first fact that the journal does not bear out, in words. */
export function findFactFault(
  ledger: Ledger,
  {
    header,
    facts,
    names,
  }: { readonly header: HeaderEntry; readonly facts: Facts; readonly names: ReadonlyMap<string, string> },
): string | null {
  const ballots = facts.list("ballot");
  const conference: readonly ConferenceEntry[] = [
    ...facts.list("delegation"),
    ...facts.list("bloc"),
    ...facts.list("mechanism"),
  ];
  const checks: readonly (() => string | null)[] = [
    () => findRecordFault(ledger.events, ballots),
    () => firstOf(facts.list("silence"), (row) => findSilenceFault(ledger, row)),
    () => findAdoptionFault(facts.list("clause"), { ballots, silences: facts.list("silence") }),
    () => findTitleFault(ledger, { header, treaties: facts.list("treaty") }),
    () => firstOf(conference, (entry) => findConferenceFault(ledger, entry)),
    () => findClausesFault(ledger, facts, names),
    () => findContestedFaults(ledger, facts),
    () => findProposalFaults(ledger, facts),
    () => firstOf(facts.list("reservation"), (row) => findReservationFault(ledger, row)),
    () => firstOf(facts.list("division"), (row) => findDivisionFault(ledger, { row, ballots })),
    () => firstOf(facts.list("motion"), (row) => findMotionFault(ledger, row)),
    () => firstOf(facts.list("order"), (row) => findOrderFault(ledger, row)),
    () => firstOf(facts.list("appeal"), (row) => findAppealFault(ledger, row)),
    () => firstOf(facts.list("rule"), (row) => findRuleFault(ledger, row)),
    () => findSecretBoxFault(ledger, facts.list("secret-box")),
    () => findStandingRulesFault(ledger, facts.list("standing-rules")),
    () =>
      findStatementFault(ledger, [
        ...facts.list("open-call"),
        ...facts.list("correction"),
        ...facts.list("explanation"),
      ]),
    () => firstOf(facts.list("sitting"), (row) => findSittingFault(ledger, row)),
    () => findCredentialFault(ledger, facts.list("credential")),
    () => findAttendanceFault(ledger, facts.list("attendance")),
    () => findProxyLimitFault(ledger, header),
    () => firstOf(facts.list("proxy"), (row) => findProxyFault(ledger, row)),
    () => firstOf(facts.list("version"), (row) => findVersionFault(ledger, row)),
    () => findMissing(ledger, facts.ids),
    () => findImportFault(ledger, facts),
    () =>
      firstOf([...ledger.sealedClauses()], (id) =>
        facts.clauses.has(id) ? null : `the clause ${id} is in the journal and not in the record`,
      ),
  ];
  return firstOf(checks, (check) => check());
}

/** What must hold of the texts of each clause, beside what the journal says of them. */
export function textChecks(facts: Facts): ReadonlyMap<string, readonly TextCheck[]> {
  const proposals = new Map(facts.list("proposal").map((each) => [each.id, each]));
  const contested = new Map(facts.list("contested").map((row) => [row.id, row]));
  const checks: (TextCheck & { readonly clauseId: string })[] = [];
  for (const proposal of proposals.values())
    checks.push(...checkKeptTexts(proposal, proposals.get(proposal.parentId ?? "")));
  for (const stand of facts.list("stand")) {
    const row = contested.get(stand.contestedId);
    if (row) checks.push({ clauseId: row.clauseId, ...checkWordsOf(row, stand) });
  }
  for (const division of facts.list("division")) checks.push(...checkDivided(division));
  for (const { clauseId, revision, textHash, number } of facts.list("stage"))
    checks.push({
      clauseId,
      revision,
      find: ({ hash }) =>
        hash === textHash
          ? null
          : `the text of step ${number} in the life of a clause is another at revision ${revision}`,
    });
  return Map.groupBy(checks, ({ clauseId }) => clauseId);
}

function findClausesFault(ledger: Ledger, facts: Facts, names: ReadonlyMap<string, string>): string | null {
  const positions = Map.groupBy(facts.list("position"), ({ clauseId }) => clauseId);
  const stages = Map.groupBy(facts.list("stage"), ({ clauseId }) => clauseId);
  const basis = new Set(facts.list("treaty").flatMap(({ id, basisId }) => (basisId === null ? [id] : [])));
  return firstOf(facts.list("clause"), (clause) => {
    const { id: clauseId } = clause;
    const name = names.get(clauseId) ?? clauseId;
    const steps = stages.get(clauseId) ?? [];
    if (!basis.has(clause.treatyId)) return null;
    return (
      findClauseFault(ledger, { clause, name, stages: steps }) ??
      findStageFault(ledger, { clauseId, name, stages: steps }) ??
      findPositionFault(ledger, { clauseId, name, positions: positions.get(clauseId) ?? [] })
    );
  });
}

function findContestedFaults(ledger: Ledger, facts: Facts): string | null {
  const stands = Map.groupBy(facts.list("stand"), ({ contestedId }) => contestedId);
  const blocs = new Map(facts.list("bloc").map(({ id, shortName }) => [id, shortName]));
  return firstOf(
    facts.list("contested"),
    (row) =>
      findContestedFault(ledger, row) ??
      findStandFault(ledger, { row, stands: stands.get(row.id) ?? [], blocs }),
  );
}

function findProposalFaults(ledger: Ledger, facts: Facts): string | null {
  const proposals = facts.list("proposal");
  return firstOf(proposals, (proposal) =>
    findProposalFault(ledger, {
      proposal,
      children: proposals.filter(({ parentId }) => parentId === proposal.id),
    }),
  );
}

/** A clause of the treaty was imported with it, or added by an act. */
function findImportFault(ledger: Ledger, facts: Facts): string | null {
  return firstOf(facts.list("treaty"), ({ id, basisId }) => {
    const imported = ledger.about(id, "treaty.imported").reduce((sum, { act }) => sum + act.clauses, 0);
    const found = facts
      .list("clause")
      .filter(
        ({ id: clauseId, treatyId }) =>
          treatyId === id && ledger.about(clauseId, "clause.added").length === 0,
      );
    if (basisId !== null || found.length === imported) return null;
    return `the treaty has ${found.length} clauses that were not added by an act, and ${imported} were imported`;
  });
}

function firstOf<T>(all: readonly T[], find: (each: T) => string | null): string | null {
  for (const each of all) {
    const fault = find(each);
    if (fault !== null) return fault;
  }
  return null;
}
