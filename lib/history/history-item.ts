import type { JournalEvent } from "#lib/journal/event.ts";
import type { Author } from "./authors.ts";
import type { HistoryCounts } from "./history-filter.ts";
import type { TimelineEntry } from "./timeline.ts";

/** A stretch of work on the text by one person. */
export type EditItem = {
  readonly kind: "edit";
  readonly key: string;
  /** The text after it. */
  readonly revision: number;
  /** ISO 8601: when it ended. */
  readonly at: string;
  readonly entry: TimelineEntry;
  readonly author: Author;
};

/** An act on the clause that stands in the journal: a position, a freeze, a vote, a new heading. */
export type ActItem = {
  readonly kind: "act";
  readonly key: string;
  /** The text it was done on. */
  readonly revision: number;
  readonly at: string;
  readonly event: JournalEvent;
  /** Its text was the newest when it was done. */
  readonly isOnNewest: boolean;
  /** #rrggbb of the delegation for which it was done; null without one. */
  readonly colour: string | null;
};

/** One entry of the history of a clause. */
export type HistoryItem = EditItem | ActItem;

/** Part of a clause's history that passes a filter, newest first. */
export type HistoryPage = {
  readonly items: readonly HistoryItem[];
  readonly counts: HistoryCounts;
  /** Key of the last item if there are older ones: the page after this one begins there. */
  readonly olderThan: string | null;
};
