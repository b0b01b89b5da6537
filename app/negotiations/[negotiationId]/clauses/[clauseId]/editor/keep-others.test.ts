import type { EditorState, Transaction } from "@tiptap/pm/state";
import { ySyncPluginKey } from "@tiptap/y-tiptap";
import { expect, it } from "vitest";
import { type ContestedFacts, NO_FACTS } from "#lib/contested/contested-facts.ts";
import type { ContestedItem } from "#lib/contested/contested-item.ts";
import type { Editing } from "#lib/contested/may-vanish.ts";
import { bracketOf } from "#lib/contested/test/stands.ts";
import { keepOthers } from "./keep-others.ts";
import { signed, signedState, uuid } from "./test/signed.ts";

const ALDMARK: Editing = { delegationId: "ald", maySettle: false };

/** Bracket 1 is Gorania's, bracket 2 Aldmark's own. */
const FACTS: ContestedFacts = {
  ...NO_FACTS,
  items: new Map([
    [uuid(1), { ...bracketOf("GOR"), id: uuid(1) } as ContestedItem],
    [uuid(2), { ...bracketOf("ALD"), id: uuid(2) } as ContestedItem],
    [uuid(9), { ...bracketOf("GOR", "GOR proposes o1"), id: uuid(9) } as ContestedItem],
  ]),
};

function edit(line: string, change: (state: EditorState) => Transaction, editing = ALDMARK) {
  const told: string[] = [];
  const plugins = [keepOthers({ tell: (title) => told.push(title) })];
  const state = signedState(line.split("\n"), { facts: { ...FACTS, editing }, plugins });
  const after = state.apply(change(state));
  return { text: signed(after), isStopped: after.doc.eq(state.doc), told };
}

const DELETE = (state: EditorState) => state.tr.deleteSelection();

it.each([
  ["all of another's bracket", "a| [b] |c"],
  ["it together with much else", "|a [b] c\nd| e"],
  ["another's option", "a {|b|}{c}"],
])("stops deleting %s, and tells whose it is", (_name, line) => {
  const { isStopped, told } = edit(line, DELETE);
  expect(isStopped).toBe(true);
  expect(told).toEqual([expect.stringContaining("GOR")]);
});

it.each([
  ["a part of another's bracket", "a [b|c|] d", ["a [b|] d"]],
  ["one's own bracket", "[a] |[b]| c", ["[a] | c"]],
  ["words beside it", "|a |[b] c", ["|[b] c"]],
])("lets %s be deleted", (_name, line, after) => {
  expect(edit(line, DELETE)).toMatchObject({ text: after, told: [] });
});

it("lets the chair delete it", () => {
  expect(edit("a| [b] |c", DELETE, { delegationId: null, maySettle: true }).isStopped).toBe(false);
});

it("never stops what others have written", () => {
  const remote = (state: EditorState) => DELETE(state).setMeta(ySyncPluginKey, { isChangeOrigin: true });
  expect(edit("a| [b] |c", remote).isStopped).toBe(false);
});
