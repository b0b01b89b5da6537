import { describe, expect, test } from "vitest";
import * as Y from "yjs";
import { contentOf, paragraph } from "#lib/clause/blocks.ts";
import { writeContent } from "#lib/clause/write-content.ts";
import { anchorOf } from "./anchor.ts";
import type { Thread } from "./comment.ts";
import { orderThreads } from "./order-threads.ts";
import { placeThreads } from "./place-threads.ts";

const DOC = new Y.Doc();
writeContent(DOC, contentOf([paragraph({ text: "one two three" }), paragraph({ text: "four five six" })]));

function thread(id: string, part: Partial<Thread> & { readonly at?: string } = {}): Thread {
  const { at = "2026-01-01T00:00:00.000Z", ...rest } = part;
  const author = { userId: "u", name: "U", seat: "S" };
  return {
    id,
    audience: { kind: "PUBLIC" },
    anchor: null,
    quote: "",
    blockId: "",
    comments: [{ id, body: "…", at, author, mentions: [] }],
    resolved: null,
    ...rest,
  };
}

const on = (block: number, offset: number) =>
  anchorOf(DOC, { from: { block, offset }, to: { block, offset: offset + 2 } });
const GONE = { anchor: { from: "AQ==", to: "AQ==" }, quote: "seven" };

function order(threads: readonly Thread[]) {
  const { open, gone, resolved } = orderThreads(threads, placeThreads(DOC, threads));
  return [open, gone, resolved].map((each) => each.map(({ id }) => id).join(" "));
}

describe("threads are listed", () => {
  test.each<[string, readonly Thread[], string, string, string]>([
    [
      "in the order of the text",
      [thread("b", { anchor: on(1, 0) }), thread("a", { anchor: on(0, 4) })],
      "a b",
      "",
      "",
    ],
    ["those on the whole clause first", [thread("b", { anchor: on(0, 0) }), thread("a")], "a b", "", ""],
    [
      "on the same words by when they began",
      [thread("b", { at: "2026-02" }), thread("a", { at: "2026-03" })],
      "b a",
      "",
      "",
    ],
    ["apart when their words are gone", [thread("a", GONE), thread("b")], "b", "a", ""],
    ["in the text when the words were found again", [thread("a", { ...GONE, quote: "five" })], "a", "", ""],
    [
      "apart when resolved, the latest first",
      [
        thread("a", { resolved: { at: "2026-02", by: "X" } }),
        thread("b", { ...GONE, resolved: { at: "2026-03", by: "X" } }),
      ],
      "",
      "",
      "b a",
    ],
  ])("%s", (_name, threads, open, gone, resolved) => {
    expect(order(threads)).toEqual([open, gone, resolved]);
  });

  test("each once", () => {
    const threads = [thread("a"), thread("b", GONE), thread("c", { resolved: { at: "2026", by: "X" } })];
    expect(order(threads).join(" ").split(" ").toSorted()).toEqual(["a", "b", "c"]);
  });
});
