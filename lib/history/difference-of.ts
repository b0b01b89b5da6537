import { heaviestRising } from "#lib/clause/heaviest-rising.ts";
import type { Authorship } from "./attribute.ts";
import { diffRuns, type RunSource } from "./diff-runs.ts";
import { type DiffSide, type DiffUnit, pairUnits } from "./diff-unit.ts";
import type { DiffBlock, DiffStep } from "./difference.ts";
import { type BlockMatch, matchBlocks } from "./match-blocks.ts";
import { placeChanges } from "./place-changes.ts";
import type { Weave } from "./weave.ts";
import { type SideBlock, weaveSides } from "./woven-side.ts";

/**
 * What changed in a clause after one revision up to a later one, exact, by the identity of words (their root): the
 * later text in order, with what was deleted, and what was moved away, where it stood. RangeError if `from` is later.
 */
export function differenceOf(weave: Weave, from: number, to: number): readonly DiffStep[] {
  if (from > to || to > weave.revision) throw new RangeError(`There is nothing from ${from} to ${to}`);
  const sides = weaveSides(weave, { from, to });
  if (from === to) return sides.before.map(({ block }) => unchanged(block));
  return new Comparison({ ...sides, weave, from, to }).steps();
}

function unchanged(block: SideBlock["block"]): DiffBlock {
  const runs = (block.content ?? []).map((inline) => ({ fate: "kept" as const, inline, by: null }));
  return { kind: "block", fate: "kept", before: block, after: block, by: null, changes: [], runs };
}

type Compared = {
  readonly before: readonly SideBlock[];
  readonly after: readonly SideBlock[];
  readonly weave: Weave;
  readonly from: number;
  readonly to: number;
};

/** A step before its words are looked at: which block it is before and after; `departure`: it is shown elsewhere. */
type Place = { readonly before: number | null; readonly after: number | null; readonly isDeparture: boolean };

class Comparison {
  readonly #sides: Compared;
  readonly #units: { readonly before: DiffSide; readonly after: DiffSide };
  readonly #matches: readonly BlockMatch[];
  readonly #staying: ReadonlySet<BlockMatch>;
  readonly #places: readonly Place[];

  constructor(sides: Compared) {
    this.#sides = sides;
    this.#units = pairUnits(sides.before, sides.after, sides);
    this.#matches = matchBlocks(sides, this.#units);
    this.#staying = staying(this.#matches);
    this.#places = this.#order();
  }

