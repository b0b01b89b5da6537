import type { Actor } from "#lib/access/actor.ts";
import { authorise } from "#lib/access/rules.ts";
import { inTransaction, type Transaction } from "#lib/platform/transaction.ts";
import { Refusal } from "#lib/refusal.ts";
import { wordsHashOf } from "../part-words.ts";
import { lockContested, type WhichContested } from "./lock-contested.ts";
import { type NewStand, recordStand } from "./record-stand.ts";

export interface TakeStandInput extends WhichContested, Pick<NewStand, "stand" | "reason"> {
  /** In a group the option that is meant; empty: the whole. */
  readonly optionId: string;
  /** The bloc for which a member speaks; null: the own delegation. */
  readonly blocId: string | null;
  /** What identifies the words that were read; null: the words as they are now. */
  readonly seen: string | null;
}

/**
 * Takes the stand of the actor's delegation on contested words, or that of a bloc it belongs to: it proposes, supports,
 * opposes, or (`NONE`) gives way. For heads and delegates. Records `contested.stand-taken`. Refuses `clause-closed` for
 * a withdrawn clause, `contested-closed`, and `text-changed` if other words were read. Repeating it adds a stand.
 */
export async function takeStand(actor: Actor, input: TakeStandInput): Promise<void> {
  const { optionId, blocId, seen, stand, reason } = input;
  await inTransaction(async (tx) => {
    const locked = await lockContested(tx, actor, input);
    authorise(actor, "contested.stand");
    const { delegation } = actor;
    if (!delegation) throw new Refusal("not-allowed");
    if (locked.clause.status === "WITHDRAWN") throw new Refusal("clause-closed");
    if (seen !== null && wordsHashOf(locked.part, optionId) !== seen)
      throw new Refusal(
        "text-changed",
        "These words have changed since you read them. Read them again, then repeat.",
      );
    if (blocId !== null) await requireMember(tx, blocId, delegation.id);
    const holder =
      blocId === null
        ? ({ type: "delegation", id: delegation.id } as const)
        : ({ type: "bloc", id: blocId } as const);
    await recordStand(tx, actor, { locked, stand: { optionId, holder, stand, reason } });
  });
}

/** Refuses `not-allowed` unless the delegation belongs to the bloc. */
export async function requireMember(tx: Transaction, blocId: string, delegationId: string): Promise<void> {
  const member = await tx.blocMember.findUnique({
    where: { blocId_delegationId: { blocId, delegationId } },
    select: { blocId: true },
  });
  if (!member) throw new Refusal("not-allowed", "Only a member of the bloc speaks for it.");
}
