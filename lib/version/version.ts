import type { NumberedPlace } from "#lib/clause/number-clauses.ts";
import type { Held } from "#lib/clause/told-status.ts";
import type { Author } from "#lib/history/authors.ts";
import type { VersionKind } from "./version-kind.ts";

/** A clause as it stood in a version of the treaty: its place, its state and its exact text. `id` is the clause's. */
export type VersionClause = NumberedPlace & {
  readonly heading: string;
  /** What it was called: "Article 5". */
  readonly label: string;
  /** The newest revision of its log then; 0: nothing had been written. */
  readonly revision: number;
  /** Hash of the negotiating text, as `hashContent` gives it. */
  readonly textHash: string;
  /** Hash of the log up to the revision, hexadecimal; empty at revision 0. */
  readonly logHash: string;
};

/** A version of the whole treaty, as a list shows it. */
export type VersionEntry = {
  readonly id: string;
  readonly treatyId: string;
  /** 1, 2, 3 … of this treaty. */
  readonly number: number;
  readonly kind: VersionKind;
  /** "Rev.1"; "Before the vote on Article 5". */
  readonly name: string;
  readonly note: string;
  /** What the treaty was called then. */
  readonly title: string;
  /** The sitting in which it was made; null: between sittings. */
  readonly sittingId: string | null;
  /** The one instant at which all its clauses stood so, ISO 8601. */
  readonly madeAt: string;
  readonly madeBy: Author;
};

/** The whole treaty as it stood at one instant; its clauses in reading order. */
export type TreatyVersion = VersionEntry & { readonly clauses: readonly (VersionClause & Held)[] };
