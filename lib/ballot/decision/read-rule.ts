import { z } from "zod";
import { LARGEST_TERM } from "./electorate.ts";
import type { DecisionRule, Test } from "./rule.ts";

const name = z.string().trim().min(1).max(200);
const hours = z.int().min(0).max(10_000);
const votes = z.int().min(0).max(1_000_000_000);
const fraction = z
  .strictObject({ of: z.int().min(0).max(LARGEST_TERM), in: z.int().min(1).max(LARGEST_TERM) })
  .refine((value) => value.of <= value.in, "more than the whole");
const circle = z.union([z.strictObject({ in: name }), z.strictObject({ notIn: name })]);
const counting = { among: circle.exactOptional(), by: name.exactOptional() };
const share = { is: z.enum(["MORE_THAN", "AT_LEAST"]), fraction };
const part = z.strictObject(share);

const DEEPEST = 4;

function test(depth: number): z.ZodType<Test> {
  const simple = [
    z.strictObject({
      kind: z.literal("MAJORITY"),
      base: z.enum(["PRESENT_AND_VOTING", "PRESENT", "MEMBERS"]),
      ...share,
      ...counting,
    }),
    z.strictObject({ kind: z.literal("NUMBER"), least: votes.min(1), ...counting }),
    z.strictObject({ kind: z.literal("NOT_IN_FAVOUR"), most: votes, among: circle.exactOptional() }),
    z.strictObject({ kind: z.literal("NO_NEGATIVE"), group: name }),
    z.strictObject({ kind: z.literal("EVERY"), group: name }),
    z.strictObject({ kind: z.literal("CONSENSUS"), without: name.exactOptional() }),
  ] as const;
  if (depth === 0) return z.discriminatedUnion("kind", simple);
  const of = z
    .array(test(depth - 1))
    .min(1)
    .max(10);
  return z.discriminatedUnion("kind", [...simple, z.strictObject({ kind: z.enum(["ALL", "ANY"]), of })]);
}

/** A rule of decision as JSON, from the outside. Combinations nest four deep. */
export const decisionRule: z.ZodType<DecisionRule> = z.strictObject({
  name,
  source: z.string().trim().max(500),
  test: test(DEEPEST),
  otherwise: z.strictObject({ afterHours: hours, test: test(DEEPEST) }).exactOptional(),
  quorum: z.strictObject({ toOpen: part.exactOptional(), toDecide: part.exactOptional() }).exactOptional(),
  tie: z
    .discriminatedUnion("is", [
      z.strictObject({ is: z.literal("REJECTED") }),
      z.strictObject({ is: z.literal("SECOND_VOTE"), withinHours: hours.min(1) }),
    ])
    .exactOptional(),
});
