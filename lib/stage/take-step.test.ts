import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { CLAUSE_STATES, type ClauseState, isAgreed } from "./clause-state.ts";
import { cleanGate } from "./clean-gate.ts";
import { STAGE_ACTS, type StageAct, takeStep } from "./take-step.ts";
import { anyFacts, cleanFacts } from "./test/facts.ts";

/** What a state is called in the table. */
const IN: readonly (readonly [ClauseState, string])[] = [
  ["PLACEHOLDER", "P"],
  ["PROPOSED", "T"],
  ["BRACKETED", "B"],
  ["CLEAN", "C"],
  ["AGREED_AD_REF", "R"],
  ["AGREED", "A"],
  ["REOPENED", "O"],
  ["ADOPTED", "!"],
  ["WITHDRAWN", "W"],
];

/** One column for each state in the order above: where the act leads on a clean text; a dot: it is refused. */
const ON_A_CLEAN_TEXT: Readonly<Record<StageAct, string>> = {
  //           PTBCRAO!W
  EDIT: "CCCCCCC..",
  CORRECT: "    ....RA...",
  GAVEL: "      AAAA..A..",
  CONFIRM: "    ....A....",
  DECLINE: "    ....C....",
  FALL_SILENT: "....A....",
  REOPEN: "     .....O...",
  ADOPT: "      !!!!!!!..",
  WITHDRAW: "   WWWWWWW..",
  REINSTATE: "  ........C",
};

describe("every act in every state", () => {
  test.each(STAGE_ACTS.flatMap((act) => IN.map(([state], index) => [act, state, index] as const)))(
    "%s in %s",
    (act, state, index) => {
      const expected = ON_A_CLEAN_TEXT[act].trim()[index];
      const step = takeStep(state, act, { ...cleanFacts, isMotionCarried: true });
      expect(step.ok ? IN.find(([name]) => name === step.next)?.[1] : ".").toBe(expected);
    },
  );
});

describe("what the text decides", () => {
  test.each<[string, ClauseState, StageAct, Partial<typeof cleanFacts>, string]>([
    ["a bracket keeps it from being agreed", "BRACKETED", "GAVEL", { brackets: 1 }, "not-clean"],
    ["an objection does", "BRACKETED", "GAVEL", { rejecting: 1 }, "objection-stands"],
    ["a placeholder has nothing to agree", "PLACEHOLDER", "GAVEL", { words: 0 }, "not-clean"],
    ["reservations do not", "CLEAN", "GAVEL", { reservations: 2 }, "AGREED"],
    ["a capital has to confirm", "CLEAN", "GAVEL", { pending: 2 }, "AGREED_AD_REF"],
    ["another capital has to confirm", "AGREED_AD_REF", "CONFIRM", { pending: 1 }, "AGREED_AD_REF"],
    ["an edit brings a bracket", "AGREED", "EDIT", { brackets: 1 }, "BRACKETED"],
    ["a capital says no", "AGREED_AD_REF", "DECLINE", { rejecting: 1 }, "BRACKETED"],
    ["a correction brings a hole", "AGREED", "CORRECT", { holes: 1 }, "not-clean"],
    ["the motion falls", "AGREED", "REOPEN", { isMotionCarried: false }, "stage-not-reached"],
    ["text is only suggested", "WITHDRAWN", "REINSTATE", { words: 0, suggestions: 1 }, "PROPOSED"],
    ["a reference leads nowhere", "WITHDRAWN", "REINSTATE", { missingReferences: 1 }, "PROPOSED"],
    ["a bracket is not adopted", "BRACKETED", "ADOPT", { brackets: 1 }, "not-clean"],
    ["whoever rejects it is outvoted", "BRACKETED", "ADOPT", { rejecting: 1 }, "ADOPTED"],
    ["nothing to vote on", "PLACEHOLDER", "ADOPT", { words: 0 }, "no-text"],
  ])("%s", (_, state, act, facts, expected) => {
    const step = takeStep(state, act, { ...cleanFacts, ...facts });
    expect(step.ok ? step.next : step.code).toBe(expected);
  });

  test("a refusal says why", () => {
    const step = takeStep("BRACKETED", "GAVEL", { ...cleanFacts, brackets: 2, holes: 1 });
    expect(step).toMatchObject({ sentence: "This article has two brackets and one hole." });
  });
});

describe("laws", () => {
  const anyState = fc.constantFrom(...CLAUSE_STATES);
  const anyAct = fc.constantFrom(...STAGE_ACTS);

  test("an adopted clause is final", () => {
    fc.assert(fc.property(anyAct, anyFacts, (act, facts) => !takeStep("ADOPTED", act, facts).ok));
  });

  test("nothing is agreed that has not passed the gate without an objection", () => {
    fc.assert(
      fc.property(anyState, anyAct, anyFacts, (state, act, facts) => {
        const step = takeStep(state, act, facts);
        if (!step.ok || !isAgreed(step.next) || step.next === "ADOPTED" || isAgreed(state)) return;
        expect(cleanGate(facts).isClean).toBe(true);
        expect(facts.rejecting).toBe(0);
      }),
    );
  });

  test("agreed without reservation only if no capital is waited for, or it fell silent", () => {
    fc.assert(
      fc.property(anyState, anyAct, anyFacts, (state, act, facts) => {
        const step = takeStep(state, act, facts);
        if (!step.ok || step.next !== "AGREED" || state === "AGREED") return;
        expect(act === "FALL_SILENT" || facts.pending === 0).toBe(true);
      }),
    );
  });
});
