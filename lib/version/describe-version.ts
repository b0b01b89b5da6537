import type { VersionEntry } from "./version.ts";
import type { VersionKind } from "./version-kind.ts";

/** What a version is called within a sentence: "Rev.1", "the opening of sitting 2", "before the vote on Article 5". */
export function nameInSentence({ kind, name }: Pick<VersionEntry, "kind" | "name">): string {
  if (kind === "NAMED") return name;
  const lower = `${name.charAt(0).toLowerCase()}${name.slice(1)}`;
  return kind === "SITTING_OPENED" || kind === "SITTING_CLOSED" ? `the ${lower}` : lower;
}

const OCCASIONS = {
  NAMED: "",
  SITTING_OPENED: " on opening the sitting",
  SITTING_CLOSED: " on closing the sitting",
  BEFORE_IMPORT: " on importing a text",
  BEFORE_VOTE: " on opening the vote",
  BEFORE_ADOPTION: " on adopting the chair's text",
} as const satisfies Record<VersionKind, string>;

/** By whom and on what occasion a version was kept: "kept by Henrik Vasander (Chair) on opening the vote". */
export function describeKeeping({ kind, madeBy }: Pick<VersionEntry, "kind" | "madeBy">): string {
  const seat = madeBy.seat && ` (${madeBy.seat})`;
  return `kept by ${madeBy.name}${seat}${OCCASIONS[kind]}`;
}
