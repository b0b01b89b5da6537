import type { TextChange } from "./play-state.ts";

/** Words that have just been written: where, by whom (a colour), and when in the time of the play (milliseconds). */
type Fresh = {
  readonly from: number;
  readonly to: number;
  readonly colour: string;
  readonly at: number;
};

/** Words that have just been deleted, where they stood. */
export type Ghost = {
  readonly offset: number;
  readonly text: string;
  readonly colour: string;
  readonly at: number;
};

/** What a block shows beside its text while it is played. */
export type Traces = { readonly fresh: readonly Fresh[]; readonly ghosts: readonly Ghost[] };

/** A block in which nothing has happened of late. */
export const NO_TRACES: Traces = { fresh: [], ghosts: [] };

/** Milliseconds for which new words are coloured, and for which deleted words are still seen, struck through. */
const FRESH_MS = 1_500;
const GHOST_MS = 700;

/** Steps in which the colour of new words fades. */
const FADES = 5;
/** Milliseconds in which what one author writes in a row is one trace. */
const TOGETHER_MS = 250;
/** Most new words that are coloured apart in a block: who writes faster leaves the oldest uncoloured. */
const MOST_FRESH = 60;
/** Most deleted words that are still seen in a block, and the longest. */
const MOST_GHOSTS = 3;
const LONGEST_GHOST = 120;

/** The traces after a change of the text of which `deleted` are the words that go. */
export function traceChange(
  traces: Traces,
  change: TextChange,
  { colour, at, deleted }: { readonly colour: string; readonly at: number; readonly deleted: string },
): Traces {
  const { offset, inserted } = change;
  const { fresh, ghosts } = moved(traces, change);
  return {
    fresh:
      inserted === "" ? fresh : withFresh(fresh, { from: offset, to: offset + inserted.length, colour, at }),
    ghosts: deleted === "" ? ghosts : withGhost(ghosts, { offset, text: deleted, colour, at }),
  };
}

/** The traces that have not faded yet. */
export function stillSeen({ fresh, ghosts }: Traces, now: number): Traces {
  return {
    fresh: fresh.filter(({ at }) => now - at < FRESH_MS),
    ghosts: ghosts.filter(({ at }) => now - at < GHOST_MS),
  };
}

/** How far new words have faded: from 0, just written, to 4. */
export function fadeOf({ at }: Pick<Fresh, "at">, now: number): number {
  return Math.max(0, Math.min(FADES - 1, Math.floor(((now - at) * FADES) / FRESH_MS)));
}

/** What is new moves along with the words around it; what is written inside it parts it. */
function moved({ fresh, ghosts }: Traces, { offset, deleted, inserted }: TextChange): Traces {
  const end = offset + deleted;
  const by = inserted.length - deleted;
  return {
    fresh: fresh.flatMap(({ from, to, ...rest }) => {
      const before = { from, to: Math.min(to, offset), ...rest };
      const after = { from: Math.max(from, end) + by, to: to + by, ...rest };
      return [before, after].filter((part) => part.from < part.to);
    }),
    ghosts: ghosts.map((ghost) => {
      return ghost.offset <= offset ? ghost : { ...ghost, offset: Math.max(offset, ghost.offset + by) };
    }),
  };
}

function withFresh(fresh: readonly Fresh[], added: Fresh): readonly Fresh[] {
  const joins = (each: Fresh) =>
    each.to === added.from && each.colour === added.colour && added.at - each.at < TOGETHER_MS;
  const last = fresh.find(joins);
  if (!last) return [...fresh, added].slice(-MOST_FRESH);
  return fresh.map((each) => (each === last ? { ...each, to: added.to } : each));
}

function withGhost(ghosts: readonly Ghost[], { text, ...added }: Ghost): readonly Ghost[] {
  const last = ghosts.at(-1);
  const isOneStroke =
    last !== undefined &&
    last.offset === added.offset &&
    last.colour === added.colour &&
    added.at - last.at < TOGETHER_MS;
  const ghost = { ...added, text: (isOneStroke ? `${text}${last.text}` : text).slice(0, LONGEST_GHOST) };
  return [...(isOneStroke ? ghosts.slice(0, -1) : ghosts), ghost].slice(-MOST_GHOSTS);
}
