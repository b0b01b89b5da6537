import type { Actor } from "#lib/access/actor.ts";
import { recordEvent } from "#lib/journal/server/record-event.ts";
import type { Transaction } from "#lib/platform/transaction.ts";
import { Refusal } from "#lib/refusal.ts";
import type { Stand, StandHolder } from "../contested-item.ts";
import { wordsHashOf, wordsOfOption } from "../part-words.ts";
import { factsOf, type LockedContested } from "./lock-contested.ts";

/** Longest reason for a stand, in characters. */
const REASON_MAX = 2000;

/** A stand to be put on record; `NONE` takes an earlier one back. */
export interface NewStand {
  readonly optionId: string;
  readonly holder: Pick<StandHolder, "type" | "id">;
  readonly stand: Stand | "NONE";
  readonly reason: string;
}

/**
 * Puts the stand of a delegation or bloc on locked contested words on record, on the words as they are now, and records
 * `contested.stand-taken`. Whether the actor may speak for the holder is the caller's question. Refuses `bad-input`,
 * `not-found` for a holder of another negotiation and `contested-closed` for an option that is gone.
 */
export async function recordStand(
  tx: Transaction,
  actor: Actor,
  { locked, stand }: { readonly locked: LockedContested; readonly stand: NewStand },
): Promise<void> {
  const { part, text } = locked;
  const reason = stand.reason.trim();
  if (reason.length > REASON_MAX)
    throw new Refusal("bad-input", `A reason has ${REASON_MAX} characters at most.`);
  const wordsHash = wordsHashOf(part, stand.optionId);
  if (wordsHash === null) throw new Refusal("contested-closed");
  const holder = await nameHolder(tx, actor, stand.holder);
  const { type, id } = stand.holder;
  await tx.contestedStand.create({
    data: {
      contestedId: part.id,
      optionId: stand.optionId,
      ...(type === "bloc" ? { blocId: id } : { delegationId: id }),
      stand: stand.stand,
      reason,
      wordsHash,
      revision: text.revision,
      takenBy: actor.userId,
    },
    select: { id: true },
  });
  await recordEvent(tx, actor, {
    type: "contested.stand-taken",
    ...(await factsOf(tx, locked)),
    option: wordsOfOption(part, stand.optionId),
    holder,
    stand: stand.stand,
    reason,
  });
}

async function nameHolder(
  tx: Transaction,
  { negotiationId }: Actor,
  { type, id }: NewStand["holder"],
): Promise<string> {
  const query = { where: { id, negotiationId }, select: { shortName: true } } as const;
  const found = type === "bloc" ? await tx.bloc.findFirst(query) : await tx.delegation.findFirst(query);
  if (!found) throw new Refusal("not-found");
  return found.shortName;
}
