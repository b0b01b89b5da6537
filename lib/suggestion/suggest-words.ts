import type { Block, ClauseContent, Inline, Mark, SuggestionMark, TextRun } from "#lib/clause/content.ts";
import { canonicalMarks } from "#lib/clause/mark.ts";
import { joinRuns } from "#lib/clause/normalise.ts";

/** In a text, these words are to become those: "" for words that are to go. */
export type WordsSuggestion = {
  readonly id: string;
  /** The delegation's id; empty: chair or secretariat. */
  readonly by: string;
  readonly from: string;
  readonly to: string;
};

/**
 * The text with a suggestion that the first occurrence of some words become others, as the editor would have written
 * it: what both have at their ends stays, the rest is deleted and inserted under one id. Throws RangeError if the words
 * are not in one paragraph of the text.
 */
export function suggestWords(content: ClauseContent, suggestion: WordsSuggestion): ClauseContent {
  const index = content.content.findIndex((block) => wordsOf(block).includes(suggestion.from));
  const block = content.content[index];
  if (!block) throw new RangeError(`the text has no “${suggestion.from}”`);
  return { type: "doc", content: content.content.with(index, suggestIn(block, suggestion)) };
}

function suggestIn(block: Block, { id, by, from, to }: WordsSuggestion): Block {
  const same = commonStart(from, to);
  const tail = commonStart(reversed(from.slice(same)), reversed(to.slice(same)));
  const start = wordsOf(block).indexOf(from) + same;
  const end = start + from.length - same - tail;
  const units = unitsOf(block.content ?? []);
  const inserted = to.slice(same, to.length - tail);
  const around = plainMarks(units[Math.max(0, start - 1)]);
  const insertion: TextRun = {
    type: "text",
    text: inserted,
    marks: canonicalMarks([...around, mark("insertion")]),
  };
  const content = joinRuns([
    ...units.slice(0, start),
    ...units.slice(start, end).map((unit) => withMark(unit, mark("deletion"))),
    ...(inserted === "" ? [] : [insertion]),
    ...units.slice(end),
  ]);
  return { ...block, content } as Block;

  function mark(type: SuggestionMark["type"]): SuggestionMark {
    return { type, attrs: { id, by } };
  }
}

/** One inline for each character, so that places in the words are places in the list. */
function unitsOf(inlines: readonly Inline[]): readonly Inline[] {
  return inlines.flatMap((inline): readonly Inline[] =>
    inline.type === "text" ? inline.text.split("").map((text) => ({ ...inline, text })) : [inline],
  );
}

function wordsOf({ content = [] }: Block): string {
  return content.map((inline) => (inline.type === "text" ? inline.text : "\ufffc")).join("");
}

function withMark(inline: Inline, mark: Mark): Inline {
  return { ...inline, marks: canonicalMarks([...(inline.marks ?? []), mark]) } as Inline;
}

function plainMarks(inline: Inline | undefined): readonly Mark[] {
  return (inline?.marks ?? []).filter(({ type }) => type !== "insertion" && type !== "deletion");
}

function commonStart(one: string, other: string): number {
  let length = 0;
  while (length < one.length && length < other.length && one[length] === other[length]) length += 1;
  return length;
}

function reversed(text: string): string {
  return text.split("").reverse().join("");
}
