import type { Actor } from "#lib/access/actor.ts";
import type { ClauseContent } from "#lib/clause/content.ts";
import { changeText } from "#lib/clause/server/change-text.ts";
import { recordEvent } from "#lib/journal/server/record-event.ts";
import { inTransaction, type Transaction } from "#lib/platform/transaction.ts";
import { Refusal } from "#lib/refusal.ts";
import type { ContestedKind } from "../contested-item.ts";
import { maySettle } from "../may-settle.ts";
import { type ContestedAct, describeObjections, objections } from "../objections.ts";
import { type ContestedPart, readContested } from "../read-contested.ts";
import {
  factsOf,
  type LockedContested,
  lockContested,
  standsOn,
  type WhichContested,
} from "./lock-contested.ts";

/** An act that ends contested words: which, of what kind they have to be, how they end, and what that does to the text. */
export interface Settlement extends WhichContested {
  readonly kind: ContestedKind;
  readonly reason: string;
  /** The act on what is there now, and what it leaves on record; refuses what does not fit. */
  readonly decide: (part: ContestedPart) => { readonly act: ContestedAct; readonly chosen: string };
  readonly change: (content: ClauseContent) => ClauseContent;
}

/** What an act left behind. */
export interface Settled {
  readonly contestedId: string;
  readonly revision: number;
}

/**
 * Settles contested words: for chair and secretariat, or by the clause's rule for whoever speaks for a delegation, and
 * only while nobody objects on the present text. What stood inside and goes with the words fell with its parent.
 * Records `contested.settled`. Refuses `clause-closed` unless the clause is open, `contested-closed`,
 * `objection-stands` (naming who) and `bad-input`; so repeating it is refused.
 */
export async function settleContested(actor: Actor, settlement: Settlement): Promise<Settled> {
  return inTransaction(async (tx) => {
    const locked = await lockContested(tx, actor, settlement);
    const { clause, part } = locked;
    if (!maySettle(actor, clause.bracketRule)) throw new Refusal("not-allowed");
    if (clause.status !== "OPEN") throw new Refusal("clause-closed");
    if (part.kind !== settlement.kind) throw new Refusal("bad-input");
    const { act, chosen } = settlement.decide(part);
    await refuseObjections(tx, { actor, locked, act });
    await close(tx, { actor, locked, settlement, outcome: act.outcome, chosen });
    const text = await changeText(tx, actor, { clauseId: clause.id, change: settlement.change });
    const { outcome } = act;
    const { reason } = settlement;
    await recordEvent(tx, actor, {
      type: "contested.settled",
      ...(await factsOf(tx, { clause, text, part })),
      outcome,
      chosen,
      reason,
    });
    return { contestedId: part.id, revision: text.revision };
  });
}

async function refuseObjections(
  tx: Transaction,
  {
    actor,
    locked,
    act,
  }: { readonly actor: Actor; readonly locked: LockedContested; readonly act: ContestedAct },
): Promise<void> {
  const standing = objections(act, { stands: await standsOn(tx, locked), by: actor.delegation?.id ?? null });
  if (standing.length > 0) throw new Refusal("objection-stands", describeObjections(standing));
}

/** Closes the rows before the text changes: what follows the text then finds them closed already. */
async function close(
  tx: Transaction,
  closing: {
    readonly actor: Actor;
    readonly locked: LockedContested;
    readonly settlement: Settlement;
    readonly outcome: ContestedAct["outcome"];
    readonly chosen: string;
  },
): Promise<void> {
  const { actor, locked, settlement, outcome, chosen } = closing;
  const { text, part, clause } = locked;
  const left = new Set(readContested(settlement.change(text.content)).map(({ id }) => id));
  const fallen = readContested(text.content)
    .map(({ id }) => id)
    .filter((id) => id !== part.id && !left.has(id));
  const closed = { closedBy: actor.userId, closedAt: new Date(), closedRevision: text.revision + 1 };
  await tx.contestedText.updateMany({
    where: { id: part.id, clauseId: clause.id },
    data: { ...closed, outcome, chosen },
  });
  await tx.contestedText.updateMany({
    where: { id: { in: fallen }, clauseId: clause.id, outcome: null },
    data: { ...closed, outcome: "FELL_WITH_PARENT" },
  });
}
