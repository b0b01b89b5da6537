/** How far a chair's text has come: a draft is seen by chair and secretariat alone, adopted: it became the basis. */
export const CHAIRS_TEXT_STATUSES = ["DRAFT", "ISSUED", "ADOPTED", "DROPPED"] as const;

export type ChairsTextStatus = (typeof CHAIRS_TEXT_STATUSES)[number];

/** Longest title, in characters. */
export const TITLE_LENGTH = 120;

/** What a status is called. */
export const CHAIRS_TEXT_STATUS_NAMES: Readonly<Record<ChairsTextStatus, string>> = {
  DRAFT: "Draft",
  ISSUED: "Issued",
  ADOPTED: "Adopted as basis",
  DROPPED: "Dropped",
};

/** A chair's text: a treaty of its own, branched from the negotiated one and edited apart (domain A.1). */
export type ChairsText = {
  readonly id: string;
  /** The treaty it was branched from. */
  readonly basisId: string;
  readonly title: string;
  readonly status: ChairsTextStatus;
  readonly begun: ActOnText;
  /** Null: only chair and secretariat have ever seen it. */
  readonly issued: ActOnText | null;
  /** Adopted or dropped. */
  readonly closed: ActOnText | null;
};

/** Who did it, by name, and when (ISO-8601, UTC). */
export type ActOnText = { readonly by: string; readonly at: string };

/** Whether it can still be edited, issued, adopted or dropped. */
export function isUnderWay({ status }: Pick<ChairsText, "status">): boolean {
  return status === "DRAFT" || status === "ISSUED";
}
