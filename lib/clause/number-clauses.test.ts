import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { ClauseKind, ClauseStatus } from "./clause-kind.ts";
import { clauseTree, readingOrder } from "./clause-tree.ts";
import { type NumberedPlace, numberClauses } from "./number-clauses.ts";
import { orderKeysBetween } from "./order-key.ts";

/** A clause to be: its kind, then what stands in it and attributes other than the usual ones. */
type Sketch = readonly [ClauseKind, ...(Sketch | Attrs)[]];
type Attrs = { readonly numberAs?: string; readonly status?: ClauseStatus };

/** Structure rows from nested sketches; ids are c0, c1, … in reading order. */
function rowsOf(...sketches: readonly Sketch[]): readonly NumberedPlace[] {
  const rows: NumberedPlace[] = [];
  const add = (siblings: readonly Sketch[], parentId: string | null): void => {
    const keys = orderKeysBetween({ after: null, before: null }, siblings.length);
    for (const [index, [kind, ...rest]] of siblings.entries()) {
      const id = `c${rows.length}`;
      const attrs = rest.find((each) => !isSketch(each));
      rows.push({ id, parentId, kind, orderKey: keys[index] ?? "", numberAs: "", status: "OPEN", ...attrs });
      add(rest.filter(isSketch), id);
    }
  };
  add(sketches, null);
  return rows;
}

function isSketch(each: Sketch | Attrs): each is Sketch {
  return Array.isArray(each);
}

function labels(...sketches: readonly Sketch[]): readonly string[] {
  const rows = rowsOf(...sketches);
  const numbers = numberClauses(rows.toReversed());
  return rows.map(({ id }) => numbers.get(id)?.ownLabel ?? "");
}

describe("labels", () => {
  test.each<[string, Sketch[], string[]]>([
    [
      "articles count on across parts",
      [["PREAMBLE"], ["PART", ["ARTICLE"], ["ARTICLE"]], ["PART", ["ARTICLE"]]],
      ["Preamble", "Part I", "Article 1", "Article 2", "Part II", "Article 3"],
    ],
    [
      "chapters and sections in a part are Arabic",
      [
        ["PART", ["CHAPTER", ["SECTION"], ["SECTION"]], ["CHAPTER"]],
        ["PART", ["CHAPTER"]],
      ],
      ["Part I", "Chapter 1", "Section 1", "Section 2", "Chapter 2", "Part II", "Chapter 1"],
    ],
    ["chapters at the top are Roman", [["CHAPTER"], ["CHAPTER"]], ["Chapter I", "Chapter II"]],
    [
      "a single annex has no number",
      [["ARTICLE"], ["ANNEX", ["ARTICLE"]]],
      ["Article 1", "Annex", "Article 1"],
    ],
    [
      "annexes are Roman and count their own articles",
      [["ARTICLE"], ["ANNEX", ["ARTICLE"], ["ARTICLE"]], ["ANNEX", ["ARTICLE"]]],
      ["Article 1", "Annex I", "Article 1", "Article 2", "Annex II", "Article 1"],
    ],
    [
      "what is withdrawn is not counted",
      [["ARTICLE"], ["ARTICLE", { status: "WITHDRAWN" }], ["ARTICLE"]],
      ["Article 1", "Article (withdrawn)", "Article 2"],
    ],
    [
      "nor is what stands in it",
      [
        ["PART", { status: "WITHDRAWN" }, ["ARTICLE"]],
        ["PART", ["ARTICLE"]],
      ],
      ["Part (withdrawn)", "Article (withdrawn)", "Part I", "Article 1"],
    ],
    [
      "a withdrawn annex leaves the other alone",
      [["ANNEX"], ["ANNEX", { status: "WITHDRAWN" }]],
      ["Annex", "Annex (withdrawn)"],
    ],
    [
      "5 bis does not renumber",
      [["ARTICLE"], ["ARTICLE", { numberAs: "1 bis" }], ["ARTICLE"]],
      ["Article 1", "Article 1 bis", "Article 2"],
    ],
    [
      "appendices of an annex",
      [["ANNEX", ["APPENDIX"], ["APPENDIX"]]],
      ["Annex", "Appendix 1", "Appendix 2"],
    ],
    ["closing words", [["ARTICLE"], ["CONCLUSION"]], ["Article 1", "Conclusion"]],
  ])("%s", (_, sketches, expected) => {
    expect(labels(...sketches)).toEqual(expected);
  });
});

test("a clause that is counted within another is called after it everywhere else", () => {
  const rows = rowsOf(
    ["PART", ["SECTION", ["ARTICLE"]]],
    ["ANNEX", ["ARTICLE"], ["SECTION", ["ARTICLE"]]],
    ["ANNEX", ["APPENDIX", ["ARTICLE"]]],
  );
  expect([...numberClauses(rows).values()].map(({ label }) => label)).toEqual([
    "Part I",
    "Part I, Section 1",
    "Article 1",
    "Annex I",
    "Annex I, Article 1",
    "Annex I, Section 1",
    "Annex I, Article 2",
    "Annex II",
    "Annex II, Appendix",
    "Annex II, Appendix, Article 1",
  ]);
});

test("order keys compare bytewise", () => {
  const keys = ["Zz", "a0", "a1", "aV"];
  const rows = keys.map((orderKey, index) => ({ id: `${index}`, parentId: null, orderKey }));
  expect(readingOrder(clauseTree(rows.toReversed())).map(({ row }) => row.orderKey)).toEqual(keys);
});

const arbitraryRows = fc.array(
  fc.record({
    id: fc.nat(30).map(String),
    parentId: fc.option(fc.nat(30).map(String)),
    orderKey: fc.constantFrom("a0", "a1", "a1V", "a2"),
    kind: fc.constantFrom<ClauseKind>("PART", "ARTICLE", "ARTICLE", "ANNEX"),
    numberAs: fc.constant(""),
    status: fc.constantFrom("OPEN" as const, "WITHDRAWN" as const),
  }),
);

test("any rows, even rings and orphans, give a tree with each clause once, and each a label", () => {
  fc.assert(
    fc.property(fc.uniqueArray(fc.nat(30), { maxLength: 30 }), arbitraryRows, (ids, drafts) => {
      const rows = drafts.slice(0, ids.length).map((draft, index) => ({ ...draft, id: String(ids[index]) }));
      const order = readingOrder(clauseTree(rows)).map(({ row }) => row.id);
      expect(order.toSorted()).toEqual(rows.map(({ id }) => id).toSorted());
      expect(numberClauses(rows).size).toBe(rows.length);
    }),
    { numRuns: 60 },
  );
});

test("moving an article anywhere keeps the numbers 1 to n in reading order", () => {
  fc.assert(
    fc.property(fc.uniqueArray(fc.nat(999), { minLength: 1, maxLength: 20 }), (places) => {
      const rows = places.map((place, index) => ({
        id: `c${index}`,
        parentId: null,
        kind: "ARTICLE" as const,
        numberAs: "",
        status: "OPEN" as const,
        orderKey: `k${String(place).padStart(3, "0")}`,
      }));
      const numbers = numberClauses(rows);
      const read = readingOrder(clauseTree(rows)).map(({ row }) => numbers.get(row.id)?.number);
      expect(read).toEqual(rows.map((_, index) => String(index + 1)));
    }),
    { numRuns: 40 },
  );
});
