import type { ContestedProblem } from "./parse-contested.ts";

/** How many characters around a sign tell where it stands. */
const NEAR = 32;

/**
 * What is wrong with a bracket, and what was kept: "“[” before “half after twenty” is never closed. It is kept as text."
 * `text` is the paragraph as it was read.
 */
export function describeProblem({ kind, sign, column }: ContestedProblem, text: string): string {
  const before = text.slice(0, column - 1);
  const after = text.slice(column);
  switch (kind) {
    case "unclosed":
      return `“${sign}” ${followed(after) || preceded(before) || ALONE} is never closed. It is kept as text.`;
    case "unopened":
      return `“${sign}” ${preceded(before) || followed(after) || ALONE} was never opened. It is kept as text.`;
    case "too-deep":
      return `“${sign}” ${followed(after) || ALONE} stands in too many other brackets. It is kept as text.`;
    case "flips-meaning": {
      const where = followed(after.replace(/^[^\]]*\]/, "")) || preceded(before);
      return `“[not]”${where && ` ${where}`}: with and without it, the sentence says the opposite.`;
    }
  }
}

const ALONE = "alone in its paragraph";

function followed(text: string): string {
  const words = firstWords(text);
  return words && `before “${words}”`;
}

function preceded(text: string): string {
  const words = reversed(firstWords(reversed(text)));
  return words && `after “${words}”`;
}

function reversed(text: string): string {
  return [...text].reverse().join("");
}

function firstWords(text: string): string {
  const words = text.trim();
  return words.length > NEAR ? words.slice(0, NEAR).replace(/\s+\S*$/, "") : words;
}
