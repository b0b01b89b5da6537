import { expect, test } from "vitest";
import { type ComparedArticle, describeChanges } from "./compared-article.ts";

const name = { label: "Article 1", heading: "Limits" };
const same: ComparedArticle = {
  clauseId: "c",
  branchId: "b",
  was: name,
  is: name,
  text: false,
  place: false,
  isEditedSince: false,
  isClosed: false,
};

test.each<[Partial<ComparedArticle>, readonly string[]]>([
  [{ was: null }, ["Added"]],
  [{ is: null }, ["Withdrawn"]],
  [{ text: true }, ["Another text"]],
  [{ is: { ...name, heading: "Ceilings" } }, ["Another heading, before “Limits”"]],
  [{ place: true }, ["Another place"]],
  [{ place: true, is: { ...name, label: "Article 2" } }, ["Another place, before Article 1"]],
  [
    { text: true, isEditedSince: true },
    ["Another text", "Edited in the treaty since: that stays in the history"],
  ],
])("%j reads %j", (changed, words) => {
  expect(describeChanges({ ...same, ...changed })).toEqual(words);
});
