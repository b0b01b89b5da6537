import { expect, test } from "vitest";
import { type Choice, choiceHref, chosen, type Listing } from "./choice.ts";
import { readChoiceParams } from "./choice-params.ts";

test.each<[string, Record<string, string>, Choice]>([
  ["nothing: the text now", {}, { kind: "text", at: 40 }],
  ["a moment", { at: "12" }, { kind: "text", at: 12 }],
  ["one moment to compare: with now", { from: "12" }, { kind: "difference", from: 12, to: 40 }],
  ["two, whichever comes first", { from: "30", to: "12" }, { kind: "difference", from: 12, to: 30 }],
  ["what is no revision counts as absent", { at: "-1", from: "x" }, { kind: "text", at: 40 }],
])("an address with %s", (_, params, choice) => {
  expect(chosen(readChoiceParams(params), 40)).toEqual(choice);
});

test("the address of a choice leads back to it and keeps what the timeline lists", () => {
  const choices: Choice[] = [
    { kind: "text", at: 3 },
    { kind: "difference", from: 0, to: 3 },
  ];
  const listing: Listing = { older: "e7", by: "ALD", kind: "positions", since: "2026-03-02" };
  for (const choice of choices) {
    const params = readChoiceParams(Object.fromEntries(new URLSearchParams(choiceHref(choice, listing))));
    expect(params).toMatchObject(listing);
    expect(chosen(params, 40)).toEqual(choice);
  }
});

test("a filter that makes no sense is none", () => {
  expect(readChoiceParams({ kind: "gossip", since: "yesterday", by: "" })).toEqual({});
});