  steps(): readonly DiffStep[] {
    const departures = new Map(
      this.#places.flatMap((place, step) => (place.isDeparture ? [[place.after, step]] : [])),
    );
    const arrivals = new Map(
      this.#places.flatMap((place, step) => (place.isDeparture ? [] : [[place.after, step]])),
    );
    const stepOf = this.#stepFinder();
    return this.#places.map((place): DiffStep => {
      const by = this.#author(place, departures.has(place.after));
      if (place.isDeparture) return { kind: "departure", to: arrivals.get(place.after) ?? 0, by };
      const movedFrom = place.after === null ? undefined : departures.get(place.after);
      return { ...this.#block(place, stepOf), by, ...(movedFrom === undefined ? {} : { movedFrom }) };
    });
  }

  /** The later text in order; between blocks that stay first what has gone from there, as in any redline. */
  #order(): readonly Place[] {
    const { before, after } = this.#sides;
    const places: Place[] = [];
    const matchAfter = new Map(this.#matches.map((match) => [match.after, match]));
    const matchBefore = new Map(this.#matches.map((match) => [match.before, match]));
    let next = 0;
    const gone = (): void => {
      for (; next < before.length; next += 1) {
        const match = matchBefore.get(next);
        if (match && this.#staying.has(match)) return;
        places.push({ before: next, after: match?.after ?? null, isDeparture: match !== undefined });
      }
    };
    for (const index of after.keys()) {
      gone();
      const match = matchAfter.get(index);
      if (match && this.#staying.has(match)) next = match.before + 1;
      places.push({ before: match?.before ?? null, after: index, isDeparture: false });
    }
    gone();
    return places;
  }

  #block({ before, after }: Place, stepOf: RunSource["stepOf"]): Omit<DiffBlock, "by"> {
    const { weave, from, to } = this.#sides;
    const [was, is] = [sideOf(this.#sides.before, before), sideOf(this.#sides.after, after)];
    const runs = diffRuns({
      before: before === null ? [] : (this.#units.before[before] ?? []),
      after: after === null ? [] : (this.#units.after[after] ?? []),
      log: weave.log,
      from,
      to,
      stepOf,
    });
    const fate = was === null ? "inserted" : is === null ? "deleted" : "kept";
    const changes = was && is ? placeChanges(was, is, this.#sides) : [];
    return { kind: "block", fate, before: was?.block ?? null, after: is?.block ?? null, changes, runs };
  }

  /** In which step the words of a pair stand at the other moment. */
  #stepFinder(): RunSource["stepOf"] {
    const shown = this.#places.flatMap((place, step) => (place.isDeparture ? [] : [{ place, step }]));
    const steps = {
      before: new Map(shown.map(({ place, step }) => [place.before, step])),
      after: new Map(shown.map(({ place, step }) => [place.after, step])),
    };
    const blocks: Partial<Record<"before" | "after", ReadonlyMap<object, number>>> = {};
    return ({ pair }, side) => {
      blocks[side] ??= blocksOfPairs(this.#units[side]);
      const block = pair === null ? undefined : blocks[side].get(pair);
      return block === undefined ? undefined : steps[side].get(block);
    };
  }

  #author({ before, after }: Place, isMoved: boolean): Authorship | null {
    const [was, is] = [sideOf(this.#sides.before, before), sideOf(this.#sides.after, after)];
    const { from, to, weave } = this.#sides;
    const inPeriod = (revision: number) => revision > from && revision <= to;
    const said = (revisions: readonly number[]): Authorship | null => {
      const known = revisions.filter(inPeriod);
      return known.length > 0 ? weave.log.authorship(Math.max(...known)) : null;
    };
    if (was === null) return said(bornOf(is));
    if (is === null) return said(was.gathered.open ? diedOf(was) : was.gathered.pieces.flatMap(diedOfPiece));
    if (!isMoved) return null;
    return said(bornOf(is)) ?? said(this.#crossing({ before: before ?? 0, after: after ?? 0 }));
  }

  /** When the blocks were written with which a moved block has changed its order. */
  #crossing(moved: { readonly before: number; readonly after: number }): readonly number[] {
    const crossed = this.#matches.filter(
      ({ before, after }) => before < moved.before !== after < moved.after && before !== moved.before,
    );
    return crossed.flatMap(({ after }) => bornOf(sideOf(this.#sides.after, after)));
  }
}

/** The blocks that keep their order: as many as can, and of those rather the ones that nobody wrote anew. */
function staying(matches: readonly BlockMatch[]): ReadonlySet<BlockMatch> {
  const preference = 1 / (matches.length + 1);
  const weighed = matches.map((match) => {
    return { match, place: match.after, weight: match.isSame ? 1 + preference : 1 };
  });
  return new Set(heaviestRising(weighed).map(({ match }) => match));
}

function sideOf(side: readonly SideBlock[], index: number | null): SideBlock | null {
  return index === null ? null : (side[index] ?? null);
}

function blocksOfPairs(side: DiffSide): ReadonlyMap<object, number> {
  return new Map(side.flatMap((units) => units.flatMap(({ pair, block }) => (pair ? [[pair, block]] : []))));
}

/** When a block came: its element, the id that it was given, and without an element its pieces. */
function bornOf(block: SideBlock | null): readonly number[] {
  if (!block) return [];
  const { open, pieces } = block.gathered;
  if (!open) return pieces.map(({ note }) => note.woven?.born ?? 0);
  const woven = open.note.woven;
  const ids = woven?.kind === "open" ? woven.attrs.filter(({ name }) => name === "id") : [];
  return [woven?.born ?? 0, ...ids.map(({ born }) => born)];
}

function diedOf({ gathered: { open } }: SideBlock): readonly number[] {
  return [open?.note.woven?.died ?? 0];
}

function diedOfPiece(piece: DiffUnit["piece"]): readonly number[] {
  return [piece.note.woven?.died ?? 0];
}
