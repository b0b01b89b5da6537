import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { contentOf, paragraph } from "#lib/clause/blocks.ts";
import type { Division, DivisionObjection, DivisionVote } from "./division.ts";
import { isRejectedWhole } from "./is-rejected-whole.ts";
import { type DivisionStep, nextStep, partState, partsThat } from "./next-step.ts";
import { type Part, wholeBlock } from "./part.ts";

const by = { id: "d", name: "Gorania", shortName: "GOR", isoCode: "", colour: "#000000" };
const objection: DivisionObjection = { delegation: by, objectedBy: "V", objectedAt: "", reason: "" };
const TEXT = contentOf([
  paragraph({ text: "One." }),
  paragraph({ text: "Two." }),
  paragraph({ text: "Three." }),
]);
const [one = [], two = [], three = []] = TEXT.content.map((block): Part => [wholeBlock(block)]);

function vote(part: number | null, ended: DivisionVote["verdict"] | "OPEN" | "CANCELLED"): DivisionVote {
  const status = ended === "OPEN" || ended === "CANCELLED" ? ended : "CLOSED";
  const verdict = ended === "OPEN" || ended === "CANCELLED" ? null : ended;
  return { ballotId: `${part}`, part, status, verdict, arithmetic: verdict && "" };
}

type Asked = Pick<Division, "status" | "objections">;
const REQUESTED: Asked = { status: "REQUESTED", objections: [] };
const OBJECTED: Asked = { status: "REQUESTED", objections: [objection] };
const GRANTED: Asked = { status: "GRANTED", objections: [] };

describe("what comes next", () => {
  test.each<[string, Asked, readonly DivisionVote[], DivisionStep]>([
    ["nobody objects", REQUESTED, [], { is: "GRANT" }],
    ["somebody objects", OBJECTED, [], { is: "PUT_MOTION" }],
    ["the motion is voted on", OBJECTED, [vote(null, "OPEN")], { is: "WAIT", ballotId: "null", part: null }],
    ["its vote was called off", OBJECTED, [vote(null, "CANCELLED")], { is: "PUT_MOTION" }],
    ["it is granted", GRANTED, [vote(null, "CARRIED")], { is: "PUT_PART", part: 1 }],
    ["a part is voted on", GRANTED, [vote(1, "OPEN")], { is: "WAIT", ballotId: "1", part: 1 }],
    ["no quorum", GRANTED, [vote(1, "NO_QUORUM")], { is: "PUT_PART", part: 1 }],
    ["one is decided", GRANTED, [vote(1, "NOT_CARRIED")], { is: "PUT_PART", part: 2 }],
    ["put out of turn", GRANTED, [vote(2, "CARRIED")], { is: "PUT_PART", part: 1 }],
    [
      "both are",
      GRANTED,
      [vote(1, "NO_DECISION"), vote(2, "CARRIED"), vote(1, "CARRIED")],
      { is: "CONCLUDE" },
    ],
    ["it is refused", { ...OBJECTED, status: "REFUSED" }, [vote(null, "NOT_CARRIED")], { is: "NONE" }],
  ])("%s", (_name, asked, votes, step) => {
    expect(nextStep({ ...asked, parts: [one, two] }, { votes, isTextSame: true })).toEqual(step);
  });

  test("a request on an earlier text is made again", () => {
    const asked = { ...REQUESTED, parts: [one, two] };
    expect(nextStep(asked, { votes: [], isTextSame: false })).toEqual({ is: "ASK_AGAIN" });
  });

  test("every part is decided once, whatever happens to its votes", () => {
    const endings = fc.constantFrom(
      "CARRIED",
      "NOT_CARRIED",
      "NO_DECISION",
      "NO_QUORUM",
      "CANCELLED" as const,
    );
    fc.assert(
      fc.property(fc.array(endings, { maxLength: 12 }), (ended) => {
        const division = { ...GRANTED, parts: [one, two, three] };
        const votes: DivisionVote[] = [];
        for (const each of ended) {
          const step = nextStep(division, { votes, isTextSame: true });
          if (step.is === "PUT_PART") votes.push(vote(step.part, each));
        }
        const decided = [
          ...partsThat("CARRIED", { ...division, votes }),
          ...partsThat("NOT_CARRIED", { ...division, votes }),
        ];
        expect(new Set(decided).size).toBe(decided.length);
        const isOver = nextStep(division, { votes, isTextSame: true }).is === "CONCLUDE";
        expect(isOver).toBe(decided.length === 3);
        for (const part of decided)
          expect(votes.filter((v) => v.part === part && v.verdict === partState(votes, part))).toHaveLength(
            1,
          );
      }),
      { numRuns: 30 },
    );
  });
});

describe("the whole is rejected", () => {
  test.each<[string, readonly Part[], readonly number[], boolean]>([
    ["when all of it was", [[...one, ...two], three], [1, 2], true],
    ["not while a part was retained", [[...one, ...two], three], [2], false],
    ["not while words stand outside", [one, two], [1, 2], false],
  ])("%s", (_name, parts, rejected, expected) => {
    expect(isRejectedWhole(TEXT, { parts, rejected })).toBe(expected);
  });
});
