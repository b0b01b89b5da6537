import { noteWords } from "./find-words.ts";
import type { LintRule } from "./lint-note.ts";

/** What a treaty's operative part asks for, it asks with "shall"; "should" leaves open whether it binds. */
export const shouldInArticle: LintRule = (clause) =>
  clause.kind === "PREAMBLE" || clause.kind === "CONCLUSION"
    ? []
    : noteWords(clause, "should-in-article", {
        pattern: /\bshould\b/giu,
        say: () => "“should” recommends; if it is meant to bind, say “shall”.",
      });
