import type { Node, ResolvedPos } from "@tiptap/pm/model";
import type { EditorState, Transaction } from "@tiptap/pm/state";
import { decodeMarks } from "#lib/clause/carried-marks.ts";
import type { Mark, ParagraphAttrs } from "#lib/clause/content.ts";
import { alternativeOf, type BlockPlace } from "#lib/clause/number-blocks.ts";
import { DEEPEST_LEVEL } from "#lib/clause/schema.ts";

/** A block of the clause and where it starts. */
export interface PlacedBlock {
  readonly node: Node;
  readonly pos: number;
}

/** The block that a position stands in. Blocks are flat: always at depth one. */
export function blockAt($pos: ResolvedPos): PlacedBlock | null {
  return $pos.depth < 1 ? null : { node: $pos.node(1), pos: $pos.before(1) };
}

/** The blocks that the selection touches, in order. */
export function selectedBlocks({ doc, selection }: EditorState): readonly PlacedBlock[] {
  const blocks: PlacedBlock[] = [];
  doc.nodesBetween(selection.from, selection.to, (node, pos, parent) => {
    if (parent === doc) blocks.push({ node, pos });
    return false;
  });
  return blocks;
}

/** Puts a paragraph at a level. Level 0 is plain text; below it, a paragraph that came from level 0 is numbered. */
export function setLevel(tr: Transaction, { node, pos }: PlacedBlock, level: number): Transaction {
  const attrs = node.attrs as ParagraphAttrs;
  const next = Math.min(DEEPEST_LEVEL, Math.max(0, level));
  const numbered = next > 0 && (attrs.level === 0 || attrs.numbered);
  const paragraph = node.type.schema.nodes.paragraph;
  const numberAs = next === attrs.level ? attrs.numberAs : "";
  return tr.setNodeMarkup(pos, paragraph, { id: attrs.id, level: next, numbered, numberAs: numberAs ?? "" });
}

/** What numbering needs to know of the blocks of an editor's document. A heading counts as plain text. */
export function placesOf(doc: Node): readonly BlockPlace[] {
  return doc.children.map((node) =>
    node.type.name === "paragraph"
      ? { ...(node.attrs as ParagraphAttrs), alternative: alternativeOf(node.children.map(optionsOf)) }
      : { id: node.attrs.id as string, level: 0, numbered: false, numberAs: "" },
  );
}

/** The options that a piece of a paragraph belongs to. */
function optionsOf(inline: Node): { readonly marks: readonly Mark[] } {
  if (!inline.isText) return { marks: decodeMarks(inline.attrs.marks) };
  const options = inline.marks.filter(({ type }) => type.name === "option");
  return { marks: options.map(({ attrs }) => ({ type: "option", attrs }) as Mark) };
}
