import { countWords } from "#lib/clause/words.ts";
import { flattenNodes, type Outline, type OutlineBlock, type OutlineNode } from "./outline.ts";

const MARKDOWN_SIGNS = /[#*_>\\`]+/g;
const RULES = /[-=]{3,}/g;
const SIGNS_OF_TEXT = /[\p{L}\p{M}\p{N}]+|[^\s\p{L}\p{M}\p{N}\p{Cf}\p{Cc}]/gu;

/**
 * Everything a text says, in order: its words and each other visible sign, without white space, invisible format
 * signs and the signs of Markdown (`# * _ > \ `` ` ``, rules of three or more `-` or `=`).
 */
export function signsOf(text: string): string[] {
  return readable(text).normalize("NFC").match(SIGNS_OF_TEXT) ?? [];
}

function readable(text: string): string {
  return text.replace(MARKDOWN_SIGNS, "").replace(RULES, " ");
}

/** A block as it is read: its mark, then its text. */
export function blockText(block: OutlineBlock): string {
  return `${block.mark} ${block.text}`.trim();
}

/** The whole outline as plain text in reading order, one line for each heading and block. */
export function outlineText(outline: Outline): string {
  const lines = flattenNodes(outline.nodes).flatMap(nodeLines);
  return [outline.title, ...lines].filter((line) => line !== "").join("\n");
}

function nodeLines(node: OutlineNode): string[] {
  return [node.mark, node.heading, ...node.blocks.map(blockText)];
}

/** The comparison of a source with its outline. `lostFrom`: the first words at which they part. */
export type WordsKept =
  | { readonly kept: true; readonly words: number }
  | { readonly kept: false; readonly words: number; readonly lostFrom: string };

/** Whether an outline says everything its source says, in the same order; `words` counts those of the source. */
export function compareWords(source: string, outline: Outline): WordsKept {
  const expected = signsOf(source);
  const found = signsOf(outlineText(outline));
  const words = countWords(readable(source));
  const parting = expected.findIndex((sign, index) => sign !== found[index]);
  if (parting < 0 && expected.length === found.length) return { kept: true, words };
  const from = parting < 0 ? found.slice(expected.length) : expected.slice(parting);
  return { kept: false, words, lostFrom: from.slice(0, 12).join(" ") };
}
