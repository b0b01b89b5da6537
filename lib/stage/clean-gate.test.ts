import { describe, expect, test } from "vitest";
import { cleanGate, explainGate, type GateFacts } from "./clean-gate.ts";
import { cleanFacts } from "./test/facts.ts";

describe("the clean-text test", () => {
  test.each<[string, Partial<GateFacts>, boolean, string]>([
    ["nothing open", {}, true, "This article is clean."],
    ["a bracket", { brackets: 1 }, false, "This article has one bracket."],
    [
      "several things",
      { brackets: 2, holes: 1, withdrawnReferences: 1 },
      false,
      "This article has two brackets, one hole and a reference to a withdrawn article.",
    ],
    ["options", { options: 1 }, false, "This article has one group of options."],
    ["many", { options: 14 }, false, "This article has 14 groups of options."],
    ["a reference to nothing", { missingReferences: 1 }, false, "This article has a reference to nothing."],
    [
      "several references",
      { missingReferences: 2, withdrawnReferences: 3 },
      false,
      "This article has two references to nothing and three references to withdrawn articles.",
    ],
    ["no text", { words: 0, suggestions: 2 }, false, "This article has no text yet."],
    [
      "a reservation warns",
      { reservations: 1 },
      true,
      "This article is clean. It also carries one reservation of position, which does not keep it from being agreed.",
    ],
    [
      "suggestions warn beside what blocks",
      { brackets: 1, suggestions: 3, reservations: 2 },
      false,
      "This article has one bracket. It also carries three open suggestions and two reservations of position, which does not keep it from being agreed.",
    ],
  ])("%s", (_, facts, isClean, sentence) => {
    const gate = cleanGate({ ...cleanFacts, ...facts });
    expect(gate.isClean).toBe(isClean);
    expect(explainGate(gate).join(" ")).toBe(sentence);
  });

  test("names the clause as it is called", () => {
    expect(explainGate(cleanGate(cleanFacts), "annex")).toEqual(["This annex is clean."]);
  });
});
