/** Why a version of the treaty was kept: by a name that somebody gave it, or by itself before or after an act. */
export const VERSION_KINDS = [
  "NAMED",
  "SITTING_OPENED",
  "SITTING_CLOSED",
  "BEFORE_IMPORT",
  "BEFORE_VOTE",
  "BEFORE_ADOPTION",
] as const;

export type VersionKind = (typeof VERSION_KINDS)[number];

/** A version that the workspace keeps by itself. */
export type AutomaticKind = Exclude<VersionKind, "NAMED">;

/** Longest name and note of a version, in characters. */
export const NAME_LENGTH = 80;
export const NOTE_LENGTH = 2_000;
