import fc from "fast-check";
import { describe, expect, test } from "vitest";
import * as Y from "yjs";
import { blockPlaces } from "#lib/clause/number-blocks.ts";
import { blockPlainText } from "#lib/clause/plain-text.ts";
import { BODY } from "#lib/clause/schema.ts";
import type { LogRow } from "./attribute.ts";
import { buildWeave } from "./build-weave.ts";
import { cutPiece } from "./cut-piece.ts";
import { PIECE_SIZE, type PlayPiece, pieceFrom } from "./play-piece.ts";
import { playRegions } from "./play-regions.ts";
import { PlayState } from "./play-state.ts";
import { markKindOf, ordinarySpeed, stopFrom } from "./playback.ts";
import { arbitrarySession } from "./test/recorded-session.ts";
import { contentAt, type Weave } from "./weave.ts";

const print = () => "Article 7";

/** What the pages of the record read at a revision. */
function readAt(weave: Weave, revision: number) {
  const { content } = contentAt(weave, revision);
  const places = blockPlaces(content);
  return content.map((block, index) => ({
    text: blockPlainText(block, print),
    level: places[index]?.level,
    isHeading: block.type === "heading",
  }));
}

/** What is on the screen; a clause without any block reads as one empty paragraph. */
function shown({ blocks }: PlayState) {
  if (blocks.length === 0) return [{ text: "", level: 0, isHeading: false }];
  return blocks.map(({ text, look: { place } }) => ({
    text,
    level: place.level,
    isHeading: place.isHeading,
  }));
}

/** The history in pieces of this size, as they come over the wire. */
function piecesOf(weave: Weave, size: number): readonly PlayPiece[] {
  const regions = playRegions(weave);
  return Array.from({ length: Math.max(1, Math.ceil(weave.revision / size)) }, (_, index) => {
    const range = { from: index * size, to: Math.min(weave.revision, (index + 1) * size) };
    return JSON.parse(JSON.stringify(cutPiece(weave, regions, { ...range, print })));
  });
}

test("playing to any revision, forwards and backwards, shows what the clause read", () => {
  const jumps = fc.array(fc.nat(1000), { minLength: 1, maxLength: 12 });
  fc.assert(
    fc.property(arbitrarySession, fc.integer({ min: 1, max: 9 }), jumps, ({ rows }, size, jumps) => {
      const weave = buildWeave(rows);
      const pieces = piecesOf(weave, size);
      const state = new PlayState();
      const everyOne = Array.from({ length: weave.revision + 1 }, (_, revision) => revision);
      for (const revision of [...everyOne, ...jumps.map((jump) => jump % (weave.revision + 1))]) {
        const piece = pieces.findLast(({ from }) => from < revision) ?? pieces[0];
        if (piece) state.goTo(revision, piece);
        expect(shown(state)).toEqual(readAt(weave, revision));
      }
    }),
    { numRuns: 20 },
  );
});

/** A log of what one client does to the body of a text, one row each. */
function logOf(...edits: readonly ((body: Y.XmlFragment, doc: Y.Doc) => void)[]): readonly LogRow[] {
  const doc = Object.assign(new Y.Doc(), { clientID: 5 });
  const rows: LogRow[] = [];
  doc.on("update", (bytes: Uint8Array) => {
    rows.push({ seq: rows.length + 1, userId: "u", at: "2026-03-02T10:00:00.000Z", bytes });
  });
  for (const edit of edits) doc.transact(() => edit(doc.getXmlFragment(BODY), doc));
  return rows;
}

describe("a piece", () => {
  test("says of a keystroke no more than that it was done", () => {
    const text = new Y.XmlText("The Parties hall");
    const weave = buildWeave(
      logOf(
        (body) => {
          const paragraph = new Y.XmlElement("paragraph");
          paragraph.insert(0, [text]);
          body.insert(0, [paragraph]);
        },
        () => text.insert(12, "s"),
        () => text.format(12, 5, { strong: {} }),
        () => text.delete(0, 4),
      ),
    );
    const { blocks, steps, keys } = cutPiece(weave, playRegions(weave), { from: 1, to: 4, print });
    expect(blocks).toMatchObject([{ text: "The Parties hall", look: { marks: [] } }]);
    expect(keys).toHaveLength(1);
    expect(steps[0]).toEqual([["text", 0, 12, 0, "s"]]);
    expect(steps[1]).toMatchObject([["look", 0, { marks: [[12, 17, "s"]] }]]);
    expect(steps[2]).toMatchObject([
      ["text", 0, 0, 4, ""],
      ["look", 0, { marks: [[8, 13, "s"]] }],
    ]);
  });

  test("shows what foreign clients left outside of any block", () => {
    const weave = buildWeave(
      logOf(
        (body) => body.insert(0, [new Y.XmlText("one ")]),
        (body) => body.insert(1, [new Y.XmlElement("paragraph"), new Y.XmlText("two")]),
        (body) => body.delete(1, 1),
      ),
    );
    const state = new PlayState();
    const [piece] = piecesOf(weave, 10);
    for (const revision of [0, 1, 2, 3, 2, 0, 3]) {
      if (piece) state.goTo(revision, piece);
      expect(shown(state)).toEqual(readAt(weave, revision));
    }
  });

  test("leads to a revision from before it", () => {
    expect([0, 1, PIECE_SIZE, PIECE_SIZE + 1].map(pieceFrom)).toEqual([0, 0, 0, PIECE_SIZE]);
    const piece = { from: 10, to: 12, keys: [], blocks: [], steps: [[], []] };
    expect(() => new PlayState().goTo(9, piece)).toThrow(RangeError);
  });
});

describe("the line of a history", () => {
  test.each<[number, 1 | -1, number]>([
    [0, 1, 3],
    [3, 1, 8],
    [4, -1, 3],
    [3, -1, 0],
    [8, 1, 9],
    [9, 1, 9],
    [0, -1, 0],
  ])("from %i by %i stops at %i", (revision, by, stop) => {
    expect(stopFrom({ head: 9, stops: [3, 8] }, revision, by)).toBe(stop);
  });

  test("plays a long history in a minute, and a short one no slower than it can be read", () => {
    expect([12, 600, 259_778].map(ordinarySpeed).map(Math.round)).toEqual([6, 10, 4330]);
    expect(["ballot.closed", "position.taken"].map(markKindOf)).toEqual(["vote", null]);
  });
});
