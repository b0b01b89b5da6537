import fc from "fast-check";
import { expect, test } from "vitest";
import { CLAUSE_STAGES, CLAUSE_STATUSES } from "#lib/clause/clause-kind.ts";
import { type ClauseFacts, clauseState } from "./clause-state.ts";
import { cleanGate } from "./clean-gate.ts";
import { anyFacts, cleanFacts } from "./test/facts.ts";

const open: ClauseFacts = { ...cleanFacts, status: "OPEN", stage: "DRAFT", isWithdrawn: false };

test.each<[string, Partial<ClauseFacts>, string]>([
  ["title only", { words: 0 }, "PLACEHOLDER"],
  ["text that is only suggested", { words: 0, suggestions: 1 }, "PROPOSED"],
  ["text with a reference to nothing", { missingReferences: 1 }, "PROPOSED"],
  ["a bracket", { brackets: 1 }, "BRACKETED"],
  ["a text that is nothing but a hole", { words: 0, holes: 1 }, "BRACKETED"],
  ["a delegation rejects the text", { rejecting: 1 }, "BRACKETED"],
  ["nothing open", {}, "CLEAN"],
  ["nothing open, suggestions beside it", { suggestions: 2, reservations: 1 }, "CLEAN"],
  ["gavelled, capitals are waited for", { stage: "AGREED_AD_REF" }, "AGREED_AD_REF"],
  ["gavelled", { stage: "AGREED" }, "AGREED"],
  ["agreed, then its reference was withdrawn", { stage: "AGREED", withdrawnReferences: 1 }, "AGREED"],
  ["reopened", { stage: "REOPENED" }, "REOPENED"],
  ["voted", { status: "ADOPTED", stage: "AGREED" }, "ADOPTED"],
  ["withdrawn with its part", { isWithdrawn: true, stage: "AGREED" }, "WITHDRAWN"],
  ["frozen", { status: "FROZEN" }, "CLEAN"],
])("%s", (_, facts, state) => {
  expect(clauseState({ ...open, ...facts })).toBe(state);
});

test("clean is what passes the clean-text test, without an objection, and nothing else", () => {
  fc.assert(
    fc.property(
      anyFacts,
      fc.constantFrom(...CLAUSE_STATUSES),
      fc.constantFrom(...CLAUSE_STAGES),
      (facts, status, stage) => {
        const isWithdrawn = status === "WITHDRAWN";
        const state = clauseState({ ...facts, status, stage, isWithdrawn });
        if (status === "ADOPTED" || isWithdrawn || stage !== "DRAFT") return;
        expect(state === "CLEAN").toBe(cleanGate(facts).isClean && facts.rejecting === 0);
      },
    ),
  );
});
