/** What a node of the treaty is. The order is the one in which a treaty usually has them. */
export const CLAUSE_KINDS = [
  "PREAMBLE",
  "PART",
  "CHAPTER",
  "SECTION",
  "ARTICLE",
  "CONCLUSION",
  "ANNEX",
  "APPENDIX",
] as const;

export type ClauseKind = (typeof CLAUSE_KINDS)[number];

/** What may happen to a clause now: only an open one may be edited. */
export const CLAUSE_STATUSES = ["OPEN", "FROZEN", "VOTING", "ADOPTED", "WITHDRAWN"] as const;

export type ClauseStatus = (typeof CLAUSE_STATUSES)[number];

/** The word for a kind of clause, as it stands before its number: "Article". */
export const KIND_WORD: Readonly<Record<ClauseKind, string>> = {
  PREAMBLE: "Preamble",
  PART: "Part",
  CHAPTER: "Chapter",
  SECTION: "Section",
  ARTICLE: "Article",
  CONCLUSION: "Conclusion",
  ANNEX: "Annex",
  APPENDIX: "Appendix",
};
