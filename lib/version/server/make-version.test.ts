import { expect, test } from "vitest";
import type { Actor } from "#lib/access/actor.ts";
import { moveClause } from "#lib/clause/server/move-clause.ts";
import { readClauseText } from "#lib/clause/server/read-text.ts";
import { retitleClause } from "#lib/clause/server/retitle-clause.ts";
import { createNegotiation } from "#lib/negotiation/server/create-negotiation.ts";
import { addArticle, callConference, writeParagraph } from "#lib/negotiation/server/test/conference.ts";
import { db } from "#lib/platform/db.ts";
import { useDatabase } from "#lib/platform/test/worker-database.ts";
import { makeVersion } from "./make-version.ts";
import { findVersion, listVersions } from "./queries.ts";

useDatabase();

const REV_1 = { name: "Rev.1", note: "" };

test("a version is the whole treaty as it stood, whatever happens to it afterwards", async () => {
  const { chair, secretary, delegate, clauseId, revision } = await callConference([1]);
  const second = await addArticle(secretary, "Review");
  const then = await readClauseText(null, clauseId);
  const { versionId } = await makeVersion(secretary, { name: " Rev.1 ", note: "After the first reading" });

  await writeParagraph(delegate, clauseId, "A later paragraph.");
  await retitleClause(chair, { clauseId: second.clauseId, heading: "Amendments", numberAs: "" });
  await moveClause(chair, { clauseId: second.clauseId, parentId: null, afterId: clauseId });

  const version = await findVersion(delegate, versionId);
  expect(version).toMatchObject({
    number: 1,
    kind: "NAMED",
    name: "Rev.1",
    note: "After the first reading",
    title: "Treaty on Limits",
    sittingId: null,
    madeBy: { name: secretary.name, seat: "Secretariat" },
  });
  expect(version.clauses.map(({ label, heading }) => `${label} ${heading}`)).toEqual([
    "Article 1 Review",
    "Article 2 Limits",
  ]);
  expect(version.clauses[1]).toMatchObject({ id: clauseId, revision, textHash: then.hash });
});

test("it goes on record with its exact texts, and everybody in the negotiation may read it", async () => {
  const { secretary, observer, clauseId, revision } = await callConference([1]);
  const { versionId } = await makeVersion(secretary, REV_1);
  const { clauses } = await findVersion(observer, versionId);
  const event = await db().journalEvent.findFirstOrThrow({
    where: { negotiationId: secretary.negotiationId, type: "version.made" },
  });
  const [{ textHash, logHash } = { textHash: "", logHash: "" }] = clauses;
  expect(event.payload).toMatchObject({
    versionId,
    name: "Rev.1",
    reason: "NAMED",
    texts: [{ clauseId, label: "Article 1", revision, textHash, logHash }],
  });
  expect((await listVersions(observer)).map(({ id }) => id)).toEqual([versionId]);
});

test("a name is given once, however it is written; two at the same time get two numbers", async () => {
  const { chair, secretary } = await callConference([1]);
  await Promise.all([makeVersion(chair, REV_1), makeVersion(secretary, { name: "CRP.1", note: "" })]);
  const refused = makeVersion(chair, { name: "REV.1 ", note: "" });
  await expect(refused).rejects.toMatchObject({ code: "name-taken" });
  const versions = await listVersions(chair);
  expect(versions.map(({ number }) => number).toSorted()).toEqual([1, 2]);
  const elsewhere = await callConference([1]);
  await makeVersion(elsewhere.chair, REV_1);
});

test("a text that is stored already is not stored again", async () => {
  const { secretary, chair } = await callConference([1]);
  const { clauseId, revision } = await addArticle(secretary, "Review");
  await makeVersion(chair, REV_1);
  const stored = await db().textVersion.count({ where: { clauseId } });
  const { versionId } = await makeVersion(chair, { name: "Rev.2", note: "" });
  expect(await db().textVersion.count({ where: { clauseId } })).toBe(stored);
  const { clauses } = await findVersion(chair, versionId);
  expect(clauses.find(({ id }) => id === clauseId)?.revision).toBe(revision);
});

test.each<[string, (conference: Awaited<ReturnType<typeof callConference>>) => Actor | undefined]>([
  ["a head of delegation", ({ heads }) => heads[0]],
  ["a delegate", ({ delegate }) => delegate],
  ["an adviser", ({ adviser }) => adviser],
  ["an observer", ({ observer }) => observer],
])("%s makes no version", async (_, pick) => {
  const conference = await callConference([1]);
  const actor = pick(conference);
  if (!actor) throw new Error("nobody sits there");
  await expect(makeVersion(actor, REV_1)).rejects.toMatchObject({ code: "not-allowed" });
  expect(await listVersions(conference.chair)).toEqual([]);
});

test("of another negotiation nothing is found", async () => {
  const { secretary } = await callConference([1]);
  const { versionId } = await makeVersion(secretary, REV_1);
  const stranger = await callConference([1]);
  await expect(findVersion(stranger.chair, versionId)).rejects.toMatchObject({ code: "not-found" });
  await expect(findVersion(stranger.chair, "Rev.1")).rejects.toMatchObject({ code: "not-found" });
  expect(await listVersions(stranger.chair)).toEqual([]);
});

test("an empty treaty has no versions", async () => {
  const { id: userId } = await db().user.create({ data: { name: "Founder" }, select: { id: true } });
  const { actor } = await createNegotiation(
    { userId, name: "Founder" },
    { title: "Empty", description: "", weightedVoting: false },
  );
  await expect(makeVersion(actor, REV_1)).rejects.toMatchObject({ code: "no-text" });
});

test.each([
  ["renames a version", "update treaty_version set name = 'Rev.9' where id = $1::uuid"],
  ["removes a version", "delete from treaty_version where id = $1::uuid"],
  ["changes a clause of it", "update treaty_version_clause set revision = 9 where version_id = $1::uuid"],
  ["removes a clause of it", "delete from treaty_version_clause where version_id = $1::uuid"],
  [
    "adds a clause to it",
    `insert into treaty_version_clause select version_id, later.id, null, kept.kind, '', '', 'a', kept.status, '', 0,
      '', text_hash, null
      from treaty_version_clause kept join clause on clause.id = clause_id
      join clause later on later.treaty_id = clause.treaty_id and later.id <> clause.id
      where version_id = $1::uuid`,
  ],
])("nobody, around the commands, %s", async (_, statement) => {
  const { secretary } = await callConference([1]);
  const { versionId } = await makeVersion(secretary, REV_1);
  await addArticle(secretary, "Later");
  await expect(db().$executeRawUnsafe(statement, versionId)).rejects.toThrow(/append-only/);
});
