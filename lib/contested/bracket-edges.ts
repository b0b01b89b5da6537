import type { Block, ClauseContent, Inline } from "#lib/clause/content.ts";
import {
  blockLength,
  compareDepth,
  isNoText,
  lengthOf,
  markKey,
  type OpenMark,
  openMarks,
} from "./contested-run.ts";

/** A sign in front of the character at an offset of a block; `offset` counts UTF-16 units of text and 1 for each atom. */
export type ContestedEdge = {
  readonly blockId: string;
  readonly offset: number;
  readonly sign: "[" | "]";
  readonly kind: "BRACKET" | "OPTIONS" | "HOLE";
  /** Of the bracket, the group or the hole. */
  readonly id: string;
  /** Of an option: its id, its place in the group from 1, and whether it says "No text". */
  readonly optionId?: string;
  readonly optionNumber?: number;
  readonly isNoText?: boolean;
};

/** What a block has to know of the rest of the text. Keys are those of `markKey`. */
export type CarriedEdges = {
  /** Where the block's words begin: any number, as long as positions grow through the text. */
  readonly base: number;
  /** What goes on from the block before, and the position where it began. */
  readonly from: ReadonlyMap<string, number>;
  /** What goes on into the block after, and the position where it ends. */
  readonly into: ReadonlyMap<string, number>;
  /** The options that each group has up to this block, in reading order. */
  readonly options: ReadonlyMap<string, readonly string[]>;
};

/** Every sign of a text, in reading order, properly nested wherever the marks are. */
export function contestedEdges(content: ClauseContent): readonly ContestedEdge[] {
  const carried = carryEdges(content.content);
  return content.content.flatMap((block, index) => blockEdges(block, carried[index] as CarriedEdges));
}

/**
 * The signs of one block, in order. Whatever goes on from a neighbour has no sign there; words without the mark in the
 * middle of a bracket show as what they are: two pieces.
 */
export function blockEdges(block: Block, carried: CarriedEdges): readonly ContestedEdge[] {
  const stretches = stretchesOf(block, carried);
  if (stretches.length === 0) return [];
  const numbers = optionNumbers(stretches, carried.options);
  const closing = stretches.filter(({ closes }) => closes).sort(innerFirst);
  const opening = stretches.filter(({ opens }) => opens).sort(outerFirst);
  const edges: ContestedEdge[] = [];
  const edgeOf = (stretch: Stretch, sign: "[" | "]", at: number): ContestedEdge => ({
    blockId: block.attrs.id,
    offset: at - carried.base,
    sign,
    ...subjectOf(stretch, numbers),
  });
  let next = 0;
  for (const stretch of opening) {
    for (; next < closing.length && (closing[next] as Stretch).end <= stretch.start; next += 1)
      edges.push(edgeOf(closing[next] as Stretch, "]", (closing[next] as Stretch).end));
    edges.push(edgeOf(stretch, "[", stretch.start));
  }
  for (const stretch of closing.slice(next)) edges.push(edgeOf(stretch, "]", stretch.end));
  return edges;
}

/** What each block has to know of the others, in two passes over the text. */
export function carryEdges(blocks: readonly Block[]): readonly CarriedEdges[] {
  const states: CarriedEdges[] = [];
  let options: CarriedEdges["options"] = new Map();
  let base = 0;
  let open = new Map<string, number>();
  for (const block of blocks) {
    states.push({ base, from: open, into: NOTHING, options });
    if (block.content && block.content.length > 0) open = startsAtEnd(block.content, base, open);
    options = withOptionsOf(block, options);
    base += blockLength(block) + 1;
  }
  let ends = new Map<string, number>();
  for (let index = blocks.length - 1; index >= 0; index -= 1) {
    const block = blocks[index] as Block;
    const state = states[index] as CarriedEdges;
    states[index] = { ...state, into: ends };
    if (block.content && block.content.length > 0) ends = endsAtStart(block.content, state.base, ends);
  }
  return states;
}

type Stretch = {
  readonly mark: OpenMark;
  readonly start: number;
  end: number;
  readonly opens: boolean;
  closes: boolean;
  words: string;
};

const NOTHING: ReadonlyMap<string, number> = new Map();

