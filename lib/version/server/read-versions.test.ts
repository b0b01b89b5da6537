import { expect, test } from "vitest";
import { forgetOldWords } from "#lib/clause/server/forget-old-words.ts";
import { freezeClause } from "#lib/clause/server/freeze-clause.ts";
import { moveClause } from "#lib/clause/server/move-clause.ts";
import { readClauseText } from "#lib/clause/server/read-text.ts";
import { retitleClause } from "#lib/clause/server/retitle-clause.ts";
import { withdrawClause } from "#lib/clause/server/withdraw-clause.ts";
import { addArticle, callConference, writeParagraph } from "#lib/negotiation/server/test/conference.ts";
import { db, pool } from "#lib/platform/db.ts";
import { useDatabase } from "#lib/platform/test/worker-database.ts";
import { countChanges } from "./count-changes.ts";
import { makeVersion } from "./make-version.ts";
import { listVersions } from "./queries.ts";
import { readVersionTexts } from "./read-version-texts.ts";

useDatabase();

test("changes are counted against the version that stands before in the list", async () => {
  const { chair, secretary, delegate, observer, clauseId } = await callConference([1]);
  const second = (await addArticle(secretary, "Second")).clauseId;
  const third = (await addArticle(secretary, "Third")).clauseId;
  const keep = async (name: string) => (await makeVersion(chair, { name, note: "" })).versionId;
  const first = await keep("Rev.1");
  await freezeClause(chair, { clauseId: third });
  const frozen = await keep("Frozen");
  await writeParagraph(delegate, clauseId, "More.");
  await retitleClause(chair, { clauseId: second, heading: "Renamed", numberAs: "" });
  await keep("Rev.2");
  await withdrawClause(chair, { clauseId: second });
  await moveClause(chair, { clauseId, parentId: null, afterId: null });
  await addArticle(secretary, "Fourth");
  const last = await keep("Rev.3");

  const versions = await listVersions(observer);
  expect([...(await countChanges(observer, versions)).values()].toSorted()).toEqual([0, 2, 3]);
  const named = versions.filter(({ id }) => id !== frozen);
  expect((await countChanges(observer, named)).get(last)).toBe(3);
  expect([...(await countChanges(observer, [{ id: last }, { id: first }]))]).toEqual([[last, 3]]);
  const stranger = await callConference([1]);
  expect(await countChanges(stranger.chair, versions)).toEqual(new Map());
});

test("the texts of a version are those of that instant, also when their stored words have been let go", async () => {
  const { chair, delegate, observer, clauseId, revision } = await callConference([1]);
  const then = await readClauseText(null, clauseId);
  const { versionId } = await makeVersion(chair, { name: "Rev.1", note: "" });
  await writeParagraph(delegate, clauseId, "Later.");
  await makeVersion(chair, { name: "Rev.2", note: "" });
  expect(await readVersionTexts(observer, versionId)).toEqual(new Map([[clauseId, then.content]]));
  await pool().query(
    "update text_version set content = null, plain_text = null where clause_id = $1 and revision = $2",
    [clauseId, revision],
  );
  expect(await readVersionTexts(observer, versionId)).toEqual(new Map([[clauseId, then.content]]));
  const stranger = await callConference([1]);
  expect(await readVersionTexts(stranger.chair, versionId)).toEqual(new Map());
});

test("words that stand in a version are not let go", async () => {
  const { chair, delegate, clauseId, revision } = await callConference([1]);
  await makeVersion(chair, { name: "Rev.1", note: "" });
  await writeParagraph(delegate, clauseId, "Later.");
  await makeVersion(chair, { name: "Rev.2", note: "" });
  await forgetOldWords({ before: new Date(Date.now() + 60_000).toISOString() });
  const kept = await db().textVersion.findUniqueOrThrow({
    where: { clauseId_revision: { clauseId, revision } },
    select: { content: true },
  });
  expect(kept.content).not.toBeNull();
});
