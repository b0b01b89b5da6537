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

/** Who may change an open text directly: everybody who drafts, chair and secretariat with the rest suggesting, or they alone. */
export const CLAUSE_MODES = ["OPEN", "SUGGEST", "DRAFTERS"] as const;

export type ClauseMode = (typeof CLAUSE_MODES)[number];

/** By whose decision brackets are lifted or deleted: the chair's, or anybody's as long as nobody objects. */
export const BRACKET_RULES = ["CHAIR", "CONSENT"] as const;

export type BracketRule = (typeof BRACKET_RULES)[number];

/** What was gavelled on a text. Placeholder, proposed, bracketed and clean are computed from the text itself. */
export const CLAUSE_STAGES = ["DRAFT", "AGREED_AD_REF", "AGREED", "REOPENED"] as const;

export type ClauseStage = (typeof CLAUSE_STAGES)[number];

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
