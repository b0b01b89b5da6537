/** The parts of a treaty that become clauses; the same words as the database's `ClauseKind`. */
export type StructureKind =
  | "PREAMBLE"
  | "PART"
  | "CHAPTER"
  | "SECTION"
  | "ARTICLE"
  | "ANNEX"
  | "APPENDIX"
  | "CONCLUSION";

/** How deep a block stands: 0 plain text, 1 paragraph "1.", 2 point "(a)", 3 item "(i)", 4 sub-item "a.". */
export type BlockLevel = 0 | 1 | 2 | 3 | 4;

/**
 * One paragraph of a clause. Numbered: `mark` is its number as the source writes it, "(a)". Unnumbered: text that
 * continues the block of that level (flush text), or plain text at level 0; `mark` is then empty.
 */
export interface OutlineBlock {
  readonly kind: "text" | "heading";
  readonly level: BlockLevel;
  readonly numbered: boolean;
  readonly mark: string;
  readonly text: string;
  /** Line of the source on which the block begins, from 1. */
  readonly line: number;
}

/**
 * A recognised part of a treaty, in reading order: mark, heading, blocks, children. `mark` is what the source
 * writes ("ARTICLE IV."), `number` only its number ("IV", "5 bis"); both are empty where the source has none.
 */
export interface OutlineNode {
  readonly kind: StructureKind;
  readonly mark: string;
  readonly number: string;
  readonly heading: string;
  readonly line: number;
  readonly blocks: readonly OutlineBlock[];
  readonly children: readonly OutlineNode[];
}

/** Something the reader should know about the recognition: a `note` informs, a `check` asks for a decision. */
export interface OutlineNotice {
  readonly line: number;
  readonly severity: "note" | "check";
  readonly sentence: string;
}

/** A whole treaty as recognised: every word of the source is in its title or in one of its nodes, in order. */
export interface Outline {
  readonly title: string;
  readonly nodes: readonly OutlineNode[];
  readonly notices: readonly OutlineNotice[];
}

const RANK: Record<StructureKind, number> = {
  PREAMBLE: 0,
  CONCLUSION: 0,
  ANNEX: 0,
  APPENDIX: 1,
  PART: 2,
  CHAPTER: 3,
  SECTION: 4,
  ARTICLE: 5,
};

/** The nodes of an outline in reading order, each without its children. */
export function flattenNodes(nodes: readonly OutlineNode[]): OutlineNode[] {
  return nodes.flatMap((node) => [{ ...node, children: [] }, ...flattenNodes(node.children)]);
}

/** How deep each node stands, in reading order; 0 is the top. */
export function nodeDepths(nodes: readonly OutlineNode[], depth = 0): number[] {
  return nodes.flatMap((node) => [depth, ...nodeDepths(node.children, depth + 1)]);
}

/**
 * The tree of nodes given in reading order. Kinds nest as annex, appendix, part, chapter, section, article;
 * preamble and conclusion hold nothing, and an article stands alone where no part is open.
 */
export function nestNodes(flat: readonly OutlineNode[]): OutlineNode[] {
  type Open = Omit<OutlineNode, "children"> & { readonly children: Open[] };
  const roots: Open[] = [];
  const open: Open[] = [];
  for (const node of flat) {
    const leaf: Open = { ...node, children: [] };
    while (open.length > 0 && !mayHold(open[open.length - 1]!.kind, node.kind)) open.pop();
    (open[open.length - 1]?.children ?? roots).push(leaf);
    open.push(leaf);
  }
  return roots;
}

function mayHold(outer: StructureKind, inner: StructureKind): boolean {
  return outer !== "PREAMBLE" && outer !== "CONCLUSION" && RANK[outer] < RANK[inner];
}
