import { statusAfter } from "#lib/journal/status-after.ts";
import type { BallotEntry, ClauseEntry, HeaderEntry, TreatyEntry } from "./entry.ts";
import type { SilenceEntry, StageEntry } from "./fact-entry.ts";
import type { Ledger } from "./ledger.ts";

const STRUCTURE = [
  "clause.added",
  "clause.moved",
  "clause.retitled",
  "clause.withdrawn",
  "clause.reinstated",
] as const;

const STATUS = [
  ...STRUCTURE,
  "clause.frozen",
  "clause.unfrozen",
  "ballot.opened",
  "ballot.closed",
  "ballot.cancelled",
  "silence.circulated",
  "silence.broken",
  "silence.withdrawn",
  "silence.adopted",
] as const;

/** Whether a clause is adopted if and only if a vote carried the text that it has, or unbroken silence adopted it. */
export function findAdoptionFault(
  clauses: readonly ClauseEntry[],
  {
    ballots,
    silences,
  }: { readonly ballots: readonly BallotEntry[]; readonly silences: readonly SilenceEntry[] },
): string | null {
  const carried = new Set([
    ...ballots.flatMap(({ texts, verdict, effect }) =>
      verdict === "CARRIED" && effect === "ADOPT"
        ? texts.map(({ clauseId, revision }) => `${clauseId} ${revision}`)
        : [],
    ),
    ...silences.flatMap(({ effect, status, texts }) =>
      status === "ADOPTED" && effect === "ADOPT"
        ? texts.map(({ clauseId, revision }) => `${clauseId} ${revision}`)
        : [],
    ),
  ]);
  const wrong = clauses.find(
    ({ id, head, status }) => (status === "ADOPTED") !== carried.has(`${id} ${head}`),
  );
  if (!wrong) return null;
  return wrong.status === "ADOPTED"
    ? `the clause ${wrong.id} is adopted without a vote that carried its text`
    : `the clause ${wrong.id} is not adopted though a vote carried its text`;
}

/** Checks the titles of the negotiation and of its treaty against the acts that gave them. */
export function findTitleFault(
  ledger: Ledger,
  { header, treaties }: { readonly header: HeaderEntry; readonly treaties: readonly TreatyEntry[] },
): string | null {
  const named = ledger.all("negotiation.created", "negotiation.edited").at(-1);
  if (named?.act.title !== header.title) return "the negotiation has another title than the journal says";
  const first = ledger.all("negotiation.created")[0]?.act.title;
  for (const { id, title, basisId } of treaties) {
    if (basisId !== null) continue;
    const given = ledger.about(id, "treaty.imported", "treaty.retitled").at(-1)?.act.title ?? first;
    if (given !== title) return "the treaty has another title than the journal says";
  }
  return null;
}

/** Checks heading, kind, status and stage of a clause against the acts about it. */
export function findClauseFault(
  ledger: Ledger,
  {
    clause,
    name,
    stages,
  }: { readonly clause: ClauseEntry; readonly name: string; readonly stages: readonly StageEntry[] },
): string | null {
  const { id, heading, kind, status, bracketRule } = clause;
  const placed = ledger.about(id, ...STRUCTURE).at(-1)?.act;
  if (placed && (placed.heading !== heading || placed.kind !== kind))
    return `${name} has another heading than the journal says`;
  if (statusAfter(ledger.about(id, ...STATUS).map(({ act }) => act)) !== status)
    return `${name} is ${status.toLowerCase()} where the journal says otherwise`;
  const set = ledger.about(id, "clause.mode-set").at(-1)?.act;
  if (set && set.bracketRule !== bracketRule)
    return `${name} has another rule for brackets than the journal says`;
  if (set && stages.length === 0 && set.mode !== clause.mode)
    return `${name} has another mode than the journal says`;
  const last = stages.at(-1);
  const agreed = last && (last.to === "AGREED" || last.to === "AGREED_AD_REF") ? last.textHash : null;
  if (clause.stage !== (last?.to ?? "DRAFT") || clause.agreedHash !== agreed)
    return `${name} is at another stage than its life says`;
  return null;
}
