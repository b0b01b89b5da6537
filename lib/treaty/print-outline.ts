import { countWords } from "#lib/clause/words.ts";
import { bareMark } from "./list-mark.ts";
import type { Outline, OutlineBlock, OutlineNode, OutlineNotice } from "./outline.ts";
import { blockText } from "./words.ts";

/**
 * One entry of the printed outline. `words` counts the words of the entry, its mark and heading included, and of
 * everything below it; `mark` and `text` are its own words as the source writes them.
 */
export interface PrintedEntry {
  readonly kind: string;
  readonly number: string;
  readonly heading: string;
  readonly words: number;
  readonly mark: string;
  readonly text: string;
  readonly children: readonly PrintedEntry[];
}

/** The outline as the command prints it; `words` counts the whole treaty with its title. */
export interface PrintedOutline {
  readonly title: string;
  readonly words: number;
  readonly children: readonly PrintedEntry[];
  readonly notices: readonly OutlineNotice[];
}

const NUMBERED_KINDS = ["text", "paragraph", "point", "item", "subitem"] as const;

/** The outline as nested entries: parts of the treaty, and in them paragraphs, points, items and text at their level. */
export function printOutline(outline: Outline): PrintedOutline {
  const children = outline.nodes.map(printNode);
  const words = countWords(outline.title) + sum(children);
  return { title: outline.title, words, children, notices: outline.notices };
}

function printNode(node: OutlineNode): PrintedEntry {
  const { mark, number, heading } = node;
  const children = [...printBlocks(node.blocks), ...node.children.map(printNode)];
  const words = countWords(mark) + countWords(heading) + sum(children);
  return { kind: node.kind.toLowerCase(), number, heading, words, mark, text: "", children };
}

/** Each block goes under the nearest block before it that stands at a lower level; flush text under the one it continues. */
function printBlocks(blocks: readonly OutlineBlock[]): PrintedEntry[] {
  const roots: Branch[] = [];
  const open: Branch[] = [];
  for (const block of blocks) {
    const branch: Branch = { block, depth: block.numbered ? block.level : block.level + 0.5, branches: [] };
    while (open.length > 0 && open.at(-1)!.depth >= branch.depth) open.pop();
    (open.at(-1)?.branches ?? roots).push(branch);
    if (block.numbered) open.push(branch);
  }
  return roots.map(printBranch);
}

interface Branch {
  readonly block: OutlineBlock;
  readonly depth: number;
  readonly branches: Branch[];
}

function printBranch({ block, branches }: Branch): PrintedEntry {
  const isHeading = block.kind === "heading";
  const kind = isHeading ? "heading" : block.numbered ? NUMBERED_KINDS[block.level] : "text";
  const children = branches.map(printBranch);
  return {
    kind,
    number: bareMark(block.mark),
    heading: isHeading ? block.text : "",
    words: countWords(blockText(block)) + sum(children),
    mark: block.mark,
    text: isHeading ? "" : block.text,
    children,
  };
}

function sum(entries: readonly PrintedEntry[]): number {
  return entries.reduce((total, { words }) => total + words, 0);
}
