import { expect, test } from "vitest";
import { CLAUSE_MODES } from "./clause-kind.ts";
import { modeSentence, writingIn } from "./clause-mode.ts";

const drafter = { delegationId: null, mayDraft: true };
const delegate = { delegationId: "d", mayDraft: false };

test.each([
  ["OPEN", "direct"],
  ["SUGGEST", "suggestions"],
  ["DRAFTERS", "none"],
] as const)("in %s a delegation writes: %s", (mode, writing) => {
  expect(writingIn(mode, delegate)).toBe(writing);
  expect(writingIn(mode, drafter)).toBe("direct");
});

test("every mode but open editing says what it means, differently for either side", () => {
  for (const mode of CLAUSE_MODES) {
    const sentences = [modeSentence(mode, drafter), modeSentence(mode, delegate)];
    expect(sentences.every((sentence) => (sentence === "") === (mode === "OPEN"))).toBe(true);
    expect(sentences[0] === sentences[1]).toBe(mode === "OPEN");
  }
});
