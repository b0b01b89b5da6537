import fc from "fast-check";
import { expect, test } from "vitest";
import * as Y from "yjs";
import { bodyTokens } from "#lib/clause/body-token.ts";
import { attributeDiff, attributeRows, emptyAttribution, type LogRow } from "./attribute.ts";
import { diffStates } from "./diff-states.ts";
import { replay } from "./replay.ts";
import { arbitrarySession } from "./test/recorded-session.ts";

test("every inserted and deleted character has the author a replay row by row finds", () => {
  fc.assert(
    fc.property(arbitrarySession, ({ rows, from, to }) => {
      const between = rows.slice(from, to);
      const before = replay({ checkpoint: null, rows: rows.slice(0, from).map((row) => row.bytes) });
      const after = replay({ checkpoint: null, rows: rows.slice(0, to).map((row) => row.bytes) });
      const attribution = emptyAttribution();
      attributeRows(attribution, between.slice(0, 3));
      attributeRows(attribution, between.slice(3));
      const found = attributeDiff(diffStates(before, after), attribution).flatMap(({ runs }) =>
        runs.flatMap(({ fate, inline, by }) =>
          fate === "kept" || inline.type !== "text"
            ? []
            : [...inline.text].map((letter) => `${fate} ${letter} ${by?.userId}`),
        ),
      );
      expect(found.toSorted()).toEqual(model(rows, from, to).toSorted());
    }),
    { numRuns: 60 },
  );
});

test("a row that repeats what is known has made nothing", () => {
  const doc = new Y.Doc();
  doc.getText("body").insert(0, "words");
  const bytes = Y.encodeStateAsUpdate(doc);
  const attribution = emptyAttribution();
  attributeRows(attribution, [
    { seq: 1, userId: "first", at: "2026-03-02T10:00:00.000Z", bytes },
    { seq: 2, userId: "second", at: "2026-03-02T10:01:00.000Z", bytes },
  ]);
  const [block] = attributeDiff(diffStates(new Y.Doc(), doc), attribution);
  expect(block?.runs.map(({ by }) => by?.userId)).toEqual(["first"]);
});

/** The slow way: apply each row and look which characters came and went. */
function model(rows: readonly LogRow[], from: number, to: number): readonly string[] {
  const doc = new Y.Doc();
  const came = new Map<string, string>();
  const went = new Map<string, string>();
  let present = new Map<string, string>();
  let atStart = present;
  for (const [index, row] of rows.slice(0, to).entries()) {
    if (index === from) atStart = present;
    Y.applyUpdate(doc, row.bytes);
    const now = characters(doc);
    for (const id of now.keys()) if (!present.has(id)) came.set(id, row.userId);
    for (const id of present.keys()) if (!now.has(id)) went.set(id, row.userId);
    present = now;
  }
  if (from === to) return [];
  return [
    ...[...present]
      .filter(([id]) => !atStart.has(id))
      .map(([id, letter]) => `inserted ${letter} ${came.get(id)}`),
    ...[...atStart]
      .filter(([id]) => !present.has(id))
      .map(([id, letter]) => `deleted ${letter} ${went.get(id)}`),
  ];
}

function characters(doc: Y.Doc): Map<string, string> {
  const all = new Map<string, string>();
  for (const token of bodyTokens(doc)) {
    if (token.kind !== "text") continue;
    for (const [index, letter] of [...token.text].entries()) {
      all.set(`${token.id.client}:${token.id.clock + index}`, letter);
    }
  }
  return all;
}
