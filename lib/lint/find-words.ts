import type { LintedClause, LintNote } from "./lint-note.ts";

/** A note for each place of the pattern, which has to be global; `say` makes the sentence from the words found. */
export function noteWords(
  { blocks }: LintedClause,
  rule: LintNote["rule"],
  { pattern, say }: { readonly pattern: RegExp; readonly say: (words: string) => string },
): readonly LintNote[] {
  return blocks.flatMap(({ id, text }) =>
    [...text.matchAll(pattern)].map(([words]) => ({ rule, blockId: id, words, sentence: say(words) })),
  );
}
