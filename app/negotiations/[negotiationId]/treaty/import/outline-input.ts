import { z } from "zod";
import { CLAUSE_KINDS } from "#lib/clause/clause-kind.ts";
import type { OutlineNode } from "#lib/treaty/outline.ts";

const LONGEST_HEADING = 500;
const LONGEST_BLOCK = 100_000;
const MOST_BLOCKS = 5_000;
const MOST_SIBLINGS = 2_000;

const level = z.union([z.literal(0), z.literal(1), z.literal(2), z.literal(3), z.literal(4)]);

const block = z.strictObject({
  kind: z.enum(["text", "heading"]),
  level,
  numbered: z.boolean(),
  mark: z.string().max(40),
  text: z.string().max(LONGEST_BLOCK),
  line: z.int().nonnegative(),
});

const node: z.ZodType<OutlineNode, OutlineNode> = z.strictObject({
  kind: z.enum(CLAUSE_KINDS),
  mark: z.string().max(200),
  number: z.string().max(40),
  heading: z.string().max(LONGEST_HEADING, "A heading has at most 500 characters."),
  line: z.int().nonnegative(),
  blocks: z.array(block).max(MOST_BLOCKS).readonly(),
  get children() {
    return z.array(node).max(MOST_SIBLINGS).readonly();
  },
});

/** A corrected outline as the preview sends it. */
export const treatyInput = z.strictObject({
  title: z.string().trim().min(1, "Give the treaty a title.").max(LONGEST_HEADING),
  nodes: z.array(node).min(1, "There is nothing to import yet.").max(MOST_SIBLINGS).readonly(),
});
