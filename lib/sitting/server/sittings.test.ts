import { expect, test } from "vitest";
import { openClauseBallot } from "#lib/ballot/server/test/open-clause-ballot.ts";
import { freezeClause } from "#lib/clause/server/freeze-clause.ts";
import { findClause } from "#lib/clause/server/queries.ts";
import { createNegotiation } from "#lib/negotiation/server/create-negotiation.ts";
import { callConference, writeParagraph } from "#lib/negotiation/server/test/conference.ts";
import { db } from "#lib/platform/db.ts";
import { useDatabase } from "#lib/platform/test/worker-database.ts";
import { makeVersion } from "#lib/version/server/make-version.ts";
import { findVersion, listVersions } from "#lib/version/server/queries.ts";
import { closeSitting } from "./close-sitting.ts";
import { openSitting } from "./open-sitting.ts";
import { findOpenSitting, listSittings } from "./queries.ts";

useDatabase();

const MORNING = { title: "Plenary, morning" };

test("a sitting keeps the treaty at its start and at its end, and what is made in it belongs to it", async () => {
  const { chair, secretary, delegate, observer, clauseId, revision } = await callConference([1]);
  const { sittingId } = await openSitting(secretary, { title: " Plenary, morning " });
  expect(await findOpenSitting(observer)).toMatchObject({
    id: sittingId,
    number: 1,
    closed: null,
    ...MORNING,
  });
  await writeParagraph(delegate, clauseId, "In the sitting.");
  await makeVersion(secretary, { name: "CRP.1", note: "" });
  await writeParagraph(delegate, clauseId, "Later in the sitting.");
  await closeSitting(chair, { sittingId });

  expect(await findOpenSitting(observer)).toBeNull();
  const versions = await listVersions(observer);
  expect(versions.map(({ kind, name }) => [kind, name])).toEqual([
    ["SITTING_CLOSED", "Close of sitting 1"],
    ["NAMED", "CRP.1"],
    ["SITTING_OPENED", "Opening of sitting 1"],
  ]);
  expect(new Set(versions.map((version) => version.sittingId))).toEqual(new Set([sittingId]));
  const [sitting] = await listSittings(observer);
  expect(sitting).toMatchObject({
    opened: { by: { name: secretary.name, seat: "Secretariat" }, versionId: versions[2]?.id },
    closed: { by: { name: chair.name, seat: "Chair" }, versionId: versions[0]?.id },
  });
  const revisions = await Promise.all(
    versions.map(async ({ id }) => (await findVersion(chair, id)).clauses[0]?.revision),
  );
  expect(revisions).toEqual([revision + 2, revision + 1, revision]);
});

test("where nothing has changed, the newest version stands for the start of a sitting, and the record says which", async () => {
  const { chair, delegate, clauseId, negotiationId } = await callConference([1]);
  const { versionId } = await makeVersion(chair, { name: "Rev.1", note: "" });
  const { sittingId } = await openSitting(chair, { title: "" });
  await closeSitting(chair, { sittingId });
  const second = await openSitting(chair, { title: "" });
  expect((await listVersions(chair)).map(({ id }) => id)).toEqual([versionId]);
  const acts = await db().journalEvent.findMany({
    where: { negotiationId, type: { startsWith: "sitting." } },
    orderBy: { number: "asc" },
    select: { type: true, payload: true },
  });
  expect(acts).toMatchObject([
    { type: "sitting.opened", payload: { sittingId, number: 1, versionId } },
    { type: "sitting.closed", payload: { sittingId, number: 1, versionId } },
    { type: "sitting.opened", payload: { sittingId: second.sittingId, number: 2, versionId } },
  ]);
  await writeParagraph(delegate, clauseId, "More.");
  await closeSitting(chair, { sittingId: second.sittingId });
  expect(await listVersions(chair)).toHaveLength(2);
});

