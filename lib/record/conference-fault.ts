import canonicalize from "canonicalize";
import type { JournalAct } from "#lib/journal/event.ts";
import type { ConferenceEntry, ReservationEntry, SittingEntry, VersionEntry } from "./fact-entry.ts";
import type { ActOf, Ledger } from "./ledger.ts";
import { wasCalled } from "./life-fault.ts";

/** Checks a delegation, bloc or mechanism against the newest act that says what it is. */
export function findConferenceFault(ledger: Ledger, entry: ConferenceEntry): string | null {
  const { entry: what, id, ...facts } = entry;
  const name = `the ${what} ${entry.entry === "mechanism" ? entry.title : entry.name}`;
  const act = newestAct(ledger, entry);
  if (!act) return `${name} is not in the journal`;
  const said = act as unknown as Readonly<Record<string, unknown>>;
  for (const [field, value] of Object.entries(facts)) {
    // the journal does not say what a bloc is called for short
    if (what === "bloc" && field === "shortName") continue;
    if (canonicalize(inOrder(value)) !== canonicalize(inOrder(standing(ledger, said[field]))))
      return `${name} is another than the journal says`;
  }
  return null;
}

/** Checks a reservation against the acts by which it was entered and lifted. */
export function findReservationFault(ledger: Ledger, row: ReservationEntry): string | null {
  const [entered] = ledger.about(row.id, "reservation.entered");
  const [lifted] = ledger.about(row.id, "reservation.lifted");
  const isSo =
    entered !== undefined &&
    entered.act.clauseId === row.clauseId &&
    entered.act.reservationType === row.reservationType &&
    entered.act.publicText === row.publicText &&
    entered.actor.id === row.enteredBy &&
    wasCalled(ledger, row.delegationId, entered.act.delegationName) &&
    (lifted?.actor.id ?? null) === row.liftedBy &&
    (lifted !== undefined) === (row.liftedAt !== null);
  return isSo ? null : `the reservation “${row.publicText}” is not as the journal says`;
}

/** Checks a sitting against the acts by which it was opened and closed. */
export function findSittingFault(ledger: Ledger, row: SittingEntry): string | null {
  const [opened] = ledger.about(row.id, "sitting.opened");
  const [closed] = ledger.about(row.id, "sitting.closed");
  const isSo =
    opened?.actor.id === row.openedBy &&
    opened.act.number === row.number &&
    opened.act.title === row.title &&
    (closed?.actor.id ?? null) === row.closedBy;
  return isSo ? null : `sitting ${row.number} is not as the journal says`;
}

/** Checks a version of the treaty against the act that made it: its name, and every text in it. */
export function findVersionFault(ledger: Ledger, row: VersionEntry): string | null {
  const [made] = ledger.about(row.id, "version.made");
  const isSo =
    made?.actor.id === row.madeBy &&
    made.act.name === row.name &&
    made.act.reason === row.kind &&
    made.act.treatyId === row.treatyId &&
    row.clauses.map(textKey).toSorted().join() === made.act.texts.map(textKey).toSorted().join();
  return isSo ? null : `the version ${row.name} is not as the journal says`;
}

/** By which act something begins, by which it ends, and how it is called where it is missing. */
const BEGINS = {
  "ballot.opened": ({ question, ballotId }) => [ballotId, `the vote on ${question} (${ballotId})`],
  "proposal.tabled": ({ symbol, proposalId }) => [proposalId, `the proposal ${symbol}`],
  "reservation.entered": (act) => [act.reservationId, `a reservation on ${act.label}`],
  "order.ruled": (act) => [act.orderId, `a ruling on the order of voting on ${act.label}`],
  "order.appealed": (act) => [act.appealId, `an appeal against a ruling on ${act.label}`],
  "mechanism.proposed": ({ title, mechanismId }) => [mechanismId, `the mechanism ${title}`],
  "division.requested": ({ label, divisionId }) => [divisionId, `the division of ${label}`],
  "motion.made": ({ kind, motionId }) => [motionId, `a motion (${kind})`],
  "rule.adopted": ({ rule, ruleId }) => [ruleId, `the rule “${rule.name}”`],
  "silence.circulated": ({ title, silenceId }) => [silenceId, `the silence procedure on ${title}`],
  "sitting.opened": ({ number, sittingId }) => [sittingId, `sitting ${number}`],
  "proxy.given": ({ grantorName, proxyId }) => [proxyId, `a proxy of ${grantorName}`],
  "version.made": ({ name, versionId }) => [versionId, `the version ${name}`],
  "delegation.added": ({ name, delegationId }) => [delegationId, `the delegation ${name}`],
  "bloc.added": ({ name, blocId }) => [blocId, `the bloc ${name}`],
  "clause.added": ({ label, clauseId }) => [clauseId, label],
} as const satisfies {
  readonly [T in JournalAct["type"]]?: (act: ActOf<T>) => readonly [string, string];
};

/** The first thing that the journal knows of and that is not there; `present`: the ids of everything that is. */
export function findMissing(ledger: Ledger, present: ReadonlySet<string>): string | null {
  const types = Object.keys(BEGINS) as (keyof typeof BEGINS)[];
  for (const { act } of ledger.all(...types)) {
    const begin = BEGINS[act.type] as (act: JournalAct) => readonly [string, string];
    const [id, name] = begin(act);
    const isGone = ledger.about(id, "delegation.removed", "bloc.removed").length > 0;
    if (!isGone && !present.has(id)) return `${name} is in the journal and not in the record`;
  }
  return null;
}

function newestAct(ledger: Ledger, { entry, id }: ConferenceEntry): JournalAct | undefined {
  switch (entry) {
    case "delegation":
      return ledger.about(id, "delegation.added", "delegation.edited").at(-1)?.act;
    case "bloc":
      return ledger.about(id, "bloc.added", "bloc.edited").at(-1)?.act;
    case "mechanism":
      return ledger.about(id, "mechanism.proposed", "mechanism.edited", "mechanism.withdrawn").at(-1)?.act;
  }
}

/** A delegation that is removed leaves its blocs without an act of its own. */
function standing(ledger: Ledger, value: unknown): unknown {
  if (!Array.isArray(value)) return value;
  return value.filter((id) => ledger.about(String(id), "delegation.removed").length === 0);
}

/** Lists of ids say which, not in what order. */
function inOrder(value: unknown): unknown {
  return Array.isArray(value) ? value.map(String).toSorted() : (value ?? null);
}

function textKey(text: {
  readonly clauseId: string;
  readonly label: string;
  readonly revision: number;
  readonly textHash: string;
  readonly logHash: string;
}): string {
  return [text.clauseId, text.label, text.revision, text.textHash, text.logHash].join(" ");
}
