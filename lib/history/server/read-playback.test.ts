import { expect, test } from "vitest";
import { freezeClause } from "#lib/clause/server/freeze-clause.ts";
import { callConference, writeParagraph } from "#lib/negotiation/server/test/conference.ts";
import { useDatabase } from "#lib/platform/test/worker-database.ts";
import { PIECE_SIZE } from "../play-piece.ts";
import { PlayState } from "../play-state.ts";
import { readPiece, readPlayback } from "./read-playback.ts";

useDatabase();

test("a history is played with its voices, its stops and its marks", async () => {
  const { clauseId, observer, chair, heads } = await callConference([1, 1]);
  const [one = chair, two = chair] = heads;
  await writeParagraph(one, clauseId, "More.");
  await writeParagraph(two, clauseId, "Less.");
  await freezeClause(chair, { clauseId });
  const { head, stops, acts } = await readPlayback(observer, clauseId);
  expect([head, stops]).toEqual([3, [1, 2, 3]]);
  expect(acts.map(({ kind, revision, event }) => [kind, revision, event.act.type])).toEqual([
    ["stage", 3, "clause.frozen"],
  ]);
  const piece = await readPiece(observer, { clauseId, from: 0 });
  expect(piece.by.map((voice) => piece.voices[voice]?.seat)).toEqual(["Secretariat", "S1", "S2"]);
  expect(piece.at[0]).toBeGreaterThan(Date.parse("2020-01-01"));
  expect(piece.at.slice(1).every((passed) => passed >= 0)).toBe(true);
  const state = new PlayState();
  state.goTo(3, piece);
  expect(state.blocks.map(({ text }) => text).toSorted()).toEqual([
    "Each Party shall keep within the limits.",
    "Less.",
    "More.",
  ]);
});

test("there are pieces where they begin, and nothing for a stranger", async () => {
  const { clauseId, delegate } = await callConference([1]);
  const { secretary: stranger } = await callConference([1]);
  for (const from of [1, -PIECE_SIZE, PIECE_SIZE])
    await expect(readPiece(delegate, { clauseId, from })).rejects.toMatchObject({ code: "not-found" });
  await expect(readPiece(stranger, { clauseId, from: 0 })).rejects.toMatchObject({ code: "not-found" });
  await expect(readPlayback(stranger, clauseId)).rejects.toMatchObject({ code: "not-found" });
});
