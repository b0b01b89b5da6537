import { expect, test } from "vitest";
import { freezeClause } from "#lib/clause/server/freeze-clause.ts";
import { findClause } from "#lib/clause/server/queries.ts";
import { readClauseText } from "#lib/clause/server/read-text.ts";
import { listActs } from "#lib/journal/server/test/list-acts.ts";
import { addArticle, callConference, writeParagraph } from "#lib/negotiation/server/test/conference.ts";
import { useDatabase } from "#lib/platform/test/worker-database.ts";
import { makeVersion } from "./make-version.ts";
import { previewVersionRestore, restoreVersion } from "./restore-version.ts";

useDatabase();

/** Two articles kept as Rev.1 and then written on; a third came later. */
async function writtenOn() {
  const conference = await callConference([1]);
  const { secretary, chair, delegate, clauseId: first } = conference;
  const second = (await addArticle(secretary, "Second")).clauseId;
  const { versionId } = await makeVersion(chair, { name: "Rev.1", note: "" });
  const then = await Promise.all([first, second].map((id) => readClauseText(null, id)));
  for (const id of [first, second]) await writeParagraph(delegate, id, "Written later.");
  const third = (await addArticle(secretary, "Third")).clauseId;
  return { ...conference, first, second, third, versionId, then };
}

const seenIn = (plan: Awaited<ReturnType<typeof previewVersionRestore>>) =>
  plan.open.map(({ now }) => ({ clauseId: now.id, textHash: now.textHash }));

test("the words of a version come back as new edits, each on the record; what came later stays", async () => {
  const { chair, first, second, third, versionId, then } = await writtenOn();
  const plan = await previewVersionRestore(chair, versionId);
  expect(plan.open.map(({ kept }) => kept.id).toSorted()).toEqual([first, second].toSorted());
  const before = await readClauseText(null, third);
  expect(await restoreVersion(chair, { versionId, seen: seenIn(plan) })).toEqual({ restored: 2 });
  const now = await Promise.all([first, second].map((id) => readClauseText(null, id)));
  expect(now.map(({ hash }) => hash)).toEqual(then.map(({ hash }) => hash));
  expect((await findClause(chair, first)).head).toBe(3);
  expect(await readClauseText(null, third)).toEqual(before);
  expect(await listActs(chair, "clause.restored")).toHaveLength(2);
  await expect(restoreVersion(chair, { versionId, seen: [] })).rejects.toMatchObject({
    code: "nothing-to-restore",
  });
  expect(await previewVersionRestore(chair, versionId)).toEqual({ open: [], closed: [] });
});

test("closed articles are named and left; what was not seen so is refused whole", async () => {
  const { chair, delegate, first, second, versionId } = await writtenOn();
  await freezeClause(chair, { clauseId: second });
  const plan = await previewVersionRestore(chair, versionId);
  expect(plan.closed).toMatchObject([{ kept: { id: second }, now: { status: "FROZEN" } }]);
  const seen = seenIn(plan);
  expect(seen.map(({ clauseId }) => clauseId)).toEqual([first]);

  await writeParagraph(delegate, first, "Unseen.");
  await expect(restoreVersion(chair, { versionId, seen })).rejects.toMatchObject({ code: "text-changed" });
  expect(await listActs(chair, "clause.restored")).toEqual([]);
  const again = seenIn(await previewVersionRestore(chair, versionId));
  expect(await restoreVersion(chair, { versionId, seen: again })).toEqual({ restored: 1 });
});

test("delegations restore no versions, and nobody one of another negotiation", async () => {
  const { heads, delegate, observer, chair, versionId } = await writtenOn();
  const seen = seenIn(await previewVersionRestore(chair, versionId));
  for (const actor of [...heads, delegate, observer]) {
    await expect(previewVersionRestore(actor, versionId)).rejects.toMatchObject({ code: "not-allowed" });
    await expect(restoreVersion(actor, { versionId, seen })).rejects.toMatchObject({ code: "not-allowed" });
  }
  const stranger = await callConference([1]);
  await expect(restoreVersion(stranger.chair, { versionId, seen })).rejects.toMatchObject({
    code: "not-found",
  });
  expect(await listActs(chair, "clause.restored")).toEqual([]);
});
