import { noteWords } from "./find-words.ts";
import type { LintRule } from "./lint-note.ts";

const VAGUE =
  /\b(?:within (?:a|an) (?:reasonable|appropriate) (?:time|period)|(?:in|within) due (?:time|course)|promptly|expeditiously|in a timely (?:manner|fashion)|timely|as soon as (?:possible|practicable|feasible)|without (?:undue )?delay|from time to time|regularly|periodically|at regular intervals|as appropriate)\b/giu;

/** A deadline without a number cannot be verified: nobody can say on which day it was missed. */
export const untestableDeadline: LintRule = (clause) =>
  clause.kind === "PREAMBLE"
    ? []
    : noteWords(clause, "untestable-deadline", {
        pattern: VAGUE,
        say: (words) => `“${words}” is no testable deadline: give a number of hours, days or years.`,
      });
