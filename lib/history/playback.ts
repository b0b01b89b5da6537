import type { Author } from "./authors.ts";
import type { PlayPiece } from "./play-piece.ts";

/** A voice as it is named and coloured while it writes. */
export type Voice = Pick<Author, "name" | "seat" | "colour">;

/** A piece of a history with who made each of its revisions and when. */
export type TimedPiece = PlayPiece & {
  readonly voices: readonly Voice[];
  /** For revisions `from` + 1 to `to`: the number of the voice. */
  readonly by: readonly number[];
  /** The same: milliseconds since the revision before; for the first since 1970 (UTC). */
  readonly at: readonly number[];
};

/** What is marked on the line of a playback. */
export type PlayMarkKind = "bracket" | "proposal" | "vote" | "version" | "sitting" | "stage";

/** What a playback knows of the whole history: how long it is, and the revisions at which stretches of work ended. */
export type PlayOutline = {
  readonly head: number;
  /** In order; revision 0 and the head are not repeated. */
  readonly stops: readonly number[];
};

/** The stop before a revision, or after it; the ends of the history are stops. */
export function stopFrom({ head, stops }: PlayOutline, revision: number, step: 1 | -1): number {
  if (step === 1) return stops.find((stop) => stop > revision) ?? head;
  return stops.findLast((stop) => stop < revision) ?? 0;
}

/** Which kind of mark an act has on the line; null: none. */
export function markKindOf(type: string): PlayMarkKind | null {
  return MARKED.get(type) ?? null;
}

/** The acts that are marked. */
const MARKED: ReadonlyMap<string, PlayMarkKind> = new Map([
  ["contested.opened", "bracket"],
  ["contested.settled", "bracket"],
  ["proposal.tabled", "proposal"],
  ["proposal.settled", "proposal"],
  ["suggestion.settled", "proposal"],
  ["ballot.opened", "vote"],
  ["ballot.closed", "vote"],
  ["silence.circulated", "vote"],
  ["silence.adopted", "vote"],
  ["version.made", "version"],
  ["chairs-text.adopted", "version"],
  ["clause.rebased", "version"],
  ["clause.restored", "version"],
  ["sitting.opened", "sitting"],
  ["sitting.closed", "sitting"],
  ["clause.stage-changed", "stage"],
  ["clause.frozen", "stage"],
  ["clause.corrected", "stage"],
]);

/** Seconds in which a whole history plays at the ordinary speed. */
const WHOLE_SECONDS = 60;

/** The fewest edits a second that are played at the ordinary speed. */
const SLOWEST = 6;

/** Edits a second at the ordinary speed. */
export function ordinarySpeed(head: number): number {
  return Math.max(SLOWEST, head / WHOLE_SECONDS);
}
