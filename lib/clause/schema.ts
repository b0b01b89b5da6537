import { Schema, type SchemaSpec } from "@tiptap/pm/model";

/** Name of the Y.XmlFragment that holds a clause's text inside its Y.Doc. */
export const BODY = "body";

/** Deepest level of a paragraph: 1 "1.", 2 "(a)", 3 "(i)", 4 "a."; 0 is plain text. */
export const DEEPEST_LEVEL = 4;

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
      },
    },
    heading: {
      group: "block",
      content: "inline*",
      defining: true,
      attrs: { id: { default: "", validate: "string" } },
    },
    text: { group: "inline" },
    reference: {
      group: "inline",
      inline: true,
      atom: true,
      attrs: { target: { default: "", validate: "string" }, block: { default: "", validate: "string" } },
    },
    hardBreak: { group: "inline", inline: true, selectable: false, linebreakReplacement: true },
  },
  marks: {
    link: { attrs: { href: { default: "", validate: "string" } }, inclusive: false },
    emphasis: {},
    strong: {},
  },
} as const satisfies SchemaSpec;

/** The compiled schema of a clause's text. */
export const clauseSchema = new Schema<
  keyof typeof clauseSchemaSpec.nodes,
  keyof typeof clauseSchemaSpec.marks
>(clauseSchemaSpec);
