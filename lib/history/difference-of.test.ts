import fc from "fast-check";
import { expect, test } from "vitest";
import * as Y from "yjs";
import { contentOf, paragraph, referenceTo, run } from "#lib/clause/blocks.ts";
import { bodyTokens } from "#lib/clause/body-token.ts";
import type { Block, ClauseContent } from "#lib/clause/content.ts";
import { replaceBody } from "#lib/clause/replace-body.ts";
import { BODY } from "#lib/clause/schema.ts";
import { arbitraryRevision } from "#lib/clause/test/arbitrary-content.ts";
import type { LogRow } from "./attribute.ts";
import { buildWeave } from "./build-weave.ts";
import { type DiffStep, isChanged } from "./difference.ts";
import { differenceOf } from "./difference-of.ts";
import { arbitraryActs, perform } from "./test/authored-session.ts";
import { arbitrarySession } from "./test/recorded-session.ts";
import { sideOf } from "./test/side-of.ts";
import { rowsOf } from "./test/written-log.ts";
import { contentAt, makeWeave } from "./weave.ts";

test("applied to the earlier text it gives the later, after any concurrent edits, moves, undo and restores", () => {
  fc.assert(
    fc.property(arbitraryActs, fc.nat(1000), fc.nat(1000), (acts, one, other) => {
      const { rows } = perform(acts);
      const moments = [one % (rows.length + 1), other % (rows.length + 1)].toSorted((a, b) => a - b);
      const [from = 0, to = 0] = moments;
      const weave = buildWeave(rows);
      const steps = differenceOf(weave, from, to);
      for (const [side, revision] of [["before", from] as const, ["after", to] as const]) {
        const read = sideOf(steps, side);
        if (read.length > 0) expect(read).toEqual(contentAt(weave, revision).content);
      }
      expect(differenceOf(weave, to, to).some(isChanged)).toBe(false);
    }),
    { numRuns: 8 },
  );
});

test("the same holds for marks, references and blocks of every kind, also where they were moved", () => {
  fc.assert(
    fc.property(arbitraryRevision, ([earlier, later]) => {
      const steps = differenceOf(buildWeave(rowsOf([earlier, later])), 1, 2);
      expect(sideOf(steps, "before")).toEqual(earlier.content);
      expect(sideOf(steps, "after")).toEqual(later.content);
    }),
    { numRuns: 6 },
  );
});

test("every character that came or went has the author a replay row by row finds", () => {
  fc.assert(
    fc.property(arbitrarySession, ({ rows, from, to }) => {
      const { columns, log } = buildWeave(rows);
      // the model knows items alone, not which of them are old words written anew
      const weave = makeWeave({ ...columns, origins: new Map() }, log);
      const found = differenceOf(weave, from, to).flatMap((step) =>
        (step.kind === "block" ? step.runs : []).flatMap(({ fate, inline, by }) =>
          fate === "kept" || inline.type !== "text"
            ? []
            : [...inline.text].map((letter) => `${fate} ${letter} ${by?.userId}`),
        ),
      );
      expect(found.toSorted()).toEqual(model(rows, from, to).toSorted());
    }),
    { numRuns: 6 },
  );
});

const FOUR = ["First of all.", "Second to none.", "Third in line.", "Fourth and last."];

test("a move alone shows no insertions and no deletions, and moves as few paragraphs as can be", () => {
  fc.assert(
    fc.property(fc.nat(3), fc.nat(3), (index, place) => {
      const order = FOUR.toSpliced(index, 1).toSpliced(place, 0, FOUR[index] ?? "");
      const steps = differenceOf(buildWeave(rowsOf([texts(FOUR), texts(order)])), 1, 2);
      const fates = steps.flatMap((step) => (step.kind === "block" ? step.runs.map(({ fate }) => fate) : []));
      expect(new Set(fates)).toEqual(new Set(["kept"]));
      const moved = steps.flatMap((step) =>
        step.kind === "block" && step.movedFrom !== undefined ? [step] : [],
      );
      expect(moved.length).toBe(index === place ? 0 : 1);
      for (const { by } of moved) expect(by?.userId).toBe("user2");
    }),
    { numRuns: 8 },
  );
});

test("deleted text stands where it stood, marks and places that changed are named", () => {
  const before = contentOf([
    paragraph({ text: [run("Each Party shall limit "), referenceTo("c9"), run(" tanks")], level: 1 }),
    paragraph({ text: "Dropped", level: 1 }),
    paragraph({ text: "Stays", level: 1 }),
  ]);
  const changed = contentOf([
    paragraph({
      text: [
        run("Each State shall "),
        run("limit", { type: "strong" }),
        run(" "),
        referenceTo("c8"),
        run(" tanks"),
      ],
    }),
    paragraph({ text: "Dropped" }),
    paragraph({ text: "Stays", level: 2 }),
  ]);
  const after = { ...changed, content: changed.content.toSpliced(1, 1) };
  expect(shown(differenceOf(buildWeave(rowsOf([before, after])), 1, 2))).toEqual([
    "kept: Each [-Party-]{+State+} shall *limit* [-«c9»-]{+«c8»+} tanks (level 1→0) (numbered true→false)",
    "deleted: [-Dropped-]",
    "kept: Stays (level 1→2)",
  ]);
});

