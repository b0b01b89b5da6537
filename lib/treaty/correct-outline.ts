import { type BlockEdit, type Corrected, correctBlocks } from "./correct-blocks.ts";
import {
  flattenNodes,
  nestNodes,
  type Outline,
  type OutlineBlock,
  type OutlineNode,
  type StructureKind,
} from "./outline.ts";
import { cutWords, joinWords, replaceAt } from "./rearrange.ts";
import { readFirstParagraph } from "./run-in-heading.ts";
import { readStructureMark } from "./structure-mark.ts";

/** The place of a part in reading order, from 0. */
interface AtNode {
  readonly node: number;
}

/** A correction the secretary makes in the import preview. None of them adds, drops or moves a word. */
export type OutlineEdit =
  | (AtNode & { readonly edit: "change-kind"; readonly kind: StructureKind })
  | (AtNode & { readonly edit: "end-heading"; readonly words: number })
  | (AtNode & { readonly edit: "join-previous" })
  | (AtNode & { readonly edit: "begin-node"; readonly block: number; readonly kind: StructureKind })
  | (AtNode & BlockEdit)
  | { readonly edit: "end-title"; readonly words: number };

/** The corrected outline, or the sentence that says why the correction cannot be made. */
export type Correction = { readonly outline: Outline } | { readonly refused: string };

type Nodes = readonly OutlineNode[];

/** Applies one correction. The sequence of words stays as it is; only its division into parts and blocks changes. */
export function correctOutline(outline: Outline, edit: OutlineEdit): Correction {
  const nodes = flattenNodes(outline.nodes);
  if (edit.edit === "end-title") return endTitle(outline, nodes, edit.words);
  const node = nodes[edit.node];
  if (!node) return { refused: "That part is no longer in the outline." };
  const corrected = correctNodes(nodes, node, edit);
  return "refused" in corrected ? corrected : { outline: { ...outline, nodes: nestNodes(corrected) } };
}

function correctNodes(
  nodes: Nodes,
  node: OutlineNode,
  edit: Exclude<OutlineEdit, { edit: "end-title" }>,
): Corrected<Nodes> {
  switch (edit.edit) {
    case "change-kind":
      return replaceAt(nodes, edit.node, [{ ...node, kind: edit.kind }]);
    case "end-heading":
      return replaceAt(nodes, edit.node, [endHeading(node, edit.words)]);
    case "join-previous":
      return joinPrevious(nodes, edit.node);
    case "begin-node":
      return beginNode(nodes, edit);
    default: {
      const blocks = correctBlocks(node.blocks, edit);
      return "refused" in blocks ? blocks : replaceAt(nodes, edit.node, [{ ...node, blocks }]);
    }
  }
}

/** The heading becomes the first words of what heading and first block say together. */
function endHeading(node: OutlineNode, words: number): OutlineNode {
  const [first, ...others] = node.blocks;
  const whole = joinWords(node.heading, first && !first.numbered ? first.text : "");
  const [heading, body] = cutWords(whole, words);
  const kept = first?.numbered ? node.blocks : others;
  const base = first && !first.numbered ? first : plainBlock("", node.line);
  return { ...node, heading, blocks: body === "" ? kept : [{ ...base, text: body }, ...kept] };
}

/** The part ends: its mark and heading become a paragraph of the part before it, which takes over its blocks. */
function joinPrevious(nodes: Nodes, at: number): Corrected<Nodes> {
  const previous = nodes[at - 1];
  const node = nodes[at]!;
  if (!previous) return { refused: "Nothing stands before it that it could belong to." };
  const head = joinWords(node.mark, node.heading);
  const own = head === "" ? node.blocks : [plainBlock(head, node.line), ...node.blocks];
  return replaceAt(replaceAt(nodes, at, []), at - 1, [{ ...previous, blocks: [...previous.blocks, ...own] }]);
}

/** The block begins a part of its own; the blocks after it in the same part follow it there. */
function beginNode(
  nodes: Nodes,
  { node: at, block: from, kind }: Extract<OutlineEdit, { edit: "begin-node" }>,
): Corrected<Nodes> {
  const node = nodes[at]!;
  const block = node.blocks[from];
  if (!block) return { refused: "That paragraph is no longer in the outline." };
  const after = node.blocks.slice(from + 1);
  const before = { ...node, blocks: node.blocks.slice(0, from) };
  return replaceAt(nodes, at, [before, { ...beginning(block, after), kind }]);
}

function beginning(block: OutlineBlock, after: readonly OutlineBlock[]): Omit<OutlineNode, "kind"> {
  const bare = { mark: "", number: "", heading: "", line: block.line, children: [] };
  if (block.numbered) return { ...bare, blocks: [block, ...after] };
  const mark = readStructureMark(block.text);
  const head = mark ? { ...bare, mark: mark.mark, number: mark.number } : bare;
  const rest = mark ? mark.rest : block.text;
  const read = readFirstParagraph(rest, after.length === 0);
  if (rest === "" || read.is === "heading") return { ...head, heading: rest, blocks: after };
  if (read.is === "run-in")
    return { ...head, heading: read.heading, blocks: [{ ...block, text: read.body }, ...after] };
  return { ...head, blocks: [{ ...block, text: rest }, ...after] };
}

/** The title becomes the first words of what the title and the text right after it say together. */
function endTitle(outline: Outline, nodes: Nodes, words: number): Correction {
  const [first] = nodes;
  const opening = first && first.mark === "" && first.heading === "" ? first : undefined;
  const follows = opening?.blocks[0] && !opening.blocks[0].numbered ? opening.blocks[0] : undefined;
  const [title, body] = cutWords(joinWords(outline.title, follows?.text ?? ""), words);
  const kept = follows ? opening!.blocks.slice(1) : (opening?.blocks ?? []);
  const blocks = body === "" ? kept : [{ ...(follows ?? plainBlock("", 1)), text: body }, ...kept];
  const others = opening ? nodes.slice(1) : nodes;
  const base = opening ?? { kind: "PREAMBLE", mark: "", number: "", heading: "", line: 1, children: [] };
  const all = blocks.length === 0 ? others : [{ ...base, blocks }, ...others];
  return { outline: { ...outline, title, nodes: nestNodes(all) } };
}

function plainBlock(text: string, line: number): OutlineBlock {
  return { kind: "text", level: 0, numbered: false, mark: "", text, line };
}
