import { updateYFragment } from "@tiptap/y-tiptap";
import { describe, expect, test } from "vitest";
import * as Y from "yjs";
import { contentOf, paragraph } from "#lib/clause/blocks.ts";
import { clauseSchema } from "#lib/clause/clause-schema.ts";
import { readContent } from "#lib/clause/read-content.ts";
import { BODY } from "#lib/clause/schema.ts";
import type { LogRow } from "./attribute.ts";
import { buildWeave } from "./build-weave.ts";
import { standsAt } from "./weave.ts";

type Edit = readonly [person: string, texts: readonly string[]];

const SHALL = "Each Party shall notify the Secretariat of every change.";
const MAY = "The Conference may establish subsidiary bodies at any time";

/** The log of a text that people gave these paragraphs one after the other, a minute apart, as the editor writes them. */
function written(edits: readonly Edit[]): readonly LogRow[] {
  const doc = new Y.Doc();
  return edits.map(([userId, texts], index): LogRow => {
    const known = Y.encodeStateVector(doc);
    doc.clientID = 100 + index;
    const blocks = texts.map((text) => paragraph({ text }));
    const node = clauseSchema.nodeFromJSON(contentOf(blocks));
    doc.transact(() => {
      updateYFragment(doc, doc.getXmlFragment(BODY), node, { mapping: new Map(), isOMark: new Map() });
    });
    expect(readContent(doc)).toEqual(contentOf(blocks));
    const at = `2026-03-02T10:${String(index).padStart(2, "0")}:00.000Z`;
    return { seq: index + 1, userId, at, bytes: Y.encodeStateAsUpdate(doc, known) };
  });
}

/** "ann: Each Party", one for each run of words by one person. */
function told(rows: readonly LogRow[]): readonly string[] {
  const weave = buildWeave(rows);
  const runs: { by: string; text: string }[] = [];
  for (const token of weave.tokens) {
    if (token.kind !== "text" || !standsAt(token, weave.revision)) continue;
    const last = runs.at(-1);
    if (last?.by === token.first.userId) last.text += token.text;
    else runs.push({ by: token.first.userId, text: token.text });
  }
  return runs.map(({ by, text }) => `${by}: ${text}`);
}

describe("who first wrote words", () => {
  test.each<[string, readonly Edit[], readonly string[]]>([
    [
      "that were typed anew one by one",
      [
        ["ann", ["shall"]],
        ["ben", ["shal"]],
        ["ben", ["shall"]],
      ],
      ["ann: shal", "ben: l"],
    ],
    [
      "that a person brought back whole",
      [
        ["ann", ["We shall."]],
        ["ben", ["We ."]],
        ["cy", ["We shall."]],
      ],
      ["ann: We shall."],
    ],
    [
      "of a paragraph that came back",
      [
        ["ann", [SHALL, MAY]],
        ["ben", [MAY]],
        ["cy", [SHALL, MAY]],
      ],
      [`ann: ${SHALL}${MAY}`],
    ],
    [
      "of paragraphs that changed places",
      [
        ["ann", [SHALL]],
        ["ben", [SHALL, MAY]],
        ["cy", [MAY, SHALL]],
      ],
      [`ben: ${MAY}`, `ann: ${SHALL}`],
    ],
    [
      "that somebody cut and pasted later",
      [
        ["ann", [SHALL, MAY]],
        ["ben", ["Each Party.", MAY]],
        ["ben", ["Each Party.", `${MAY} shall notify the Secretariat of every change`]],
      ],
      [`ann: Each Party.${MAY} shall notify the Secretariat of every change`],
    ],
    [
      "that somebody else wrote again elsewhere",
      [
        ["ann", [SHALL, MAY]],
        ["ben", ["Each Party.", MAY]],
        ["cy", ["Each Party.", `${MAY} shall notify the Secretariat of every change`]],
      ],
      [`ann: Each Party.${MAY}`, "cy:  shall notify the Secretariat of every change"],
    ],
    [
      "that were copied, not moved",
      [
        ["ann", [SHALL]],
        ["ben", [SHALL, `Also: ${SHALL}`]],
      ],
      [`ann: ${SHALL}`, `ben: Also: ${SHALL}`],
    ],
  ])("%s", (_, edits, expected) => {
    expect(told(written(edits))).toEqual(expected);
  });
});
