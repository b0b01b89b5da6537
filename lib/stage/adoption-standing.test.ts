import { expect, test } from "vitest";
import { adoptionStanding } from "./adoption-standing.ts";
import { CLAUSE_STATES } from "./clause-state.ts";

const rows = CLAUSE_STATES.filter((state) => state !== "WITHDRAWN").map((state) => ({
  kind: "ARTICLE" as const,
  state,
}));
const states = (found: readonly { readonly state: string }[]) => found.map(({ state }) => state);

test("a clean text can be put to the vote, one that is not keeps the treaty waiting", () => {
  const { adopted, ready, waiting } = adoptionStanding(rows, { isPackage: false });
  expect(states(adopted)).toEqual(["ADOPTED"]);
  expect(states(ready)).toEqual(["CLEAN", "AGREED_AD_REF", "AGREED", "REOPENED"]);
  expect(states(waiting)).toEqual(["PLACEHOLDER", "PROPOSED", "BRACKETED"]);
});

test("where nothing is agreed until everything is agreed, only what is agreed can", () => {
  const { ready, waiting } = adoptionStanding(rows, { isPackage: true });
  expect(states(ready)).toEqual(["AGREED"]);
  expect(states(waiting)).toEqual([
    "PLACEHOLDER",
    "PROPOSED",
    "BRACKETED",
    "CLEAN",
    "AGREED_AD_REF",
    "REOPENED",
  ]);
});

test("a part that has a heading alone keeps nothing waiting", () => {
  const part = { kind: "PART" as const, state: "PLACEHOLDER" as const };
  expect(adoptionStanding([part], { isPackage: true }).waiting).toEqual([]);
});