test("a paragraph that is moved and changed stands at its new place with its changes, and leaves a mark at the old", () => {
  const [first = "", second = "", ...rest] = FOUR;
  const weave = buildWeave(rowsOf([texts(FOUR), texts([second, ...rest, `${first} Of everything.`])]));
  expect(shown(differenceOf(weave, 1, 2))).toEqual([
    "moved to 4",
    "kept: Second to none.",
    "kept: Third in line.",
    "kept: Fourth and last.",
    "kept, from 0: First of all.{+ Of everything.+}",
  ]);
});

test("a paragraph is known by its words where its id went to another", () => {
  const [one, two] = texts(["Parties report", "Last"]).content;
  if (!one || !two) throw new Error("there are two paragraphs");
  const above: Block = { ...one, content: [{ type: "text", text: "X" }] };
  const below: Block = { ...one, attrs: { ...one.attrs, id: "fresh" } } as Block;
  const rows = rowsOf([
    { type: "doc", content: [one, two] },
    { type: "doc", content: [above, below, two] },
  ]);
  expect(shown(differenceOf(buildWeave(rows), 1, 2))).toEqual([
    "inserted: {+X+}",
    "kept: Parties report",
    "kept: Last",
  ]);
});

test("text that is put back is kept if it stood before, and names who wrote it first if it did not", () => {
  const one = texts(["Each Party shall declare."]);
  const none = texts(["Each Party."]);
  const weave = buildWeave(rowsOf([none, one, none, one]));
  expect(differenceOf(weave, 2, 4).some(isChanged)).toBe(false);
  const [step] = differenceOf(weave, 3, 4);
  const put = step?.kind === "block" ? step.runs.find(({ fate }) => fate === "inserted") : undefined;
  expect([put?.by?.userId, put?.first?.userId]).toEqual(["user4", "user2"]);
});

test("words that were typed letter by letter are one passage when they go to another paragraph", () => {
  const [one, two] = [
    "The Parties agree to consult one another",
    "Last, they shall tell the depositary of it",
  ];
  const words = " without prejudice to article six";
  const rows: LogRow[] = [];
  const doc = new Y.Doc();
  doc.on("update", (bytes: Uint8Array) =>
    rows.push({ seq: rows.length + 1, userId: "user1", at: "2026-03-02T10:00:00.000Z", bytes }),
  );
  replaceBody(doc, texts([one, two]));
  const [first, last] = doc
    .getXmlFragment(BODY)
    .toArray()
    .map((block) => (block as Y.XmlElement).get(0) as Y.XmlText);
  for (const [index, letter] of [...words].entries()) first?.insert(one.length + index, letter);
  doc.transact(() => {
    first?.delete(one.length, words.length);
    last?.insert(two.length, words);
  });
  const steps = differenceOf(buildWeave(rows), rows.length - 1, rows.length);
  const runs = steps.flatMap((step) => (step.kind === "block" ? step.runs : []));
  expect(runs.flatMap(({ fate, elsewhere }) => (elsewhere === undefined ? [] : [[fate, elsewhere]]))).toEqual(
    [
      ["deleted", 1],
      ["inserted", 0],
    ],
  );
});

test("a row that repeats what is known has made nothing", () => {
  const [row] = rowsOf([texts(FOUR)]);
  if (!row) throw new Error("the first text is a row");
  const weave = buildWeave([row, { ...row, seq: 2, userId: "user2" }]);
  expect(differenceOf(weave, 1, 2).some(isChanged)).toBe(false);
  const authors = differenceOf(weave, 0, 2).flatMap((step) =>
    step.kind === "block" ? step.runs.map(({ by }) => by?.userId) : [],
  );
  expect(new Set(authors)).toEqual(new Set(["user1"]));
});

test("there is no difference from a later moment to an earlier one", () => {
  const weave = buildWeave(rowsOf([texts(FOUR)]));
  expect(() => differenceOf(weave, 1, 0)).toThrow(RangeError);
  expect(() => differenceOf(weave, 0, 2)).toThrow(RangeError);
});

/** Paragraphs whose ids are their first words. */
function texts(paragraphs: readonly string[]): ClauseContent {
  const { content } = contentOf(paragraphs.map((text) => paragraph({ text })));
  const named = content.map((block, index) => {
    return { ...block, attrs: { ...block.attrs, id: String(paragraphs[index]).slice(0, 5).trim() } };
  });
  return { type: "doc", content: named as ClauseContent["content"] };
}

/** A difference as one line a step: [-deleted-], {+inserted+}, *changed marks*. */
function shown(steps: readonly DiffStep[]): readonly string[] {
  const signs = { kept: ["", ""], inserted: ["{+", "+}"], deleted: ["[-", "-]"] } as const;
  return steps.map((step) => {
    if (step.kind === "departure") return `moved to ${step.to}`;
    const text = step.runs.map(({ fate, inline, marksBefore }) => {
      const words =
        inline.type === "text"
          ? inline.text
          : inline.type === "reference"
            ? `«${inline.attrs.target}»`
            : "\n";
      const [open, close] = signs[fate];
      return open + (marksBefore ? `*${words}*` : words) + close;
    });
    const places = step.changes.map(({ name, before, after }) => ` (${name} ${before}→${after})`);
    const moved = step.movedFrom === undefined ? "" : `, from ${step.movedFrom}`;
    return `${step.fate}${moved}: ${text.join("")}${places.join("")}`;
  });
}

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
  const inserted = [...present].filter(([id]) => !atStart.has(id));
  const deleted = [...atStart].filter(([id]) => !present.has(id));
  return [
    ...inserted.map(([id, letter]) => `inserted ${letter} ${came.get(id)}`),
    ...deleted.map(([id, letter]) => `deleted ${letter} ${went.get(id)}`),
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
