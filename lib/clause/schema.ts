import type { SchemaSpec } from "@tiptap/pm/model";

/** Name of the Y.XmlFragment that holds a clause's text inside its Y.Doc. */
export const BODY = "body";

/**
 * Counts up whenever the structure below learns something new. An editor with an older structure deletes what it does
 * not know, so the server lets only windows of the same version in.
 */
export const SCHEMA_VERSION = 2;

/** Deepest level of a paragraph: 1 "1.", 2 "(a)", 3 "(i)", 4 "a."; 0 is plain text. */
export const DEEPEST_LEVEL = 4;

/** Marks of something that is not text, as a string (see `encodeMarks`): the live text keeps marks on characters only. */
const CARRIED = { default: "", validate: "string" } as const;

/** `id` is the suggestion's, `by` the delegation's; empty: chair or secretariat. */
const SUGGESTED = {
  attrs: { id: { default: "", validate: "string" }, by: { default: "", validate: "string" } },
  excludes: "",
  inclusive: false,
} as const;

/**
 * The one structure of a clause's text, without views. Server, history and export use `clauseSchema`; the editor
 * hands `clauseSchemaSpec` to Tiptap as `schemaSpec`. Blocks are flat, because a flat list survives concurrent edits.
 * A mark that may overlap with itself (a bracket in a bracket) sets `excludes: ""` and carries an id.
 */
export const clauseSchemaSpec = {
  topNode: "doc",
  nodes: {
    doc: { content: "block+" },
    paragraph: {
      group: "block",
      content: "inline*",
      attrs: {
        id: { default: "", validate: "string" },
        level: { default: 0, validate: "number" },
        numbered: { default: false, validate: "boolean" },
        numberAs: { default: "", validate: "string" },
        joins: CARRIED,
      },
    },
    heading: {
      group: "block",
      content: "inline*",
      defining: true,
      attrs: { id: { default: "", validate: "string" }, joins: CARRIED },
    },
    text: { group: "inline" },
    reference: {
      group: "inline",
      inline: true,
      atom: true,
      attrs: {
        target: { default: "", validate: "string" },
        block: { default: "", validate: "string" },
        marks: CARRIED,
      },
    },
    hardBreak: {
      group: "inline",
      inline: true,
      selectable: false,
      linebreakReplacement: true,
      attrs: { marks: CARRIED },
    },
    /** Where somebody suggests that a new paragraph begins; its attributes are that paragraph's. */
    paragraphBreak: {
      group: "inline",
      inline: true,
      atom: true,
      attrs: {
        id: { default: "", validate: "string" },
        level: { default: 0, validate: "number" },
        numbered: { default: false, validate: "boolean" },
        numberAs: { default: "", validate: "string" },
        marks: CARRIED,
      },
    },
  },
  marks: {
    bracket: { attrs: { id: { default: "", validate: "string" } }, excludes: "", inclusive: false },
    option: {
      attrs: { group: { default: "", validate: "string" }, id: { default: "", validate: "string" } },
      excludes: "",
      inclusive: false,
    },
    hole: {
      attrs: {
        id: { default: "", validate: "string" },
        kind: { default: "text", validate: "string" },
        unit: { default: "", validate: "string" },
      },
      inclusive: false,
    },
    insertion: SUGGESTED,
    deletion: SUGGESTED,
    link: { attrs: { href: { default: "", validate: "string" } }, inclusive: false },
    emphasis: {},
    strong: {},
  },
} as const satisfies SchemaSpec;
