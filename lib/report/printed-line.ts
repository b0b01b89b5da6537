/** What became of words since the stage before; in a text in full everything is kept. */
export type PrintedFate = "kept" | "inserted" | "deleted";

/** Words that are printed in one way. Signs such as brackets are words of their own. */
export type PrintedRun = {
  readonly text: string;
  readonly fate: PrintedFate;
  readonly strong: boolean;
  readonly emphasis: boolean;
  /** Who changed this and what stands before it, for a footnote; empty: no footnote here. */
  readonly note: string;
};

/** A paragraph of a text as it is printed. */
export type PrintedParagraph = {
  readonly kind: "paragraph";
  /** Its number then: "2.", "(a)"; may be empty. */
  readonly mark: string;
  /** 0 plain text, 1 "1.", 2 "(a)", 3 "(i)", 4 "a.". */
  readonly level: number;
  readonly isHeading: boolean;
  readonly runs: readonly PrintedRun[];
};

/** Paragraphs in a row that did not change, left out of a difference. */
export type UnchangedParagraphs = { readonly kind: "unchanged"; readonly count: number };

/** A line of a text in full, or of a difference. */
export type PrintedLine = PrintedParagraph | UnchangedParagraphs;
