import type { Block, ClauseContent, Inline, Mark } from "./content.ts";
import { readable } from "./normalise.ts";
import { blockPlaces, numberBlocks } from "./number-blocks.ts";

/** A block before it has an id. `text` may be plain words or runs. */
export type Draft =
  | {
      readonly kind: "text";
      readonly level: number;
      readonly numbered: boolean;
      readonly text: string | readonly Inline[];
      /** The number printed in the source without its dress ("5 bis"); kept only where the count says otherwise. */
      readonly mark?: string;
    }
  | { readonly kind: "heading"; readonly text: string | readonly Inline[] };

/** Content from drafts. Blocks are called b1, b2, … in order; a number from the source is kept where it is not the computed one. */
export function contentOf(drafts: readonly Draft[]): ClauseContent {
  const blocks = (drafts.length > 0 ? drafts : [paragraph({ text: "" })]).map(blockOf);
  let numbers = numberBlocks(blockPlaces(blocks));
  for (const [index, draft] of drafts.entries()) {
    const block = blocks[index];
    const source = draft.kind === "text" ? undress(draft.mark ?? "") : "";
    if (block?.type !== "paragraph" || isSameNumber(source, undress(numbers[index]?.mark ?? ""))) continue;
    blocks[index] = { ...block, attrs: { ...block.attrs, numberAs: source } };
    numbers = numberBlocks(blockPlaces(blocks));
  }
  return { type: "doc", content: blocks };
}

/** A paragraph; plain text at level 0 unless told otherwise, counted at level 1 and deeper. */
export function paragraph(draft: {
  readonly text: string | readonly Inline[];
  readonly level?: number;
  readonly numbered?: boolean;
  readonly mark?: string;
}): Draft {
  const level = draft.level ?? 0;
  return { kind: "text", level, numbered: level > 0, ...draft };
}

/** A heading inside a clause. */
export function heading(text: string | readonly Inline[]): Draft {
  return { kind: "heading", text };
}

/** A run of text with its marks. */
export function run(text: string, ...marks: readonly Mark[]): Inline {
  return marks.length > 0 ? { type: "text", text, marks } : { type: "text", text };
}

/** A cross-reference to a clause, or to a block in it. */
export function referenceTo(target: string, block = ""): Inline {
  return { type: "reference", attrs: { target, block } };
}

function blockOf(draft: Draft, index: number): Block {
  const id = `b${index + 1}`;
  const inlines = typeof draft.text === "string" ? linesOf(draft.text) : draft.text;
  const content = inlines.length > 0 ? { content: inlines } : {};
  if (draft.kind === "heading") return { type: "heading", attrs: { id }, ...content };
  const { level, numbered } = draft;
  return { type: "paragraph", attrs: { id, level, numbered, numberAs: "" }, ...content };
}

function linesOf(text: string): readonly Inline[] {
  return readable(text)
    .split(/\r?\n/)
    .flatMap((line, index): Inline[] => {
      const words: Inline[] = line === "" ? [] : [{ type: "text", text: line }];
      return index === 0 ? words : [{ type: "hardBreak" }, ...words];
    });
}

/** A paragraph that stands alone is printed without its number, whether or not the source printed "1.". */
function isSameNumber(source: string, computed: string): boolean {
  return source === "" || source === computed || (source === "1" && computed === "");
}

function undress(mark: string): string {
  return mark
    .trim()
    .replace(/^\(/, "")
    .replace(/[.)]+$/, "")
    .trim();
}
