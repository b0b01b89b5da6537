import type { Actor } from "#lib/access/actor.ts";
import { findClause } from "#lib/clause/server/queries.ts";
import { kindOfAct } from "#lib/journal/act-kind.ts";
import type { JournalEvent } from "#lib/journal/event.ts";
import { EVENT_COLUMNS, toJournalEvent } from "#lib/journal/server/row.ts";
import { db } from "#lib/platform/db.ts";
import { type AuthorBook, authorAt } from "../authors.ts";
import { countLine, filterLine, type HistoryFilter } from "../history-filter.ts";
import type { ActItem, EditItem, HistoryItem, HistoryPage } from "../history-item.ts";
import { historyLine, type LinePlace, pageOf } from "../history-line.ts";
import type { LogIndex } from "../log-index.ts";
import { timeline } from "../timeline.ts";
import { loadLog } from "./load-weave.ts";
import { type ClauseAct, readActPlaces } from "./read-act-places.ts";
import { readAuthors } from "./read-authors.ts";

/** Entries on one page of a history. */
export const HISTORY_PAGE = 60;

/**
 * Who changed a clause and what was done about it, newest first; `olderThan` is the key of the last item of the page
 * before. A clause of another negotiation is not found.
 */
export async function readHistory(
  actor: Actor,
  {
    clauseId,
    olderThan = null,
    filter = {},
  }: { readonly clauseId: string; readonly olderThan?: string | null; readonly filter?: HistoryFilter },
): Promise<HistoryPage> {
  await findClause(actor, clauseId);
  const [log, acts] = await Promise.all([loadLog(clauseId), readActPlaces(actor, clauseId)]);
  const entries = timeline(log.between(0, log.revision), { breaks: sittingEnds(acts) });
  const people = [...entries.map(({ userId }) => userId), ...acts.map(({ actorId }) => actorId)];
  const book = await readAuthors(actor, people);
  const seatOf = (userId: string, at: string) => authorAt(book, { userId, at }).seat;
  const line = historyLine(
    entries.map((entry) => ({ entry, seat: seatOf(entry.userId, entry.toAt) })),
    acts.map(({ type, actorId, ...act }) => {
      return { ...act, seat: seatOf(actorId, act.at), about: kindOfAct(type) };
    }),
  );
  const page = pageOf(filterLine(line, filter), { after: olderThan, size: HISTORY_PAGE });
  const done = await readActs(actor, { clauseId, places: page.places, log, book });
  const items = new Map<string, HistoryItem>(done.map((item) => [item.key, item]));
  return {
    items: page.places.flatMap((place) =>
      place.kind === "edit" ? editItem(place, book) : (items.get(place.key) ?? []),
    ),
    counts: countLine(line, filter),
    olderThan: page.olderThan,
  };
}

/** The instants at which sittings began and ended: no stretch of work spans them. */
export function sittingEnds(acts: readonly ClauseAct[]): readonly string[] {
  return acts.filter(({ type }) => type.startsWith("sitting.")).map(({ at }) => at);
}

function editItem(place: Extract<LinePlace, { kind: "edit" }>, book: AuthorBook): EditItem {
  const { key, at, entry } = place;
  const author = authorAt(book, { userId: entry.userId, at });
  return { kind: "edit", key, at, revision: entry.toSeq, entry, author };
}

async function readActs(
  actor: Actor,
  {
    clauseId,
    places,
    log,
    book,
  }: {
    readonly clauseId: string;
    readonly places: readonly LinePlace[];
    readonly log: LogIndex;
    readonly book: AuthorBook;
  },
): Promise<readonly ActItem[]> {
  const numbers = places.flatMap((place) => (place.kind === "act" ? [place.number] : []));
  const rows = await db().journalEvent.findMany({
    where: { negotiationId: actor.negotiationId, number: { in: numbers } },
    select: EVENT_COLUMNS,
  });
  return rows.map(toJournalEvent).map((event): ActItem => {
    const { at, number } = event;
    const revision = revisionOf(event, { clauseId, log });
    const { colour } = authorAt(book, { userId: event.actor.id, at });
    const isOnNewest = log.revisionAt(at) === revision;
    return { kind: "act", key: `a${number}`, at, revision, event, isOnNewest, colour };
  });
}

/** The revision of the clause on which an act was done: as the act itself says, else the newest one by then. */
export function revisionOf(
  { act, at }: JournalEvent,
  { clauseId, log }: { readonly clauseId: string; readonly log: LogIndex },
): number {
  if ("revision" in act && act.clauseId === clauseId) return act.revision;
  const texts = "texts" in act ? act.texts : [];
  return texts.find((text) => text.clauseId === clauseId)?.revision ?? log.revisionAt(at);
}
