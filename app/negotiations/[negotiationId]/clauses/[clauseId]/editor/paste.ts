import { Fragment, type Mark, type Node, Slice } from "@tiptap/pm/model";
import { editorSchema } from "./editor-schema.ts";
import { flattenHtml } from "./flatten-html.ts";
import { placePasted } from "./place-pasted.ts";

const { nodes } = editorSchema;

/** Plain text as blocks, one a line, each at the level that its mark says. All words are kept. */
export function pastedText({ text, marks }: { text: string; marks: readonly Mark[] }): Slice {
  const all = text.split(/\r\n?|\n/);
  const lines = all.length === 1 ? all : all.filter((line) => line.trim() !== "");
  const places = placePasted(lines.map((line) => ({ text: line, list: null })));
  const blocks: Node[] = places.map(({ markLength, ...place }, index) => {
    const words = (lines[index] ?? "").slice(markLength);
    return nodes.paragraph.create(place, words === "" ? null : editorSchema.text(words, marks));
  });
  const open = blocks.length > 0 ? 1 : 0;
  return closePoints(new Slice(Fragment.from(blocks), open, open));
}

/** Pasted HTML as flat paragraphs and headings. What was copied in Travaux is left as it is. */
export function pastedHtml(html: string): string {
  return html.includes("data-pm-slice") ? html : flattenHtml(html);
}

/**
 * Plain first and last blocks flow into the text around them; points from elsewhere stay blocks of their own: their
 * number would be lost with their level. What was copied in Travaux has ids, and may be a part of a point.
 */
export function closePoints(slice: Slice): Slice {
  const isForeignPoint = (block: Node | null) => block?.attrs.level > 0 && block?.attrs.id === "";
  const { content, openStart, openEnd } = slice;
  return new Slice(
    content,
    isForeignPoint(content.firstChild) ? 0 : openStart,
    isForeignPoint(content.lastChild) ? 0 : openEnd,
  );
}
