import { expect, test } from "vitest";
import type { Authorship } from "./attribute.ts";
import type { DiffBlock, DiffRun } from "./difference.ts";
import { tallyChanges } from "./tally-changes.ts";

const asha: Authorship = { seq: 7, userId: "asha", at: "2026-03-02T10:00:00.000Z" };
const boris: Authorship = { seq: 3, userId: "boris", at: "2026-03-02T09:00:00.000Z" };

function run(fate: DiffRun["fate"], by: Authorship | null, text: string): DiffRun {
  return { fate, by, inline: { type: "text", text } };
}

function block(part: Partial<DiffBlock>): DiffBlock {
  const attrs = { id: "b", level: 0, numbered: false, numberAs: "" };
  const own = { type: "paragraph", attrs } as const;
  return { kind: "block", fate: "kept", before: own, after: own, by: null, changes: [], runs: [], ...part };
}

test("words are counted for whoever changed them, kept text for nobody", () => {
  const blocks = [
    block({
      runs: [
        run("kept", null, "Each Party"),
        run("inserted", asha, " shall not"),
        run("deleted", boris, "may"),
      ],
    }),
    block({ fate: "inserted", by: asha, runs: [run("inserted", asha, "One more.")] }),
  ];
  expect(tallyChanges(blocks)).toEqual([
    { by: boris, inserted: 0, deleted: 1, moved: 0 },
    { by: asha, inserted: 4, deleted: 0, moved: 0 },
  ]);
});

test("who only changed a place is named too, at the earliest change", () => {
  const change = { name: "level", before: 1, after: 2 } as const;
  const later = { ...asha, seq: 9 };
  expect(
    tallyChanges([block({ changes: [{ ...change, by: later }] }), block({ fate: "deleted", by: asha })]),
  ).toEqual([{ by: asha, inserted: 0, deleted: 0, moved: 0 }]);
});

test("moved paragraphs and words are moves, not words that came or went", () => {
  const moved = { ...run("inserted", asha, "Each Party"), elsewhere: 0 };
  const gone = { ...run("deleted", boris, "Each Party"), elsewhere: 1 };
  expect(tallyChanges([block({ runs: [gone] }), block({ by: asha, movedFrom: 2, runs: [moved] })])).toEqual([
    { by: boris, inserted: 0, deleted: 0, moved: 0 },
    { by: asha, inserted: 0, deleted: 0, moved: 2 },
  ]);
});

test("no difference has no authors", () => {
  expect(tallyChanges([block({ runs: [run("kept", null, "Each Party")] })])).toEqual([]);
});
