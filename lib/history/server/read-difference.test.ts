import fc from "fast-check";
import { expect, test } from "vitest";
import * as Y from "yjs";
import type { ClauseContent } from "#lib/clause/content.ts";
import { blockPlainText } from "#lib/clause/plain-text.ts";
import { readContent } from "#lib/clause/read-content.ts";
import { addClause } from "#lib/clause/server/add-clause.ts";
import { appendUpdate } from "#lib/clause/server/append-update.ts";
import { storeCheckpoints } from "#lib/clause/server/store-checkpoint.ts";
import { arbitraryDeeds } from "#lib/clause/test/writers.ts";
import { callConference } from "#lib/negotiation/server/test/conference.ts";
import { useDatabase } from "#lib/platform/test/worker-database.ts";
import type { LogRow } from "../attribute.ts";
import { authorAt } from "../authors.ts";
import type { DiffStep } from "../difference.ts";
import { record } from "../test/recorded-session.ts";
import { sideOf } from "../test/side-of.ts";
import { readDifference } from "./read-difference.ts";
import { readTextAt } from "./read-moment.ts";

useDatabase();

/** A clause that three people have written at the same time, and what their screens showed after each revision. */
async function writtenTogether(rows: readonly LogRow[]) {
  const { secretary, chair, delegate, heads } = await callConference([1]);
  const people = [chair, delegate, heads[0] ?? delegate];
  const { id: clauseId } = await addClause(secretary, {
    kind: "ARTICLE",
    heading: "",
    parentId: null,
    afterId: null,
  });
  const screen = new Y.Doc();
  const screens: ClauseContent[] = [readContent(screen)];
  for (const { userId, seq, bytes } of rows) {
    const author = people[Number(userId.slice(-1))] ?? delegate;
    expect(await appendUpdate({ clauseId, userId: author.userId, sessionId: "test", bytes })).toBe(seq);
    Y.applyUpdate(screen, bytes);
    screens.push(readContent(screen));
    if (seq % 7 === 0) await storeCheckpoints(clauseId, 1);
  }
  return { clauseId, people, screens, reader: delegate };
}

const sessions = [2026, 2027].map((seed) => record(fc.sample(arbitraryDeeds, { numRuns: 16, seed }).flat()));

test.each(sessions.map((rows) => [rows.length, rows] as const))(
  "the text at each of %i revisions is what was on the screens, and differences lead from one to the other",
  async (_, rows) => {
    const { clauseId, people, screens, reader } = await writtenTogether(rows);
    for (const [revision, content] of screens.entries()) {
      expect((await readTextAt(reader, { clauseId, revision })).content).toEqual(content);
    }
    for (let from = 0; from < screens.length; from += 5) {
      const to = screens.length - 1;
      const { steps, authors } = await readDifference(reader, { clauseId, from, to });
      expect(words(sideOf(steps, "before"))).toBe(words(screens[from]?.content ?? []));
      expect(words(sideOf(steps, "after"))).toBe(words(screens[to]?.content ?? []));
      for (const { by, fate, marksBefore } of runsOf(steps)) {
        expect(by === null).toBe(fate === "kept" && marksBefore === undefined);
        if (!by) continue;
        expect(by.seq > from && by.seq <= to).toBe(true);
        const writer = people[Number(rows[by.seq - 1]?.userId.slice(-1))];
        expect(authorAt(authors, by)).toMatchObject({ userId: writer?.userId, name: writer?.name });
      }
    }
  },
);

function runsOf(steps: readonly DiffStep[]) {
  return steps.flatMap((step) => (step.kind === "block" ? step.runs : []));
}

function words(blocks: ClauseContent["content"]): string {
  return blocks.map((block) => blockPlainText(block)).join("\n");
}

test("a stranger, and who asks for a revision that is not, finds nothing", async () => {
  const { clauseId, observer } = await callConference([1]);
  const { secretary: stranger } = await callConference([1]);
  expect(await readTextAt(observer, { clauseId, revision: 1 })).toMatchObject({ revision: 1 });
  await expect(readTextAt(stranger, { clauseId, revision: 1 })).rejects.toMatchObject({ code: "not-found" });
  await expect(readTextAt(observer, { clauseId, revision: 2 })).rejects.toMatchObject({ code: "not-found" });
  await expect(readDifference(stranger, { clauseId, from: 0, to: 1 })).rejects.toMatchObject({
    code: "not-found",
  });
  await expect(readDifference(observer, { clauseId, from: 1, to: 0 })).rejects.toMatchObject({
    code: "not-found",
  });
});
