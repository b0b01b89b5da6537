import type { Node } from "@tiptap/pm/model";
import { type EditorState, PluginKey } from "@tiptap/pm/state";
import { Mapping, StepMap } from "@tiptap/pm/transform";
import { DecorationSet, type EditorView } from "@tiptap/pm/view";
import type { Block, SuggestionMark } from "#lib/clause/content.ts";
import {
  type BlockLayout,
  groupsOf,
  layoutBlock,
  type ParagraphGroups,
  paragraphGroups,
} from "#lib/contested/block-layout.ts";
import { type CarriedEdges, carryEdges } from "#lib/contested/bracket-edges.ts";
import type { ContestedFacts } from "#lib/contested/contested-facts.ts";
import { blockContent } from "./block-content.ts";
import { decorateBlock } from "./contested-decorations.ts";

/** What is drawn in a block: made anew only if the block, or what it has to know of the others, changed. */
interface Drawing {
  readonly node: Node;
  readonly carried: string;
  /** Suggested joins with the block below. */
  readonly joins: readonly SuggestionMark[];
  readonly layout: BlockLayout;
}

interface DrawnBlock {
  readonly drawing: Drawing;
  /** Its positions move with every keystroke above it, and change no looks. */
  readonly edges: CarriedEdges;
}

/** The contested words of an editor's text as they are drawn. */
export interface ContestedText {
  readonly facts: ContestedFacts;
  readonly blocks: readonly DrawnBlock[];
  readonly decorations: DecorationSet;
}

/** Where the editor keeps what is drawn. */
export const contestedKey = new PluginKey<ContestedText>("contested-text");

/** Tells the editor what is known about its contested words now. */
export function setContestedFacts(view: EditorView, facts: ContestedFacts): void {
  view.dispatch(view.state.tr.setMeta(contestedKey, facts));
}

/** What is known about the contested words of an editor's text. */
export function contestedFacts(state: EditorState): ContestedFacts | undefined {
  return contestedKey.getState(state)?.facts;
}

/** How a block's contested words are drawn, and what goes on into it from its neighbours. */
export function drawnBlock(state: EditorState, index: number): DrawnBlock | undefined {
  return contestedKey.getState(state)?.blocks[index];
}

/** Where contested words and suggestions begin, in reading order. */
export function contestedStarts(state: EditorState): readonly number[] {
  const blocks = contestedKey.getState(state)?.blocks ?? [];
  const starts = startsOf(state.doc.children);
  return blocks.flatMap(({ drawing: { layout } }, index) => {
    const offsets = [
      ...layout.labels.map(() => 0),
      ...layout.signs.filter(({ sign }) => sign === "[").map(({ offset }) => offset),
      ...layout.suggested.map(({ offset }) => offset),
    ];
    const unique = [...new Set(offsets)].toSorted((one, other) => one - other);
    return unique.map((offset) => (starts[index] ?? 0) + 1 + offset);
  });
}

type Before = Pick<ContestedText, "blocks" | "decorations">;

export const NOTHING_DRAWN: Before = { blocks: [], decorations: DecorationSet.empty };

/**
 * Draws the contested words of a document: only the blocks that are not as before; what is drawn in the others moves
 * along. It goes by the blocks and not by the edit: what others write replaces the whole document, as an edit.
 */
export function drawn(doc: Node, facts: ContestedFacts, before: Before): ContestedText {
  const blocks = drawBlocks(doc, before.blocks);
  const { first, last } = changedRange(blocks, before.blocks);
  const starts = startsOf(doc.children);
  const oldStarts = startsOf(before.blocks.map(({ drawing }) => drawing.node));
  const [from = 0, to = 0] = [starts[first], starts[last]];
  const oldTo = oldStarts[last - blocks.length + before.blocks.length] ?? 0;
  const moves = new Mapping([new StepMap([from, oldTo - from, to - from])]);
  const fresh = blocks
    .slice(first, last)
    .flatMap(({ drawing }, index) => decorateBlock({ ...drawing, pos: starts[first + index] ?? 0, facts }));
  return { facts, blocks, decorations: before.decorations.map(moves, doc).add(doc, fresh) };
}

/** Every block with what is drawn in it; the drawing of before where nothing of that has changed. */
function drawBlocks(doc: Node, before: readonly DrawnBlock[]): readonly DrawnBlock[] {
  const contents = doc.children.map(blockContent);
  const groups = paragraphGroups(contents.map(groupsOf));
  const edges = carryEdges(contents);
  const known = new Map(before.map(({ drawing }) => [drawing.node, drawing]));
  return contents.map((content, index) => {
    const node = doc.child(index);
    const own = edges[index] as CarriedEdges;
    const joins = contents[index + 1]?.joins ?? [];
    const carried = carriedKey(content, { edges: own, groups, joins });
    const old = known.get(node);
    if (old?.carried === carried) return { drawing: old, edges: own };
    return { drawing: { node, carried, joins, layout: layoutBlock(content, own, groups) }, edges: own };
  });
}

/** What a block's looks depend on beside its own words. */
function carriedKey(
  block: Block,
  around: {
    readonly edges: CarriedEdges;
    readonly groups: ParagraphGroups;
    readonly joins: readonly SuggestionMark[];
  },
): string {
  const { from, into, options } = around.edges;
  const { whole, partial } = groupsOf(block);
  if (from.size + into.size + whole.length + partial.length + around.joins.length === 0) return "";
  return JSON.stringify([
    inOrder(from),
    inOrder(into),
    [...whole, ...partial].map((group) => [around.groups.has(group), options.get(group)]),
    around.joins,
  ]);
}

/** Positions move with every keystroke before them; their order does not. */
function inOrder(positions: ReadonlyMap<string, number>): readonly string[] {
  return [...positions].toSorted(([, one], [, other]) => one - other).map(([key]) => key);
}

/** The blocks between the unchanged ones at the start and the unchanged ones at the end. */
function changedRange(blocks: readonly DrawnBlock[], before: readonly DrawnBlock[]) {
  const shift = blocks.length - before.length;
  let first = 0;
  while (first < Math.min(blocks.length, before.length) && blocks[first]?.drawing === before[first]?.drawing)
    first += 1;
  let last = blocks.length;
  while (
    last > Math.max(first, first + shift) &&
    blocks[last - 1]?.drawing === before[last - 1 - shift]?.drawing
  )
    last -= 1;
  return { first, last };
}

/** Where each block starts, and where the last one ends. */
function startsOf(nodes: readonly Node[]): readonly number[] {
  const starts = [0];
  for (const node of nodes) starts.push((starts.at(-1) ?? 0) + node.nodeSize);
  return starts;
}
