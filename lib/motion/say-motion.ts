import type { MotionKind } from "./motion-kind.ts";

/** A motion as the question that is put to the vote: "That the debate on Article 5 be closed". */
export function sayMotion({
  kind,
  words,
  label,
}: {
  readonly kind: MotionKind;
  readonly words: string;
  /** What the article that it is about is called; empty: none. */
  readonly label: string;
}): string {
  const on = label && ` on ${label}`;
  switch (kind) {
    case "SUSPEND_SITTING":
      return `That the sitting be suspended${noted(words)}`;
    case "ADJOURN_SITTING":
      return `That the sitting be adjourned${noted(words)}`;
    case "ADJOURN_DEBATE":
      return `That the debate${on} be adjourned${noted(words)}`;
    case "CLOSE_DEBATE":
      return `That the debate${on} be closed${noted(words)}`;
    case "REOPEN":
      return `That ${label || "the article"} be reopened${noted(words)}`;
    case "RECONSIDER":
      return `That the decision${on} be reconsidered${noted(words)}`;
    case "OTHER":
      return label ? `${words} (${label})` : words;
    default:
      return kind satisfies never;
  }
}

function noted(words: string): string {
  return words && `: ${words}`;
}
