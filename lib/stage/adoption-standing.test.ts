import { expect, test } from "vitest";
import { adoptionStanding } from "./adoption-standing.ts";
import type { ClauseState } from "./clause-state.ts";
import { cleanFacts } from "./test/facts.ts";

const row = (state: ClauseState, open = cleanFacts) => ({ kind: "ARTICLE" as const, state, open });
const rows = [
  row("PLACEHOLDER", { ...cleanFacts, words: 0 }),
  row("BRACKETED", { ...cleanFacts, brackets: 1 }),
  // somebody rejects it
  row("BRACKETED"),
  row("CLEAN"),
  row("AGREED_AD_REF"),
  row("AGREED"),
  row("ADOPTED"),
];
const states = (found: readonly { readonly state: string }[]) => found.map(({ state }) => state);

test("a clean text can be put to the vote, one that is not keeps the treaty waiting", () => {
  const { adopted, ready, waiting } = adoptionStanding(rows, { isPackage: false });
  expect(states(adopted)).toEqual(["ADOPTED"]);
  expect(states(ready)).toEqual(["BRACKETED", "CLEAN", "AGREED_AD_REF", "AGREED"]);
  expect(states(waiting)).toEqual(["PLACEHOLDER", "BRACKETED"]);
});

test("where nothing is agreed until everything is agreed, only what is agreed can", () => {
  const { ready, waiting } = adoptionStanding(rows, { isPackage: true });
  expect(states(ready)).toEqual(["AGREED"]);
  expect(states(waiting)).toEqual(["PLACEHOLDER", "BRACKETED", "BRACKETED", "CLEAN", "AGREED_AD_REF"]);
});

test("a part that has a heading alone keeps nothing waiting", () => {
  const part = { ...row("PLACEHOLDER", { ...cleanFacts, words: 0 }), kind: "PART" as const };
  expect(adoptionStanding([part], { isPackage: true }).waiting).toEqual([]);
});
