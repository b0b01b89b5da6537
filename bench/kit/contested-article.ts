import { contentOf, paragraph } from "#lib/clause/blocks.ts";
import type { ClauseContent, Inline, Mark } from "#lib/clause/content.ts";
import { canonicalMarks } from "#lib/clause/mark.ts";
import { longTreaty } from "./long-treaty.ts";

const PARAGRAPHS = 50;
const WORDS_IN_PARAGRAPH = 100;

/** How much is contested in an article of 5,000 words. */
export interface Contest {
  readonly brackets: number;
  readonly suggestions: number;
}

/**
 * An article of 5,000 words in 50 paragraphs with so many brackets, every third of them in another one, and so many
 * suggestions, by turns insertions and deletions. The words are the same on every run, contested or not.
 */
export function contestedArticle({ brackets, suggestions }: Contest): ClauseContent {
  const words = longTreaty()
    .split(/\s+/)
    .filter((word) => /^[a-z]+$/.test(word));
  const perParagraph = { brackets: brackets / PARAGRAPHS, suggestions: suggestions / PARAGRAPHS };
  let suggested = 0;
  return contentOf(
    Array.from({ length: PARAGRAPHS }, (_, index) => {
      const own = words.slice(index * WORDS_IN_PARAGRAPH, (index + 1) * WORDS_IN_PARAGRAPH);
      const due = Math.round((index + 1) * perParagraph.suggestions) - suggested;
      suggested += due;
      return paragraph({
        level: 1,
        text: runs(own, { index, brackets: perParagraph.brackets, suggestions: due }),
      });
    }),
  );
}

function runs(
  words: readonly string[],
  { index, brackets, suggestions }: Contest & { readonly index: number },
): readonly Inline[] {
  const marks: Mark[][] = words.map(() => []);
  for (let bracket = 0; bracket < brackets; bracket++) {
    const isInner = bracket % 3 === 2;
    const from = isInner ? 32 : 10 + bracket * 20;
    const mark: Mark = { type: "bracket", attrs: { id: uuid(1, index * 10 + bracket) } };
    for (let word = from; word < from + (isInner ? 4 : 8); word++) marks[word]?.push(mark);
  }
  for (let suggestion = 0; suggestion < suggestions; suggestion++) {
    const type = (index + suggestion) % 2 === 0 ? "insertion" : "deletion";
    const mark: Mark = { type, attrs: { id: uuid(2, index * 10 + suggestion), by: "" } };
    for (let word = 70 + suggestion * 6; word < 74 + suggestion * 6; word++) marks[word]?.push(mark);
  }
  return words.map((word, at): Inline => {
    const text = at === words.length - 1 ? `${word}.` : `${word} `;
    const own = canonicalMarks(marks[at] ?? []);
    return own.length > 0 ? { type: "text", text, marks: own } : { type: "text", text };
  });
}

function uuid(kind: number, number: number): string {
  return `${String(kind).padStart(8, "0")}-0000-4000-8000-${number.toString(16).padStart(12, "0")}`;
}
