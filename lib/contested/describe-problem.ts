import type { ContestedProblem } from "./parse-contested.ts";

/** How many characters around a sign tell where it stands. */
const NEAR = 32;

/**
 * What is wrong with a bracket, and what was kept: "“[” before “half after twenty” is never closed. It is kept as text."
 * `text` is the paragraph as it was read.
 */
export function describeProblem({ kind, sign, column }: ContestedProblem, text: string): string {
  const where = `“${sign}” ${placeIn(text, column - 1)}`;
  switch (kind) {
    case "unclosed":
      return `${where} is never closed. It is kept as text.`;
    case "unopened":
      return `${where} was never opened. It is kept as text.`;
    case "too-deep":
      return `${where} stands in too many other brackets. It is kept as text.`;
    case "flips-meaning":
      return `The brackets around “not” ${placeIn(text, column - 1, /^\[[^\]]*\]/)} turn the meaning of the sentence round.`;
  }
}

function placeIn(text: string, at: number, sign = /^./): string {
  const after = firstWords(text.slice(at).replace(sign, ""));
  if (after !== "") return `before “${after}”`;
  const before = firstWords([...text.slice(0, at)].reverse().join(""));
  return before === "" ? "alone in its paragraph" : `after “${[...before].reverse().join("")}”`;
}

function firstWords(text: string): string {
  const words = text.trim().slice(0, NEAR);
  return text.trim().length > NEAR ? words.replace(/\s+\S*$/, "") : words;
}
