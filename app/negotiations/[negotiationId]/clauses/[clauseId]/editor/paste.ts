import { Fragment, type Mark, type Node, Slice } from "@tiptap/pm/model";
import { editorSchema } from "./editor-schema.ts";
import { flattenHtml } from "./flatten-html.ts";
import { placePasted } from "./place-pasted.ts";

const { nodes } = editorSchema;

/** Plain text as blocks, one a line, each at the level that its mark says. All words are kept. */
export function pastedText(pasted: { text: string; marks: readonly Mark[]; isPlain: boolean }): Slice {
  const lines = pasted.text.split(/\r\n?|\n/).filter((line) => line.trim() !== "");
  const places = placePasted(lines.map((text) => ({ text, list: null })));
  const blocks: Node[] = lines.map((line, index) => {
    const { level, numbered, markLength } = places[index] ?? { level: 0, numbered: false, markLength: 0 };
    const words = line.slice(markLength).trimEnd();
    const text = words === "" ? null : editorSchema.text(words, pasted.marks);
    return nodes.paragraph.create({ level, numbered }, text);
  });
  return slice(blocks);
}

/** Pasted HTML as flat paragraphs and headings. What was copied in Travaux is left as it is. */
export function pastedHtml(html: string): string {
  return html.includes("data-pm-slice") ? html : flattenHtml(html);
}

/** Plain first and last blocks flow into the text around them; points stay blocks of their own. */
function slice(blocks: readonly Node[]): Slice {
  const isPlain = (block: Node | undefined) => block?.attrs.level === 0;
  const openStart = isPlain(blocks[0]) ? 1 : 0;
  const openEnd = isPlain(blocks.at(-1)) ? 1 : 0;
  return new Slice(Fragment.from(blocks), openStart, openEnd);
}
