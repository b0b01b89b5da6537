/** What a hole in the text waits for. */
export const HOLE_KINDS = ["number", "date", "reference", "text"] as const;

export type HoleKind = (typeof HOLE_KINDS)[number];

/** Text that is not agreed. Everything that carries the same id is one bracket, over however many paragraphs. */
export type BracketMark = { readonly type: "bracket"; readonly attrs: { readonly id: string } };

/** One of the alternatives of a group; "No text" as its only words means that the group may go without a replacement. */
export type OptionMark = {
  readonly type: "option";
  readonly attrs: { readonly group: string; readonly id: string };
};

/** A place to be filled; the marked words name it: "X", "to be completed". `unit` is that of a number: "days". */
export type HoleMark = {
  readonly type: "hole";
  readonly attrs: { readonly id: string; readonly kind: HoleKind; readonly unit: string };
};

/** A change that has not happened. `by` is the delegation's id; empty: chair or secretariat. */
export type SuggestionMark = {
  readonly type: "insertion" | "deletion";
  readonly attrs: { readonly id: string; readonly by: string };
};

/** Marks that say that words are contested: what they mean to the delegations is in rows, by their id. */
export type ContestedMark = BracketMark | OptionMark | HoleMark | SuggestionMark;

/** What marks a run of text. Runs list their marks in the order of the schema, those of one type by id. */
export type Mark =
  | ContestedMark
  | { readonly type: "link"; readonly attrs: { readonly href: string } }
  | { readonly type: "emphasis" }
  | { readonly type: "strong" };

/** A run of text whose characters all carry the same marks; `marks` is absent when there are none. */
export type TextRun = { readonly type: "text"; readonly text: string; readonly marks?: readonly Mark[] };

/** Which clause, and which block in it, a cross-reference points to; `block` is empty for the clause itself. */
export type ReferenceTarget = { readonly target: string; readonly block: string };

/** A cross-reference: it stores ids and prints the current number. */
export type Reference = {
  readonly type: "reference";
  readonly attrs: ReferenceTarget;
  readonly marks?: readonly Mark[];
};

export type HardBreak = { readonly type: "hardBreak"; readonly marks?: readonly Mark[] };

/** Where somebody suggests that a new paragraph, with these attributes, begins. */
export type ParagraphBreak = {
  readonly type: "paragraphBreak";
  readonly attrs: ParagraphAttrs;
  readonly marks?: readonly Mark[];
};

export type Inline = TextRun | Reference | HardBreak | ParagraphBreak;

/** Place of a paragraph: its level (0 plain text, 1 "1.", 2 "(a)", 3 "(i)", 4 "a.") and whether it is counted. */
export type ParagraphAttrs = {
  readonly id: string;
  readonly level: number;
  readonly numbered: boolean;
  /** Overrides the computed number ("5 bis"); empty: computed. */
  readonly numberAs: string;
};

export type Paragraph = {
  readonly type: "paragraph";
  readonly attrs: ParagraphAttrs;
  /** Suggestions that it be joined to the block above: deletions of the break between them. */
  readonly joins?: readonly SuggestionMark[];
  readonly content?: readonly Inline[];
};

/** A heading inside a clause, not the clause's own. */
export type Heading = {
  readonly type: "heading";
  readonly attrs: { readonly id: string };
  readonly joins?: readonly SuggestionMark[];
  readonly content?: readonly Inline[];
};

export type Block = Paragraph | Heading;

/** A clause's text as canonical ProseMirror JSON: valid in the schema, every block with a unique id. */
export type ClauseContent = { readonly type: "doc"; readonly content: readonly Block[] };
