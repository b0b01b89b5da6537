import { Schema } from "@tiptap/pm/model";
import { clauseSchemaSpec } from "./schema.ts";

/** The compiled schema of a clause's text. Apart from its structure, which pages know without ProseMirror. */
export const clauseSchema = new Schema<
  keyof typeof clauseSchemaSpec.nodes,
  keyof typeof clauseSchemaSpec.marks
>(clauseSchemaSpec);
