import { noteWords } from "./find-words.ts";
import type { LintRule } from "./lint-note.ts";

/** A preamble gives reasons and binds nobody: obligations ("shall") belong to the articles. */
export const shallInPreamble: LintRule = (clause) =>
  clause.kind === "PREAMBLE"
    ? noteWords(clause, "shall-in-preamble", {
        pattern: /\bshall\b/giu,
        say: () => "“shall” makes an obligation; a preamble has none.",
      })
    : [];
