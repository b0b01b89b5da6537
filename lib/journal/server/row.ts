import type { Prisma } from "#prisma/generated/client.ts";
import type { JournalAct, JournalEvent } from "../event.ts";

/** The columns of an event. */
export const EVENT_COLUMNS = {
  negotiationId: true,
  number: true,
  at: true,
  type: true,
  actorId: true,
  actorName: true,
  delegation: true,
  clauseId: true,
  payload: true,
  logRevision: true,
  logHash: true,
  previousHash: true,
  hash: true,
} as const satisfies Prisma.JournalEventSelect;

/** A row as it was selected. */
export type EventRow = Prisma.JournalEventGetPayload<{ select: typeof EVENT_COLUMNS }>;

/** An event as it was recorded. Whether it still is, its hash says. */
export function toJournalEvent(row: EventRow): JournalEvent {
  const { negotiationId, number, at, type, actorId, actorName, delegation, payload } = row;
  const { logRevision, logHash, previousHash, hash } = row;
  return {
    negotiationId,
    number,
    at: at.toISOString(),
    actor: { id: actorId, name: actorName, delegation },
    act: { type, ...(payload as object) } as JournalAct,
    log: logRevision === null || logHash === null ? null : { revision: logRevision, hash: logHash },
    previousHash,
    hash,
  };
}
