import type { Actor } from "#lib/access/actor.ts";
import { findClause } from "#lib/clause/server/queries.ts";
import { EVENT_COLUMNS, toJournalEvent } from "#lib/journal/server/row.ts";
import { db } from "#lib/platform/db.ts";
import { authorAt } from "../authors.ts";
import type { ActItem, EditItem, HistoryItem, HistoryPage } from "../history-item.ts";
import { type ActPlace, historyLine, type LinePlace, pageOf } from "../history-line.ts";
import { joinStretches, PAUSE_MINUTES, type TimelineEntry } from "../timeline.ts";
import { findRevisions } from "./find-revision.ts";
import { readAuthors } from "./read-authors.ts";

/** Entries on one page of a history. */
export const HISTORY_PAGE = 60;

/**
 * Who changed a clause and what was done about it, newest first; `olderThan` is the key of the last item of the page
 * before. A clause of another negotiation is not found.
 */
export async function readHistory(
  actor: Actor,
  { clauseId, olderThan = null }: { readonly clauseId: string; readonly olderThan?: string | null },
): Promise<HistoryPage> {
  await findClause(actor, clauseId);
  const [stretches, acts] = await Promise.all([readStretches(clauseId), readActPlaces(actor, clauseId)]);
  const line = historyLine(joinStretches(stretches), acts);
  const page = pageOf(line, { after: olderThan, size: HISTORY_PAGE });
  const [edits, done] = await Promise.all([
    readEdits(actor, page.places),
    readActs(actor, { clauseId, places: page.places }),
  ]);
  const items = new Map<string, HistoryItem>([...edits, ...done].map((item) => [item.key, item]));
  return { items: page.places.flatMap(({ key }) => items.get(key) ?? []), olderThan: page.olderThan };
}

/**
 * The log in stretches of one person within one span of the clock as long as the pause that ends an entry, so that
 * joining them gives the same entries as all rows would. One pass that reads no text.
 */
async function readStretches(clauseId: string): Promise<readonly TimelineEntry[]> {
  const rows = await db().$queryRaw<(Omit<TimelineEntry, "fromAt" | "toAt"> & Record<"from" | "to", Date>)[]>`
    select user_id as "userId", min(seq) as "fromSeq", max(seq) as "toSeq", min(at) as "from", max(at) as "to",
      count(*)::int as edits
    from clause_update where clause_id = ${clauseId}::uuid
    group by user_id, date_bin(make_interval(mins => ${PAUSE_MINUTES}), at, 'epoch') order by 2`;
  return rows.map(({ from, to, ...rest }) => ({
    ...rest,
    fromAt: from.toISOString(),
    toAt: to.toISOString(),
  }));
}

/** Single votes are left out: the closing of the ballot says them all. */
const LEFT_OUT = ["vote.cast"];

async function readActPlaces(actor: Actor, clauseId: string): Promise<readonly ActPlace[]> {
  const rows = await db().journalEvent.findMany({
    where: { clauseId, negotiationId: actor.negotiationId, type: { notIn: LEFT_OUT } },
    select: { number: true, at: true },
  });
  return rows.map(({ number, at }) => ({ number, at: at.toISOString() }));
}

async function readEdits(actor: Actor, places: readonly LinePlace[]): Promise<readonly EditItem[]> {
  const edits = places.filter((place) => place.kind === "edit");
  const book = await readAuthors(
    actor,
    edits.map(({ entry }) => entry.userId),
  );
  return edits.map(({ key, at, entry }) => {
    const author = authorAt(book, { userId: entry.userId, at });
    return { kind: "edit", key, at, revision: entry.toSeq, entry, author };
  });
}

async function readActs(
  actor: Actor,
  { clauseId, places }: { readonly clauseId: string; readonly places: readonly LinePlace[] },
): Promise<readonly ActItem[]> {
  const numbers = places.flatMap((place) => (place.kind === "act" ? [place.number] : []));
  const rows = await db().journalEvent.findMany({
    where: { negotiationId: actor.negotiationId, number: { in: numbers } },
    select: EVENT_COLUMNS,
  });
  const events = rows.map(toJournalEvent);
  const instants = events.map(({ at }) => at);
  const actors = events.map(({ actor: { id } }) => id);
  const [revisions, book] = await Promise.all([
    findRevisions(db(), clauseId, instants),
    readAuthors(actor, actors),
  ]);
  return events.map((event, index): ActItem => {
    const { act, at, number } = event;
    const revision = "revision" in act ? act.revision : (revisions[index] ?? 0);
    const { colour } = authorAt(book, { userId: event.actor.id, at });
    return { kind: "act", key: `a${number}`, at, revision, event, colour };
  });
}
