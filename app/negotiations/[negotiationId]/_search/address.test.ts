import { expect, it } from "vitest";
import { readSearch, searchQuery } from "./address.ts";

const ID = "00000000-0000-4000-8000-000000000001";

it.each([
  [{ q: " shall  " }, { phrase: "shall", which: "gone", clauseId: null, after: null }],
  [
    { q: "shall", which: "all", article: ID },
    { phrase: "shall", which: "all", clauseId: ID, after: null },
  ],
  [
    { q: ["a", "b"], which: "new", article: "1", after: ID },
    { phrase: "", which: "gone", clauseId: null, after: ID },
  ],
] as const)("reads %j", (query, search) => {
  expect(readSearch(query as never)).toEqual(search);
  expect(readSearch(Object.fromEntries(new URLSearchParams(searchQuery(search))))).toEqual(search);
});
