import { expect, test } from "vitest";
import type { AttributedBlock, AttributedRun, Authorship } from "./attribute.ts";
import { tallyChanges } from "./tally-changes.ts";

const asha: Authorship = { seq: 7, userId: "asha", at: "2026-03-02T10:00:00.000Z" };
const boris: Authorship = { seq: 3, userId: "boris", at: "2026-03-02T09:00:00.000Z" };

function run(fate: AttributedRun["fate"], by: Authorship | null, text: string): AttributedRun {
  return { fate, by, inline: { type: "text", text } };
}

function block(part: Partial<AttributedBlock>): AttributedBlock {
  const attrs = { id: "b", level: 0, numbered: false, numberAs: "" };
  const item = { client: 1, clock: 1 };
  return { fate: "kept", type: "paragraph", attrs, item, by: null, changes: [], runs: [], ...part };
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
    { by: boris, inserted: 0, deleted: 1 },
    { by: asha, inserted: 4, deleted: 0 },
  ]);
});

test("who only changed a place is named too, at the earliest change", () => {
  const change = { name: "level", before: 1, after: 2, item: { client: 1, clock: 2 } } as const;
  const later = { ...asha, seq: 9 };
  expect(
    tallyChanges([block({ changes: [{ ...change, by: later }] }), block({ fate: "deleted", by: asha })]),
  ).toEqual([{ by: asha, inserted: 0, deleted: 0 }]);
});

test("no difference has no authors", () => {
  expect(tallyChanges([block({ runs: [run("kept", null, "Each Party")] })])).toEqual([]);
});