/** The stretches of a block that carry one mark without a gap. */
function stretchesOf({ content = [] }: Block, { base, from, into }: CarriedEdges): Stretch[] {
  const stretches: Stretch[] = [];
  let open = new Map<string, Stretch>();
  let at = base;
  for (const inline of content) {
    const still = new Map<string, Stretch>();
    for (const mark of openMarks(inline)) {
      const key = markKey(mark);
      const before = at === base ? from.get(key) : undefined;
      const stretch = open.get(key) ?? begun(mark, before ?? at, before === undefined);
      if (!open.has(key)) stretches.push(stretch);
      stretch.end = at + lengthOf(inline);
      stretch.words += inline.type === "text" ? inline.text : "\ufffc";
      still.set(key, stretch);
    }
    open = still;
    at += lengthOf(inline);
  }
  for (const [key, stretch] of open) {
    const end = into.get(key);
    if (end === undefined) continue;
    stretch.end = end;
    stretch.closes = false;
  }
  return stretches;
}

function begun(mark: OpenMark, start: number, opens: boolean): Stretch {
  return { mark, start, end: start, opens, closes: true, words: "" };
}

function outerFirst(one: Stretch, other: Stretch): number {
  return one.start - other.start || other.end - one.end || compareDepth(one.mark, other.mark);
}

function innerFirst(one: Stretch, other: Stretch): number {
  return one.end - other.end || other.start - one.start || compareDepth(other.mark, one.mark);
}

function subjectOf(
  { mark, words, opens, closes }: Stretch,
  numbers: ReadonlyMap<string, number>,
): Omit<ContestedEdge, "blockId" | "offset" | "sign"> {
  switch (mark.type) {
    case "bracket":
      return { kind: "BRACKET", id: mark.attrs.id };
    case "hole":
      return { kind: "HOLE", id: mark.attrs.id };
    case "option":
      return {
        kind: "OPTIONS",
        id: mark.attrs.group,
        optionId: mark.attrs.id,
        optionNumber: numbers.get(markKey(mark)) ?? 1,
        isNoText: opens && closes && isNoText(words),
      };
  }
}

function optionNumbers(
  stretches: readonly Stretch[],
  before: CarriedEdges["options"],
): ReadonlyMap<string, number> {
  const groups = new Map<string, string[]>();
  const numbers = new Map<string, number>();
  for (const { mark } of stretches) {
    if (mark.type !== "option") continue;
    const { group, id } = mark.attrs;
    const known = groups.get(group) ?? [...(before.get(group) ?? [])];
    if (!known.includes(id)) known.push(id);
    groups.set(group, known);
    numbers.set(markKey(mark), known.indexOf(id) + 1);
  }
  return numbers;
}

function withOptionsOf({ content = [] }: Block, before: CarriedEdges["options"]): CarriedEdges["options"] {
  let options = before;
  for (const mark of content.flatMap(openMarks)) {
    if (mark.type !== "option") continue;
    const known = options.get(mark.attrs.group) ?? [];
    if (!known.includes(mark.attrs.id))
      options = new Map([...options, [mark.attrs.group, [...known, mark.attrs.id]]]);
  }
  return options;
}

/** Where what is open at the end of these words began. */
function startsAtEnd(
  inlines: readonly Inline[],
  base: number,
  from: ReadonlyMap<string, number>,
): Map<string, number> {
  let open = new Map(from);
  let at = base;
  for (const inline of inlines) {
    const begin = at;
    open = new Map(openMarks(inline).map((mark) => [markKey(mark), open.get(markKey(mark)) ?? begin]));
    at += lengthOf(inline);
  }
  return open;
}

/** Where what is open at the start of these words ends. */
function endsAtStart(
  inlines: readonly Inline[],
  base: number,
  into: ReadonlyMap<string, number>,
): Map<string, number> {
  let open = new Map(into);
  let at = base + inlines.reduce((sum, inline) => sum + lengthOf(inline), 0);
  for (const inline of inlines.toReversed()) {
    const end = at;
    open = new Map(openMarks(inline).map((mark) => [markKey(mark), open.get(markKey(mark)) ?? end]));
    at -= lengthOf(inline);
  }
  return open;
}
