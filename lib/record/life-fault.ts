import type { PositionEntry, StageEntry } from "./fact-entry.ts";
import type { EventOf, Ledger } from "./ledger.ts";

/** Checks the positions of delegations on one clause against the acts by which they were taken. */
export function findPositionFault(
  ledger: Ledger,
  on: { readonly clauseId: string; readonly name: string; readonly positions: readonly PositionEntry[] },
): string | null {
  const acts = ledger.about(on.clauseId, "position.taken", "clause.confirmed");
  const taken = Map.groupBy(acts, (event) => holderOf(ledger, event));
  const held = Map.groupBy(on.positions, ({ delegationId }) => delegationId);
  for (const delegationId of new Set([...taken.keys(), ...held.keys()])) {
    const rows = (held.get(delegationId) ?? []).toSorted((a, b) => a.number - b.number);
    const events = taken.get(delegationId) ?? [];
    for (let index = 0; index < Math.max(rows.length, events.length); index++) {
      const [row, event] = [rows[index], events[index]];
      if (!row || !event || row.number !== index + 1 || !isTakenBy(row, event, rows[index - 1]))
        return `position ${index + 1} of ${nameOf(ledger, delegationId)} on ${on.name} is not as the journal says`;
    }
  }
  return null;
}

/** Checks the steps in the life of one clause: each follows the one before, and those that somebody took are on record. */
export function findStageFault(
  ledger: Ledger,
  on: { readonly clauseId: string; readonly name: string; readonly stages: readonly StageEntry[] },
): string | null {
  const acts = [...ledger.about(on.clauseId, "clause.stage-changed", "clause.corrected")];
  let before = "DRAFT";
  for (const [index, row] of on.stages.entries()) {
    const wrong = `step ${row.number} in the life of ${on.name} is not as the journal says`;
    if (row.number !== index + 1 || row.from !== before) return wrong;
    before = row.to;
    if (row.userId === null) continue;
    const event = acts.shift();
    if (!event || !isStep(row, event)) return wrong;
  }
  return acts.length === 0
    ? null
    : `a step in the life of ${on.name} is in the journal and not in the record`;
}

/** The name by which a delegation is known in the journal now. */
export function nameOf(ledger: Ledger, delegationId: string): string {
  const [event] = ledger.about(delegationId, "delegation.added", "delegation.edited").slice(-1);
  return event?.act.shortName ?? "a former delegation";
}

/** Whether a delegation was ever called so. */
export function wasCalled(ledger: Ledger, delegationId: string, shortName: string): boolean {
  return ledger
    .about(delegationId, "delegation.added", "delegation.edited")
    .some(({ act }) => act.shortName === shortName);
}

/** The delegation of a position; a confirmation names it by its short name at the time. */
function holderOf(ledger: Ledger, { number, act }: EventOf<"position.taken" | "clause.confirmed">): string {
  if (act.type === "position.taken") return act.delegationId;
  const called = ledger
    .all("delegation.added", "delegation.edited")
    .filter((event) => event.number < number && event.act.shortName === act.delegationName);
  return called.at(-1)?.act.delegationId ?? "";
}

function isTakenBy(
  row: PositionEntry,
  { actor, act }: EventOf<"position.taken" | "clause.confirmed">,
  before: PositionEntry | undefined,
): boolean {
  const { stance, adReferendum, statement } =
    act.type === "position.taken" ? act : { stance: before?.stance, adReferendum: false, statement: "" };
  return (
    row.takenBy === actor.id &&
    row.stance === stance &&
    row.adReferendum === adReferendum &&
    row.statement === statement &&
    row.revision === act.revision &&
    row.textHash === act.textHash
  );
}

function isStep(
  row: StageEntry,
  { actor, act }: EventOf<"clause.stage-changed" | "clause.corrected">,
): boolean {
  const said =
    act.type === "clause.stage-changed"
      ? row.from === act.from && row.to === act.to && row.reason === act.reason
      : row.from === row.to && row.reason === `editorial: ${act.reason}`;
  return said && row.userId === actor.id && row.revision === act.revision && row.textHash === act.textHash;
}
