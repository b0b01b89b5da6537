import { quotedTerms } from "./defined-terms.ts";
import type { LintRule } from "./lint-note.ts";

/** Words in quotation marks that the treaty defines nowhere. */
export const undefinedTerm: LintRule = ({ kind, blocks, terms }) =>
  kind === "PREAMBLE"
    ? []
    : blocks.flatMap(({ id, text }) =>
        quotedTerms(text)
          .filter((term) => !terms.defined.has(term.toLowerCase()))
          .map((term) => ({
            rule: "undefined-term" as const,
            blockId: id,
            words: term,
            sentence: `“${term}” stands in quotation marks, and the treaty defines it nowhere.`,
          })),
      );
