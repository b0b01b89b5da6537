import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type CallsMade, findCall, type LeftOpen, type OpenCall, standingInCall } from "./call.ts";

const roll = ["C", "D", "A", "B"];

/** "C!" answers, "D-" passes or does not answer the first call, "D=" the second. */
function steps(...done: readonly string[]): CallsMade {
  const of = (sign: string) => done.filter((step) => step.endsWith(sign)).map((step) => step.slice(0, -1));
  const left = (sign: string, round: 1 | 2): readonly OpenCall[] =>
    of(sign).map((delegationId) => ({ delegationId, round, kind: "PASSED" }));
  return { answered: new Set(of("!")), left: [...left("-", 1), ...left("=", 2)] };
}

describe("who is called", () => {
  test.each([
    ["the first of the roll", [], { round: 1, called: "C", next: "D" }],
    ["the next when one has answered", ["C!"], { round: 1, called: "D", next: "A" }],
    ["the next when one has passed", ["C!", "D-"], { round: 1, called: "A", next: "B" }],
    [
      "the last, and after it the first that passed",
      ["C!", "D-", "A-"],
      { round: 1, called: "B", next: "D" },
    ],
    ["at the end whoever passed", ["C!", "D-", "A-", "B!"], { round: 2, called: "D", next: "A" }],
    ["nobody thrice", ["C!", "D-", "A-", "B!", "D=", "A!"], { round: 2, called: null, next: null }],
    ["nobody when all have answered", ["C!", "D!", "A!", "B!"], { round: 2, called: null, next: null }],
  ] as const)("%s", (_, done, call) => expect(findCall(roll, steps(...done))).toEqual(call));

  test("of an empty roll nobody", () => {
    expect(findCall([], steps())).toEqual({ round: 2, called: null, next: null });
  });
});

test("where each delegation stands", () => {
  const made = steps("C!", "D-", "A-", "B!", "D=");
  const call = findCall(roll, made);
  expect(roll.map((id) => standingInCall(id, call, made))).toEqual(["ANSWERED", "OUT", "CALLED", "ANSWERED"]);
  const before = steps("C-");
  const first = findCall(roll, before);
  expect(roll.map((id) => standingInCall(id, first, before))).toEqual([
    "COMES_BACK",
    "CALLED",
    "WAITS",
    "WAITS",
  ]);
});

test("everybody is called, nobody thrice, in the order of the roll, and a call ends", () => {
  const answers = fc.array(fc.constantFrom<"ANSWER" | LeftOpen>("ANSWER", "PASSED", "NO_ANSWER"), {
    minLength: 12,
    maxLength: 12,
  });
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 6 }), answers, (length, script) => {
      const members = Array.from({ length }, (_, index) => `m${index}`);
      const answered = new Set<string>();
      const left: OpenCall[] = [];
      const calls: string[][] = [[], []];
      for (const what of script) {
        const { called: delegationId, round } = findCall(members, { answered, left });
        if (delegationId === null) break;
        calls[round - 1]?.push(delegationId);
        if (what === "ANSWER") answered.add(delegationId);
        else left.push({ delegationId, round, kind: what });
      }
      expect(findCall(members, { answered, left }).called).toBeNull();
      const [first, second] = calls;
      expect(first).toEqual(members);
      expect(second).toEqual(
        members.filter((id) => left.some((open) => open.delegationId === id && open.round === 1)),
      );
    }),
    { numRuns: 50 },
  );
});
