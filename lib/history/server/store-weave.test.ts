import fc from "fast-check";
import { expect, test } from "vitest";
import type { Actor } from "#lib/access/actor.ts";
import { adoptChairsText } from "#lib/chairs-text/server/adopt-chairs-text.ts";
import { beginChairsText } from "#lib/chairs-text/server/begin-chairs-text.ts";
import { issueChairsText } from "#lib/chairs-text/server/issue-chairs-text.ts";
import { findChairsText } from "#lib/chairs-text/server/queries.ts";
import { readAdoption } from "#lib/chairs-text/server/read-adoption.ts";
import type { ClauseContent } from "#lib/clause/content.ts";
import { readContent } from "#lib/clause/read-content.ts";
import { addClause } from "#lib/clause/server/add-clause.ts";
import { appendUpdate } from "#lib/clause/server/append-update.ts";
import { storeCheckpoints } from "#lib/clause/server/store-checkpoint.ts";
import { typeText } from "#lib/contested/server/test/bracketed-article.ts";
import { callConference, writeParagraph } from "#lib/negotiation/server/test/conference.ts";
import { db } from "#lib/platform/db.ts";
import { useDatabase } from "#lib/platform/test/worker-database.ts";
import { inTransaction } from "#lib/platform/transaction.ts";
import type { LogRow } from "../attribute.ts";
import { buildWeave } from "../build-weave.ts";
import { replay } from "../replay.ts";
import { arbitraryActs, perform } from "../test/authored-session.ts";
import { standsAt } from "../weave.ts";
import { loadLog, loadWeave } from "./load-weave.ts";
import { readLogRows } from "./read-log-rows.ts";
import { readTextAt } from "./read-moment.ts";
import { storeWeave } from "./store-weave.ts";
import { readStored } from "./stored-weave.ts";
import { tendWeaves } from "./tend-weaves.ts";

useDatabase();

const { rows: session } = perform(fc.sample(arbitraryActs, { numRuns: 8, seed: 5 }).flat());
const ALL = { after: 0, upTo: session.length };

/** An article with the first rows of a session, and what writes the others. */
async function begun(rows: number) {
  const { secretary, chair, delegate } = await callConference([1]);
  const { id: clauseId } = await addClause(secretary, {
    kind: "ARTICLE",
    heading: "",
    parentId: null,
    afterId: null,
  });
  const people = [secretary, chair, delegate];
  const append = async (some: readonly LogRow[]) => {
    for (const { userId, bytes } of some) {
      const { userId: author } = people[Number(userId.slice(-1))] as Actor;
      await appendUpdate({ clauseId, userId: author, sessionId: "test", bytes });
    }
  };
  await append(session.slice(0, rows));
  return { clauseId, delegate, writeOn: () => append(session.slice(rows)) };
}

test("what is stored and woven on is what the whole log gives", async () => {
  const cut = Math.floor(session.length / 2);
  const { clauseId, writeOn } = await begun(cut);
  expect(await storeWeave(clauseId)).toBe(0);
  expect(await storeWeave(clauseId, 1)).toBe(cut);
  await writeOn();
  const built = buildWeave(await readLogRows({ clauseId, ...ALL }));
  const loaded = await loadWeave(clauseId);
  expect(loaded.columns).toEqual(built.columns);
  expect((await loadLog(clauseId)).between(0, session.length)).toEqual(built.log.between(0, session.length));
  expect(await storeWeave(clauseId, 1)).toBe(session.length);
  const stored = await readStored(null, clauseId, session.length);
  expect(stored?.weave().tokens).toEqual(built.tokens);
});

test("any moment reads as it was on the screens, without its checkpoint", async () => {
  const { clauseId, delegate, writeOn } = await begun(session.length - 5);
  await storeWeave(clauseId, 1);
  await storeCheckpoints(clauseId, 1);
  await writeOn();
  await storeCheckpoints(clauseId, 1);
  expect(await db().clauseCheckpoint.count({ where: { clauseId } })).toBe(1);
  for (let revision = 0; revision <= session.length; revision += 4) {
    const rows = session.slice(0, revision).map(({ bytes }) => bytes);
    const doc = replay({ checkpoint: null, rows });
    expect((await readTextAt(delegate, { clauseId, revision })).content).toEqual(readContent(doc));
    doc.destroy();
  }
  const beyond = { clauseId, revision: session.length + 1 };
  await expect(readTextAt(delegate, beyond)).rejects.toMatchObject({ code: "not-found" });
});

test("a weave in an old layout is woven anew, and those of short logs are left", async () => {
  const { clauseId } = await begun(3);
  await storeWeave(clauseId, 1);
  await db().clauseWeave.update({ where: { clauseId }, data: { format: 0 } });
  expect(await readStored(null, clauseId, 0)).toBeNull();
  expect((await loadWeave(clauseId)).revision).toBe(3);
  expect(await tendWeaves()).toBe(0);
  expect(await storeWeave(clauseId, 1)).toBe(3);
  expect(await readStored(null, clauseId, 0)).not.toBeNull();
});

test("words keep their first authors in a chair's text, and when it becomes the basis", async () => {
  const { chair, delegate, clauseId } = await callConference([1]);
  await writeParagraph(delegate, clauseId, "Every State shall report.");
  const { chairsTextId } = await beginChairsText(chair, { title: "Chair's text" });
  const { id: branchId } = await db().clause.findFirstOrThrow({
    where: { treatyId: chairsTextId, originId: clauseId },
  });
  expect(await words(branchId)).toEqual(await words(clauseId));
  await typeText(chair, branchId, (content) => {
    return JSON.parse(JSON.stringify(content).replace("report", "promptly report")) as ClauseContent;
  });
  const branch = await words(branchId);
  await issueChairsText(chair, { chairsTextId });
  const { mark } = await inTransaction((tx) => {
    return findChairsText(chair, chairsTextId).then(({ basisId }) =>
      readAdoption(tx, { basisId, chairsTextId }),
    );
  });
  await adoptChairsText(chair, { chairsTextId, seen: mark });
  expect(await words(clauseId)).toEqual(branch);
  const written = branch.flatMap(({ by, text }) => (text.includes("limits") ? [] : [[by, text]]));
  expect(written).toEqual([
    [delegate.userId, "Every State shall "],
    [chair.userId, "promptly "],
    [delegate.userId, "report."],
  ]);
});

/** What stands in a clause now: words, where they were first written, and by whom. */
async function words(clauseId: string) {
  const { tokens, revision } = await loadWeave(clauseId);
  return tokens.flatMap((token) =>
    token.kind === "text" && standsAt(token, revision)
      ? [{ text: token.text, root: token.root, by: token.first.userId }]
      : [],
  );
}
