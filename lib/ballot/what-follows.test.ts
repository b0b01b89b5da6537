import { describe, expect, test } from "vitest";
import { sayNextStep, whatFollows } from "./what-follows.ts";

const one = [{ label: "Article 5" }];
const two = [{ label: "Article 5" }, { label: "Article 6" }];
const plain = { motion: null, effect: "NONE" } as const;

describe("what follows from a vote", () => {
  test.each([
    [
      { ...plain, subject: "CLAUSE", effect: "ADOPT", texts: one },
      "Article 5 is adopted and closed to editing.",
      "Article 5 returns to the state before the vote.",
    ],
    [
      { ...plain, subject: "CLAUSES", effect: "ADOPT", texts: two },
      "All 2 texts are adopted and closed to editing.",
      "The texts return to the state before the vote.",
    ],
    [
      { ...plain, subject: "CLAUSE", effect: "AGREE", texts: one },
      "Article 5 is agreed, on the condition that everything is agreed.",
      "Article 5 returns to the state before the vote.",
    ],
    [
      { ...plain, subject: "TREATY", texts: two },
      "It is on record that all 2 texts carried; nothing else changes.",
      "The texts return to the state before the vote.",
    ],
    [
      { ...plain, subject: "PROPOSAL", texts: one },
      "The proposal is accepted: Article 5 is changed at once, as the text here reads.",
      "The proposal is rejected, and Article 5 stays as before.",
    ],
    [
      { ...plain, subject: "PART", texts: one },
      "This part stays in Article 5. What is kept of all parts is then voted on as a whole.",
      "This part is taken out of Article 5 when the division is concluded.",
    ],
    [
      { ...plain, subject: "MOTION", motion: "APPEAL", texts: one },
      "The ruling falls, and the chair rules anew.",
      "The ruling stands.",
    ],
    [
      { ...plain, subject: "MOTION", motion: "ADJOURN_SITTING", texts: [] },
      "The open sitting is closed.",
      "Nothing changes.",
    ],
  ] as const)("%#", (ballot, ifCarried, ifNot) => {
    expect(whatFollows(ballot)).toEqual({ ifCarried, ifNot });
  });
});

test.each([
  [null, null],
  [{ kind: "SECOND_VOTE", withinHours: 48 }, "within 48 hours"],
  [{ kind: "DEFERRED", afterHours: 24 }, "After 24 hours"],
  [{ kind: "DEFERRED", afterHours: 0 }, "at once"],
] as const)("what comes after no decision: %o", (next, words) => {
  const said = sayNextStep(next);
  if (words === null) expect(said).toBeNull();
  else expect(said).toContain(words);
});
