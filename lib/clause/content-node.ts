import type { Node } from "@tiptap/pm/model";
import { encodeMarks } from "./carried-marks.ts";
import { clauseSchema } from "./clause-schema.ts";
import type { Block, ClauseContent, Inline } from "./content.ts";
import { readJson } from "./read-json.ts";

/** The content as a ProseMirror document, as an editor has it: what is not text carries its marks in an attribute. */
export function contentToNode(content: ClauseContent): Node {
  return clauseSchema.nodeFromJSON({ type: "doc", content: content.content.map(blockJson) });
}

/** The content of a ProseMirror document, of the server's schema or an editor's. */
export function nodeToContent(doc: Node): ClauseContent {
  return readJson(doc.toJSON());
}

function blockJson({ type, attrs, joins, content = [] }: Block): object {
  return { type, attrs: { ...attrs, joins: encodeMarks(joins) }, content: content.map(inlineJson) };
}

function inlineJson(inline: Inline): object {
  if (inline.type === "text") return inline;
  const attrs = "attrs" in inline ? inline.attrs : {};
  return { type: inline.type, attrs: { ...attrs, marks: encodeMarks(inline.marks) } };
}
