import type { Actor } from "#lib/access/actor.ts";
import { authorise, may } from "#lib/access/rules.ts";
import { inTransaction, type Transaction } from "#lib/platform/transaction.ts";
import { Refusal } from "#lib/refusal.ts";
import type { Stand } from "../contested-item.ts";
import { lockContested, type WhichContested } from "./lock-contested.ts";
import { type NewStand, recordStand } from "./record-stand.ts";
import { requireMember } from "./take-stand.ts";

export interface AttributeInput extends WhichContested {
  readonly optionId: string;
  readonly holders: readonly NewStand["holder"][];
  readonly stand: Stand | "NONE";
  readonly reason: string;
}

/**
 * Attributes contested words to delegations and blocs, as heard in the room: chair and secretariat to anybody, a
 * delegation's head and delegates to itself and to blocs it belongs to. Records one `contested.stand-taken` for each.
 * Refuses `clause-closed` for a withdrawn clause, `contested-closed` and `not-allowed`; then nothing is stored.
 * Repeating it adds stands.
 */
export async function attributeContested(actor: Actor, input: AttributeInput): Promise<void> {
  const { optionId, stand, reason, holders } = input;
  await inTransaction(async (tx) => {
    const locked = await lockContested(tx, actor, input);
    if (locked.clause.status === "WITHDRAWN") throw new Refusal("clause-closed");
    for (const holder of holders) {
      await requireVoice(tx, actor, holder);
      await recordStand(tx, actor, { locked, stand: { optionId, holder, stand, reason } });
    }
  });
}

async function requireVoice(tx: Transaction, actor: Actor, { type, id }: NewStand["holder"]): Promise<void> {
  if (may(actor, "contested.settle")) return;
  if (type === "delegation") {
    authorise(actor, "contested.stand", id);
    return;
  }
  authorise(actor, "contested.stand");
  await requireMember(tx, id, actor.delegation?.id ?? "");
}
