import { EVENT_COLUMNS, type EventRow, toJournalEvent } from "#lib/journal/server/row.ts";
import type { Transaction } from "#lib/platform/transaction.ts";
import { Refusal } from "#lib/refusal.ts";
import {
  type DerivedEntry,
  type EventEntry,
  type HeaderEntry,
  RECORD_FORMAT,
  type RecordEntry,
} from "../entry.ts";
import { readConference } from "./read-conference.ts";
import { readFacts } from "./read-facts.ts";
import { readRules } from "./read-rules.ts";
import { readStructure } from "./read-structure.ts";
import { readTexts } from "./read-texts.ts";
import { type Readers, type Reading, treatiesOf } from "./reading.ts";

const EVENTS_AT_A_TIME = 1000;

/**
 * The record of one negotiation, entry by entry, without holding it all at once. The transaction is one snapshot
 * (repeatable read), so that the entries fit each other. For everybody: nothing that some do not see, such as votes of an
 * open ballot, drafts of proposals and of chair's texts, comments and e-mail addresses. For the installation:
 * drafts of chair's texts too. Refuses `not-found`.
 */
export async function* readRecord(
  tx: Transaction,
  { negotiationId, readers, derived }: Omit<Reading, "treaties"> & { readonly readers: Readers },
): AsyncGenerator<RecordEntry | DerivedEntry> {
  const reading: Reading = { negotiationId, derived, treaties: treatiesOf({ negotiationId, readers }) };
  yield await readHeader(tx, negotiationId);
  yield* readEvents(tx, negotiationId);
  yield* await readConference(tx, reading);
  yield* await readRules(tx, reading);
  const structure = await readStructure(tx, reading);
  yield* structure;
  yield* readFacts(tx, reading);
  for (const entry of structure) if (entry.entry === "clause") yield* readTexts(tx, entry, derived);
}

async function readHeader(tx: Transaction, negotiationId: string): Promise<HeaderEntry> {
  const row = await tx.negotiation.findUnique({
    where: { id: negotiationId },
    select: { title: true, proxyLimit: true, journalHead: true, journalHash: true },
  });
  if (!row) throw new Refusal("not-found");
  const { title, proxyLimit, journalHead: number, journalHash: hash } = row;
  return {
    ...{ entry: "record", format: RECORD_FORMAT, negotiationId, title, proxyLimit },
    journal: { number, hash },
  };
}

/** All events in order, including what may stand before 1. */
async function* readEvents(tx: Transaction, negotiationId: string): AsyncGenerator<EventEntry> {
  let after: number | undefined;
  for (;;) {
    const rows: EventRow[] = await tx.journalEvent.findMany({
      where: { negotiationId, ...(after !== undefined && { number: { gt: after } }) },
      orderBy: { number: "asc" },
      take: EVENTS_AT_A_TIME,
      select: EVENT_COLUMNS,
    });
    for (const row of rows) yield toEntry(row);
    if (rows.length < EVENTS_AT_A_TIME) return;
    after = rows.at(-1)?.number;
  }
}

/** The clause by which events are found is part of the act: one that is another no longer fits the hash. */
function toEntry(row: EventRow): EventEntry {
  const { negotiationId: _, act, ...event } = toJournalEvent(row);
  const acted = "clauseId" in act ? act.clauseId : null;
  const found = acted === row.clauseId ? act : Object.assign({}, act, { clauseId: row.clauseId });
  return { entry: "event", ...event, act: found };
}
