import type { Node } from "@tiptap/pm/model";
import { decodeJoins, decodeMarks } from "#lib/clause/carried-marks.ts";
import type { Block, Inline, Mark } from "#lib/clause/content.ts";

const known = new WeakMap<Node, Block>();

/** A block of the editor's document as content. A block that has not changed is read once. */
export function blockContent(node: Node): Block {
  const before = known.get(node);
  if (before) return before;
  const { joins, ...attrs } = node.attrs;
  const suggested = decodeJoins(joins);
  const block = {
    type: node.type.name,
    attrs,
    ...(suggested.length > 0 && { joins: suggested }),
    content: node.children.map(inlineContent),
  } as unknown as Block;
  known.set(node, block);
  return block;
}

function inlineContent(node: Node): Inline {
  if (node.isText) {
    const marks = node.marks.map(({ type, attrs }) => ({ type: type.name, attrs }) as Mark);
    return { type: "text", text: node.text ?? "", marks };
  }
  const { marks, ...attrs } = node.attrs;
  return { type: node.type.name, attrs, marks: decodeMarks(marks) } as unknown as Inline;
}
