import { expect, test } from "vitest";
import type { Mark } from "#lib/clause/content.ts";
import { describeMarksChange, describePlaceChange } from "./describe-change.ts";
import type { PlaceChange } from "./diff-states.ts";

const item = { client: 1, clock: 1 };

test.each<[Omit<PlaceChange, "item">, string]>([
  [{ name: "level", before: 1, after: 2 }, "now a point ((a)), before a paragraph (1.)"],
  [{ name: "level", before: 4, after: 0 }, "now plain text, before a sub-item (a.)"],
  [{ name: "numbered", before: false, after: true }, "now numbered"],
  [{ name: "numbered", before: true, after: false }, "no longer numbered"],
  [{ name: "numberAs", before: "", after: "5 bis" }, "number set to “5 bis”"],
  [{ name: "numberAs", before: "5 bis", after: "" }, "number “5 bis” taken back"],
])("%o", (change, words) => {
  expect(describePlaceChange({ ...change, item })).toBe(words);
});

const strong: Mark = { type: "strong" };
const emphasis: Mark = { type: "emphasis" };
const link = (href: string): Mark => ({ type: "link", attrs: { href } });

test.each<[Mark[], Mark[] | undefined, string]>([
  [[], [strong], "bold added"],
  [[emphasis], undefined, "emphasis taken away"],
  [[emphasis], [strong], "bold added, emphasis taken away"],
  [[link("https://a.example")], [link("https://b.example")], "its link changed"],
])("%o to %o", (before, after, words) => {
  expect(describeMarksChange(before, after)).toBe(words);
});
