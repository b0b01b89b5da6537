import type { Author } from "#lib/history/authors.ts";

/** Longest title of a sitting, in characters. */
export const TITLE_LENGTH = 120;

/** That a sitting was opened, or closed: who did it, when, and the version of the treaty at that instant, if any. */
export type SittingEnd = {
  readonly at: string;
  readonly by: Author;
  readonly versionId: string | null;
};

/** A meeting of the conference. */
export type Sitting = {
  readonly id: string;
  /** 1, 2, 3 … of this negotiation. */
  readonly number: number;
  /** "Plenary, morning"; may be empty. */
  readonly title: string;
  readonly opened: SittingEnd;
  /** Null: it is still open. */
  readonly closed: SittingEnd | null;
};

/** What a sitting is called: "Sitting 3, plenary". */
export function nameSitting({ number, title }: Pick<Sitting, "number" | "title">): string {
  return title ? `Sitting ${number}, ${title}` : `Sitting ${number}`;
}
