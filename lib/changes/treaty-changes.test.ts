import { expect, test } from "vitest";
import { contentOf, paragraph, run } from "#lib/clause/blocks.ts";
import type { Mark } from "#lib/clause/content.ts";
import type { AuthorBook } from "#lib/history/authors.ts";
import { buildWeave } from "#lib/history/build-weave.ts";
import { differenceOf } from "#lib/history/difference-of.ts";
import { rowsOf } from "#lib/history/test/written-log.ts";
import { addUpChanges, clauseChanges } from "./treaty-changes.ts";

const bracket = (id: string): Mark => ({
  type: "bracket",
  attrs: { id: `00000000-0000-4000-8000-00000000000${id}` },
});
const BARE = contentOf([paragraph({ text: "Each Party shall report." })]);
const BRACKETED = contentOf([
  paragraph({
    text: [
      run("Each Party "),
      run("shall", bracket("1")),
      run(" report "),
      run("yearly", bracket("2")),
      run("."),
    ],
  }),
]);
/** The second text is by user2, the third by user3. */
const WEAVE = buildWeave(rowsOf([BARE, BRACKETED, BARE]));
const AUTHORS: AuthorBook = {
  names: new Map([["user2", "Asha Rao"]]),
  seats: [
    { userId: "user2", at: "2026-01-01T00:00:00.000Z", office: "DELEGATE", delegationId: "nor" },
    { userId: "user3", at: "2026-01-01T00:00:00.000Z", office: "CHAIR", delegationId: null },
  ],
  delegations: new Map([["nor", { shortName: "NOR", colour: "#123456" }]]),
};

function changes(clauseId: string, from: number, to: number) {
  return clauseChanges({ clauseId, label: "", heading: "", from, to, steps: differenceOf(WEAVE, from, to) });
}

test("what is opened and settled is counted by its brackets, not by its words", () => {
  expect(changes("a", 1, 2).contested).toEqual({ opened: 2, settled: 0 });
  expect(changes("a", 2, 3).contested).toEqual({ opened: 0, settled: 2 });
  expect(changes("a", 1, 3).contested).toEqual({ opened: 0, settled: 0 });
});

test("the sum of the seats is the sum of the texts, and a text counts once for each seat", () => {
  const clauses = [changes("a", 1, 2), changes("b", 1, 3), changes("c", 2, 3)];
  const summary = addUpChanges({ clauses, authors: AUTHORS });
  expect(summary).toMatchObject({ inserted: 1, deleted: 1, moved: 0, opened: 2, settled: 2 });
  expect(summary.seats.map(({ seat, texts, inserted, deleted }) => [seat, texts, inserted, deleted])).toEqual(
    [
      ["NOR", 1, 1, 0],
      ["Chair", 1, 0, 1],
    ],
  );
});
