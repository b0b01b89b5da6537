import type { Actor } from "#lib/access/actor.ts";
import type { JournalAct } from "#lib/journal/event.ts";
import { recordEvent } from "#lib/journal/server/record-event.ts";
import type { Transaction } from "#lib/platform/transaction.ts";
import { Refusal } from "#lib/refusal.ts";
import { fieldFaults } from "../field-faults.ts";
import type { Mechanism, MechanismFields } from "../mechanism.ts";

type MechanismAct = Extract<JournalAct, { readonly mechanismId: string }>["type"];

/** Records an act on a mechanism with everything it says afterwards, so that the journal keeps what an edit replaces. */
export async function recordMechanism(
  tx: Transaction,
  actor: Actor,
  { type, mechanism }: { readonly type: MechanismAct; readonly mechanism: Mechanism },
): Promise<void> {
  const { id, type: mechanismType, clauses, treatyId: _, proposedBy: __, ...facts } = mechanism;
  const clauseIds = clauses.map((clause) => clause.id);
  await recordEvent(tx, actor, { type, mechanismId: id, mechanismType, ...facts, clauseIds });
}

/** Refuses `bad-input`, with the first sentence of what is wrong. */
export function refuseFaulty(fields: MechanismFields): void {
  const [fault] = fieldFaults(fields);
  if (fault) throw new Refusal("bad-input", fault.sentence);
}
