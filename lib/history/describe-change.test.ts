import { expect, test } from "vitest";
import type { Mark } from "#lib/clause/content.ts";
import { describeMarksChange, describePlaceChange } from "./describe-change.ts";
import type { PlaceChange } from "./difference.ts";

test.each<[Omit<PlaceChange, "by">, string]>([
  [{ name: "level", before: 1, after: 2 }, "now a point ((a)), before a paragraph (1.)"],
  [{ name: "level", before: 4, after: 0 }, "now plain text, before a sub-item (a.)"],
  [{ name: "numbered", before: false, after: true }, "now numbered"],
  [{ name: "numbered", before: true, after: false }, "no longer numbered"],
  [{ name: "numberAs", before: "", after: "5 bis" }, "number set to “5 bis”"],
  [{ name: "numberAs", before: "5 bis", after: "" }, "number “5 bis” taken back"],
  [{ name: "type", before: "paragraph", after: "heading" }, "now a heading"],
  [{ name: "joins", before: "", after: "[]" }, "suggested to be joined with the paragraph above"],
])("%o", (change, words) => {
  expect(describePlaceChange(change)).toBe(words);
});

const strong: Mark = { type: "strong" };
const emphasis: Mark = { type: "emphasis" };
const bracket = (id: string): Mark => ({ type: "bracket", attrs: { id } });
const suggested = (type: "insertion" | "deletion"): Mark => ({ type, attrs: { id: "1", by: "" } });
const link = (href: string): Mark => ({ type: "link", attrs: { href } });

test.each<[Mark[], Mark[] | undefined, string]>([
  [[], [strong], "bold added"],
  [[emphasis], undefined, "emphasis taken away"],
  [[emphasis], [strong], "bold added, emphasis taken away"],
  [[link("https://a.example")], [link("https://b.example")], "link changed"],
  [[], [bracket("1")], "put in brackets"],
  [[bracket("1"), bracket("2")], [bracket("2")], "brackets taken away"],
  [[bracket("1")], [bracket("2")], "other brackets"],
  [[], [suggested("deletion")], "suggested for deletion"],
  [[suggested("insertion")], [], "no longer only suggested"],
])("%o to %o", (before, after, words) => {
  expect(describeMarksChange(before, after)).toBe(words);
});
