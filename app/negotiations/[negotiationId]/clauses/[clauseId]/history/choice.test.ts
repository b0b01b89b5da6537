import { expect, test } from "vitest";
import { type Choice, choiceHref, chosen, readChoiceParams } from "./choice.ts";

test.each<[string, Record<string, string>, Choice]>([
  ["nothing: the text now", {}, { kind: "text", at: 40 }],
  ["a moment", { at: "12" }, { kind: "text", at: 12 }],
  ["one moment to compare: with now", { from: "12" }, { kind: "difference", from: 12, to: 40 }],
  ["two, whichever comes first", { from: "30", to: "12" }, { kind: "difference", from: 12, to: 30 }],
  ["what is no revision counts as absent", { at: "-1", from: "x" }, { kind: "text", at: 40 }],
])("an address with %s", (_, params, choice) => {
  expect(chosen(readChoiceParams(params), 40)).toEqual(choice);
});

test("the address of a choice leads back to it and keeps the page of the timeline", () => {
  const choices: Choice[] = [
    { kind: "text", at: 3 },
    { kind: "difference", from: 0, to: 3 },
  ];
  for (const choice of choices) {
    const params = readChoiceParams(Object.fromEntries(new URLSearchParams(choiceHref(choice, "e7"))));
    expect(params.older).toBe("e7");
    expect(chosen(params, 40)).toEqual(choice);
  }
});
