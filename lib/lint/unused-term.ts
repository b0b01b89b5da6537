import { definedTerms } from "./defined-terms.ts";
import type { LintRule } from "./lint-note.ts";

/** Terms that are defined and never used. */
export const unusedTerm: LintRule = ({ blocks, terms }) =>
  blocks.flatMap(({ id, text }) =>
    definedTerms(text)
      .filter((term) => terms.unused.has(term.toLowerCase()))
      .map((term) => ({
        rule: "unused-term" as const,
        blockId: id,
        words: term,
        sentence: `“${term}” is defined here and used nowhere in the treaty.`,
      })),
  );