test("one sitting at a time is open, and it is closed once", async () => {
  const { chair, secretary } = await callConference([1]);
  const both = await Promise.allSettled([openSitting(chair, MORNING), openSitting(secretary, MORNING)]);
  expect(both.map(({ status }) => status).toSorted()).toEqual(["fulfilled", "rejected"]);
  await expect(openSitting(chair, MORNING)).rejects.toMatchObject({ code: "sitting-open" });
  const sittingId = (await findOpenSitting(chair))?.id ?? "";
  const closings = [closeSitting(chair, { sittingId }), closeSitting(secretary, { sittingId })];
  expect((await Promise.allSettled(closings)).map(({ status }) => status).toSorted()).toEqual([
    "fulfilled",
    "rejected",
  ]);
  await openSitting(chair, MORNING);
  await expect(closeSitting(chair, { sittingId })).rejects.toMatchObject({ code: "no-sitting" });
  expect(await findOpenSitting(chair)).toMatchObject({ number: 2 });
});

test("delegations and observers hold no sittings, and nobody those of another negotiation", async () => {
  const { chair, heads, delegate, adviser, observer } = await callConference([1]);
  const { sittingId } = await openSitting(chair, MORNING);
  for (const actor of [...heads, delegate, adviser, observer]) {
    await expect(openSitting(actor, MORNING)).rejects.toMatchObject({ code: "not-allowed" });
    await expect(closeSitting(actor, { sittingId })).rejects.toMatchObject({ code: "not-allowed" });
  }
  const stranger = await callConference([1]);
  await expect(closeSitting(stranger.chair, { sittingId })).rejects.toMatchObject({ code: "no-sitting" });
  expect(await listSittings(stranger.chair)).toEqual([]);
  expect(await findOpenSitting(observer)).toMatchObject({ id: sittingId });
});

test("a sitting on an empty treaty keeps no version", async () => {
  const { id: userId } = await db().user.create({ data: { name: "Founder" }, select: { id: true } });
  const { actor } = await createNegotiation(
    { userId, name: "Founder" },
    { title: "Empty", description: "", weightedVoting: false },
  );
  await openSitting(actor, MORNING);
  expect(await findOpenSitting(actor)).toMatchObject({ opened: { versionId: null } });
  expect(await listVersions(actor)).toEqual([]);
});

test("before a vote the treaty is kept, with exactly the text that is put to the vote", async () => {
  const { chair, delegate, clauseId } = await callConference([1]);
  await writeParagraph(delegate, clauseId, "To be voted.");
  const { head: revision } = await findClause(chair, clauseId);
  const { ballotId } = await openClauseBallot(chair, { clauseId, rule: "SIMPLE_MAJORITY", revision });
  const ballot = await db().ballot.findUniqueOrThrow({ where: { id: ballotId } });
  const version = await findVersion(chair, ballot.versionId ?? "");
  expect(version).toMatchObject({ kind: "BEFORE_VOTE", name: "Before the vote on Article 1" });
  expect(version.clauses).toMatchObject([
    { id: clauseId, revision, textHash: ballot.textHash, status: "OPEN" },
  ]);
});

test("a vote that is refused keeps nothing", async () => {
  const { chair, clauseId } = await callConference([1]);
  await freezeClause(chair, { clauseId });
  await expect(
    openClauseBallot(chair, { clauseId, rule: "SIMPLE_MAJORITY", revision: 0 }),
  ).rejects.toMatchObject({
    code: "text-changed",
  });
  expect(await listVersions(chair)).toEqual([]);
});

test.each([
  ["closes it again", "update sitting set closed_at = now() where id = $1::uuid"],
  ["moves its start", "update sitting set opened_at = now() - interval '1 hour' where id = $1::uuid"],
  ["removes it", "delete from sitting where id = $1::uuid"],
])("nobody, around the commands, %s", async (_, statement) => {
  const { chair } = await callConference([1]);
  const { sittingId } = await openSitting(chair, MORNING);
  await closeSitting(chair, { sittingId });
  await expect(db().$executeRawUnsafe(statement, sittingId)).rejects.toThrow(/stands/);
});
