import type { Deed } from "./authors.ts";
import type { Found } from "./search-ever.ts";

/** Shortest and longest phrase that is searched for, in letters. */
export const SHORTEST_PHRASE = 2;
export const LONGEST_PHRASE = 200;

/** A phrase that stood somewhere in a clause for a while, as it is told to people. */
export type FoundWords = Omit<Found, "from" | "to" | "writtenBy" | "endedBy"> & {
  /** When it first stood there. */
  readonly since: { readonly revision: number; readonly at: string };
  /** The last revision at which it stood; the newest one if it still stands. */
  readonly last: number;
  readonly writtenBy: readonly Deed[];
  /** Who took it away or apart; null while it still stands. */
  readonly endedBy: Deed | null;
};

/** What was found in one clause. */
export type FoundInText = {
  readonly clauseId: string;
  readonly found: readonly FoundWords[];
  /** There is more in this clause. */
  readonly isCut: boolean;
};

/** What a search of the record found, in reading order. */
export type RecordSearch = {
  readonly texts: readonly FoundInText[];
  /** The clause after which the search stopped, because there was enough or it took too long; null: it is complete. */
  readonly stoppedAfter: string | null;
};
