import { printReference } from "#lib/clause/reference.ts";
import type { LintRule } from "./lint-note.ts";

/** Cross-references to nothing, or to a clause that is withdrawn. */
export const danglingReference: LintRule = ({ blocks, numbers }) =>
  blocks.flatMap(({ id, content = [] }) =>
    content.flatMap((inline) => {
      if (inline.type !== "reference") return [];
      const { text, isDangling } = printReference(inline.attrs, numbers);
      if (!isDangling) return [];
      const sentence = numbers.clauses.get(inline.attrs.target)?.isWithdrawn
        ? "A reference leads to an article that is withdrawn."
        : "A reference leads to nothing.";
      return { rule: "dangling-reference" as const, blockId: id, words: text, sentence };
    }),
  );
