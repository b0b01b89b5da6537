import { expect, test } from "vitest";
import { buildWeave } from "../build-weave.ts";
import { rowsOf } from "../test/edited-text.ts";
import { WeaveCache } from "./weave-cache.ts";

const rows = rowsOf([
  ["ann", "Each Party shall notify."],
  ["ben", "Each Party shall promptly notify."],
]);
const [older, newer] = [buildWeave(rows.slice(0, 1)), buildWeave(rows)];

test("what knows more takes the place of what knows less, never the other way", () => {
  const cache = new WeaveCache(1_000_000);
  expect(cache.weave("one")).toBeNull();
  cache.keepWeave("one", newer);
  cache.keepWeave("one", older);
  cache.keepLog("one", older.log);
  expect(cache.weave("one")).toMatchObject({ revision: 2, tokens: newer.tokens });
  expect(cache.log("one")?.revision).toBe(2);
  cache.clear();
  expect(cache.log("one")).toBeNull();
});

test("a log that knows more stays beside an older weave", () => {
  const cache = new WeaveCache(1_000_000);
  cache.keepLog("one", newer.log);
  cache.keepWeave("one", older);
  expect(cache.log("one")?.revision).toBe(2);
  expect(cache.weave("one")?.revision).toBe(1);
});

test("within its bound it lets go of what was not asked for longest", () => {
  const cache = new WeaveCache(6_000);
  for (const clauseId of ["one", "two"]) cache.keepWeave(clauseId, newer);
  expect(cache.weave("one")).not.toBeNull();
  cache.keepWeave("three", newer);
  expect(["one", "two", "three"].filter((clauseId) => cache.weave(clauseId))).toEqual(["one", "three"]);
});
