import type { Node } from "@tiptap/pm/model";
import { clauseSchema } from "./schema.ts";

/** Emphasis of a run of text. Runs list their marks in the order of the schema. */
export type Mark =
  | { readonly type: "link"; readonly attrs: { readonly href: string } }
  | { readonly type: "emphasis" }
  | { readonly type: "strong" };

/** A run of text whose characters all carry the same marks; `marks` is absent when there are none. */
export type TextRun = { readonly type: "text"; readonly text: string; readonly marks?: readonly Mark[] };

/** Which clause, and which block in it, a cross-reference points to; `block` is empty for the clause itself. */
export type ReferenceTarget = { readonly target: string; readonly block: string };

/** A cross-reference: it stores ids and prints the current number. */
export type Reference = { readonly type: "reference"; readonly attrs: ReferenceTarget };

export type HardBreak = { readonly type: "hardBreak" };

export type Inline = TextRun | Reference | HardBreak;

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
  readonly content?: readonly Inline[];
};

/** A heading inside a clause, not the clause's own. */
export type Heading = {
  readonly type: "heading";
  readonly attrs: { readonly id: string };
  readonly content?: readonly Inline[];
};

export type Block = Paragraph | Heading;

/** A clause's text as canonical ProseMirror JSON: valid in the schema, every block with a unique id. */
export type ClauseContent = { readonly type: "doc"; readonly content: readonly Block[] };

/** The content as a ProseMirror document. */
export function contentToNode(content: ClauseContent): Node {
  return clauseSchema.nodeFromJSON(content);
}
