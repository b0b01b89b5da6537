import { z } from "zod";
import { LARGEST_TERM } from "./electorate.ts";
import type { DecisionRule, QuorumPart, Test } from "./rule.ts";

/** Combinations nest so deep. */
export const DEEPEST = 4;
/** So many tests stand in one combination. */
export const MOST_TESTS = 10;

const OUT_OF_REACH = "Nobody is more than everybody, and everybody is at least nobody.";

const name = z.string().trim().min(1, "A name is missing.").max(200);
const hours = z.int().min(0).max(10_000);
const votes = z.int().min(0).max(1_000_000_000);
const fraction = z
  .strictObject({ of: z.int().min(0).max(LARGEST_TERM), in: z.int().min(1).max(LARGEST_TERM) })
  .refine((value) => value.of <= value.in, "This is more than the whole.");
const circle = z.union([z.strictObject({ in: name }), z.strictObject({ notIn: name })], {
  error: 'Either {"in": "name of the group"} or {"notIn": "name of the group"}.',
});
const counting = { among: circle.exactOptional(), by: name.exactOptional() };
const share = { is: z.enum(["MORE_THAN", "AT_LEAST"]), fraction };
const part = z.strictObject(share).refine(isWithinReach, OUT_OF_REACH);
const base = z.enum(["PRESENT_AND_VOTING", "PRESENT", "MEMBERS"]);

const KINDS = {
  error:
    "There is no such kind of test. There are MAJORITY, NUMBER, NOT_IN_FAVOUR, NO_NEGATIVE, EVERY, CONSENSUS, ALL and ANY.",
};

function test(depth: number): z.ZodType<Test> {
  const simple = [
    z
      .strictObject({ kind: z.literal("MAJORITY"), base, ...share, ...counting })
      .refine(isWithinReach, OUT_OF_REACH),
    z.strictObject({ kind: z.literal("NUMBER"), least: votes.min(1), ...counting }),
    z.strictObject({ kind: z.literal("NOT_IN_FAVOUR"), most: votes, among: circle.exactOptional() }),
    z.strictObject({ kind: z.literal("NO_NEGATIVE"), group: name }),
    z.strictObject({ kind: z.literal("EVERY"), group: name }),
    z.strictObject({ kind: z.literal("CONSENSUS"), without: name.exactOptional() }),
  ] as const;
  if (depth === 0) return z.discriminatedUnion("kind", simple, KINDS);
  const of = z
    .array(test(depth - 1))
    .min(1, "A combination needs a test.")
    .max(MOST_TESTS);
  return z.discriminatedUnion(
    "kind",
    [...simple, z.strictObject({ kind: z.enum(["ALL", "ANY"]), of })],
    KINDS,
  );
}

function isWithinReach({ is, fraction: { of, in: whole } }: QuorumPart): boolean {
  return is === "MORE_THAN" ? of < whole : of > 0;
}

/** A rule of decision as JSON, from the outside. */
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

/** Something in a text that is not as a rule has to be. */
export type RuleFault = {
  /** "line 3, column 5" or the way to it in the JSON, such as "test.of[1].fraction". */
  readonly where: string;
  readonly what: string;
};

/** A rule as a text to be copied. */
export function printRule(rule: DecisionRule): string {
  return JSON.stringify(rule, null, 2);
}

/** Reads a rule from a text: the rule, or everything that is wrong with it. */
export function readRule(
  text: string,
): { readonly rule: DecisionRule } | { readonly faults: readonly RuleFault[] } {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch (error) {
    return { faults: [{ where: placeOf(String(error), text), what: "This is not JSON." }] };
  }
  return checkRule(json);
}

/** The same for JSON that has been read. */
export function checkRule(
  json: unknown,
): { readonly rule: DecisionRule } | { readonly faults: readonly RuleFault[] } {
  const { success, data, error } = decisionRule.safeParse(json);
  if (success) return { rule: data };
  return { faults: error.issues.map(({ path, message }) => ({ where: wayOf(path), what: message })) };
}

function wayOf(path: readonly PropertyKey[]): string {
  const way = path.map((key) => (typeof key === "number" ? `[${key}]` : `.${String(key)}`)).join("");
  return way.replace(/^\./, "") || "the rule";
}

/** Engines tell the place by line and column, by position, or not at all. */
function placeOf(message: string, text: string): string {
  const [, line, column] = /line (\d+) column (\d+)/.exec(message) ?? [];
  if (line && column) return `line ${line}, column ${column}`;
  const [, position] = /position (\d+)/.exec(message) ?? [];
  const before = position === undefined ? text : text.slice(0, Number(position));
  const lines = before.split("\n");
  return `line ${lines.length}, column ${(lines.at(-1)?.length ?? 0) + 1}`;
}
