import fc from "fast-check";
import { expect, test } from "vitest";
import { CLAUSE_STATES, type ClauseState } from "./clause-state.ts";
import { cleanGate, type GateFacts } from "./clean-gate.ts";
import { explainState } from "./explain-state.ts";
import { anyFacts, cleanFacts } from "./test/facts.ts";

const RESERVED = "It also carries one reservation of position, which does not keep it from being agreed.";

test.each<[ClauseState, Partial<GateFacts>, readonly string[], string]>([
  ["PLACEHOLDER", { words: 0 }, [], "There is a title and no text yet."],
  ["PROPOSED", { missingReferences: 1 }, [], "This article has a reference to nothing."],
  ["BRACKETED", { brackets: 1 }, ["GOR"], "This article has one bracket. GOR rejects this very text."],
  ["BRACKETED", {}, ["GOR", "HES"], "Nothing in the text is open. GOR and HES reject this very text."],
  ["CLEAN", {}, [], "This article is clean. The chair can gavel it."],
  ["CLEAN", { reservations: 1 }, [], `This article is clean. ${RESERVED} The chair can gavel it.`],
  ["REOPENED", {}, [], "It had been agreed; a motion has opened it again."],
  ["REOPENED", { reservations: 1 }, [], `It had been agreed; a motion has opened it again. ${RESERVED}`],
  ["ADOPTED", { reservations: 1 }, [], "Adopted by a vote. The text is final."],
])("%s %j %j", (state, facts, rejecting, said) => {
  const gate = cleanGate({ ...cleanFacts, ...facts });
  expect(explainState({ state, gate, rejecting, noun: "article" }).join(" ")).toBe(said);
});

test("always says something, in whole sentences, none twice", () => {
  fc.assert(
    fc.property(fc.constantFrom(...CLAUSE_STATES), anyFacts, (state, facts) => {
      const said = explainState({ state, gate: cleanGate(facts), rejecting: ["GOR"], noun: "annex" });
      expect(said.length).toBeGreaterThan(0);
      expect(new Set(said).size).toBe(said.length);
      for (const sentence of said) expect(sentence).toMatch(/^[A-Z].*\.$/);
    }),
    { numRuns: 50 },
  );
});
