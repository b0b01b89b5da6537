import type { Actor } from "#lib/access/actor.ts";
import { OFFICE_NAMES } from "#lib/access/office.ts";
import type { Transaction } from "#lib/platform/transaction.ts";
import { Refusal } from "#lib/refusal.ts";
import { hashEvent } from "../chain.ts";
import type { JournalAct, JournalActor, JournalEvent, LogSeal } from "../event.ts";
import { sendNotice } from "./send-notice.ts";

/**
 * Records an act in the journal, inside the transaction that does it. The row lock on the negotiation puts acts in
 * one order; the notice goes out when the transaction commits. Refuses `not-allowed` when the actor has lost the seat
 * or been given another since they were authorised. May not be repeated: each call is one act.
 */
export async function recordEvent(tx: Transaction, actor: Actor, act: JournalAct): Promise<JournalEvent> {
  const findActor = async () => {
    await requireSameSeat(tx, actor);
    const delegation = actor.delegation?.shortName ?? OFFICE_NAMES[actor.office];
    return { id: actor.userId, name: actor.name, delegation };
  };
  return append(tx, { negotiationId: actor.negotiationId, act, findActor });
}

/** What the clock did when an instant came: whose act it carries out, and what the procedure is called. */
export interface ClockActor {
  readonly negotiationId: string;
  readonly userId: string;
  readonly name: string;
}

/**
 * Records what the clock did, as `recordEvent` records what a person did: under the same lock, in the same chain, told to
 * everybody. There is no seat that could have been lost; the act is named after the procedure and belongs to no delegation.
 */
export async function recordClockEvent(
  tx: Transaction,
  { negotiationId, userId, name }: ClockActor,
  act: JournalAct,
): Promise<JournalEvent> {
  return append(tx, { negotiationId, act, findActor: async () => ({ id: userId, name, delegation: "" }) });
}

/** Puts an act at the end of the chain; `findActor` is asked under the lock that orders the journal. */
async function append(
  tx: Transaction,
  {
    negotiationId,
    act,
    findActor,
  }: {
    readonly negotiationId: string;
    readonly act: JournalAct;
    readonly findActor: () => Promise<JournalActor>;
  },
): Promise<JournalEvent> {
  const [head] = await tx.$queryRaw<{ number: number; hash: string; at: Date }[]>`
    select journal_head as number, journal_hash as hash, date_trunc('milliseconds', clock_timestamp()) as at
    from negotiation where id = ${negotiationId}::uuid for no key update`;
  if (!head) throw new Error(`no negotiation ${negotiationId}`);
  const unhashed = {
    negotiationId,
    number: head.number + 1,
    at: head.at.toISOString(),
    actor: await findActor(),
    act,
    log: await sealLog(tx, act),
    previousHash: head.hash,
  };
  const event: JournalEvent = { ...unhashed, hash: hashEvent(unhashed) };
  await write(tx, event);
  return event;
}

/** The log of the act's clause as this transaction leaves it, or as it is now. */
async function sealLog(tx: Transaction, act: JournalAct): Promise<LogSeal | null> {
  if (!("clauseId" in act)) return null;
  const [seal] = await tx.$queryRaw<LogSeal[]>`
    select head as revision, encode(log_hash, 'hex') as hash from clause where id = ${act.clauseId}::uuid`;
  return seal ?? null;
}

/** Acts about seats take the same row lock first: what is read here holds until this act is committed. */
async function requireSameSeat(tx: Transaction, actor: Actor): Promise<void> {
  const { negotiationId, userId, office, delegation } = actor;
  const seat = await tx.member.findUnique({
    where: { negotiationId_userId: { negotiationId, userId } },
    select: { office: true, delegationId: true },
  });
  if (seat?.office !== office || seat.delegationId !== (delegation?.id ?? null))
    throw new Refusal(
      "not-allowed",
      "Your seat has been changed meanwhile. Nothing was changed by this act.",
    );
}

async function write(tx: Transaction, event: JournalEvent): Promise<void> {
  const { negotiationId, number, at, actor, act, log, previousHash, hash } = event;
  const { type, ...payload } = act;
  const clauseId = "clauseId" in act ? act.clauseId : null;
  await tx.journalEvent.create({
    data: {
      negotiationId,
      number,
      at,
      type,
      actorId: actor.id,
      actorName: actor.name,
      delegation: actor.delegation,
      clauseId,
      payload,
      logRevision: log?.revision ?? null,
      logHash: log?.hash ?? null,
      previousHash,
      hash,
    },
    select: { number: true },
  });
  await tx.negotiation.update({
    where: { id: negotiationId },
    data: { journalHead: number, journalHash: hash },
    select: { id: true },
  });
  await sendNotice(tx, { negotiationId, number, type, clauseId });
}
