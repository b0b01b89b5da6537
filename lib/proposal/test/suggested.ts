import { contentOf, paragraph, run } from "#lib/clause/blocks.ts";
import type { ClauseContent, Inline, Mark } from "#lib/clause/content.ts";
import { blockPlainText } from "#lib/clause/plain-text.ts";

/** Ids of suggestions in examples: `a1` of one proposal, `b1` of another. */
export const ID = {
  a1: "00000000-0000-4000-8000-0000000000a1",
  a2: "00000000-0000-4000-8000-0000000000a2",
  b1: "00000000-0000-4000-8000-0000000000b1",
} as const;

type Letter = keyof typeof ID;

/**
 * A text of paragraphs from a short notation: `{a1+words}` is inserted by a suggestion, `{a1-words}` would be deleted;
 * `{a1+¶}` begins a new paragraph.
 */
export function suggested(...paragraphs: readonly string[]): ClauseContent {
  return contentOf(paragraphs.map((text) => paragraph({ text: inlinesOf(text) })));
}

/** The text of blocks as lines. */
export function linesOf({ content }: ClauseContent): readonly string[] {
  return content.map((block) => blockPlainText(block));
}

function inlinesOf(text: string): readonly Inline[] {
  return (text.match(/\{\w\w[+-][^}]*\}|[^{]+/g) ?? []).map((piece, index): Inline => {
    const [, letter, sign, words = ""] = /^\{(\w\w)([+-])([^}]*)\}$/.exec(piece) ?? [];
    if (!letter) return run(piece);
    const mark: Mark = {
      type: sign === "+" ? "insertion" : "deletion",
      attrs: { id: ID[letter as Letter], by: letter.charAt(0) },
    };
    if (words !== "¶") return run(words, mark);
    const attrs = { id: `n${index}`, level: 0, numbered: false, numberAs: "" };
    return { type: "paragraphBreak", attrs, marks: [mark] };
  });
}
