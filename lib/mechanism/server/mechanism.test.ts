import { describe, expect, test } from "vitest";
import { addArticle, type Conference, callConference } from "#lib/negotiation/server/test/conference.ts";
import { db } from "#lib/platform/db.ts";
import { useDatabase } from "#lib/platform/test/worker-database.ts";
import type { RefusalCode } from "#lib/refusal.ts";
import type { Mechanism } from "../mechanism.ts";
import { MECHANISM_TYPES, type MechanismType } from "../mechanism-type.ts";
import { editMechanism } from "./edit-mechanism.ts";
import { type ProposeMechanismInput, proposeMechanism } from "./propose-mechanism.ts";
import { listClauseMechanisms, readRegister } from "./queries.ts";
import { withdrawMechanism } from "./withdraw-mechanism.ts";

useDatabase();

const refused = (code: RefusalCode) => expect.objectContaining({ name: "Refusal", code });

const input = (c: Conference, over: Partial<ProposeMechanismInput> = {}): ProposeMechanismInput => ({
  type: "ON_SITE_INSPECTION",
  title: "Inspection of declared sites",
  obligor: "Each Party",
  verifier: "Inspecting Party",
  frequency: "Within the quota",
  noticeHours: 36,
  quota: { amount: 3, period: "calendar year" },
  consequence: "Session of the Commission",
  clauseIds: [c.clauseId],
  ...over,
});

const edit = ({ id: mechanismId, status, clauses, ...fields }: Mechanism, over: object = {}) => ({
  ...fields,
  mechanismId,
  status: status === "WITHDRAWN" ? ("PROPOSED" as const) : status,
  clauseIds: clauses.map((clause) => clause.id),
  ...over,
});

async function lastEvent({ negotiationId }: Conference) {
  return db().journalEvent.findFirstOrThrow({ where: { negotiationId }, orderBy: { number: "desc" } });
}

describe("proposing a mechanism", () => {
  test("enters it in the register and in its articles, in the delegation's name", async () => {
    const c = await callConference([1]);
    const second = await addArticle(c.secretary, "Visits");
    const clauseIds = [second.clauseId, c.clauseId, c.clauseId];
    const proposed = await proposeMechanism(c.delegate, input(c, { clauseIds, title: " Visits " }));
    expect(proposed).toMatchObject({ title: "Visits", status: "PROPOSED", proposedBy: { shortName: "S1" } });
    expect(proposed.clauses.map(({ label }) => label).toSorted()).toEqual(["Article 1", "Article 2"]);
    const register = await readRegister(c.observer);
    expect(register.mechanisms).toEqual([proposed]);
    expect(register.clauses).toHaveLength(2);
    for (const clauseId of [c.clauseId, second.clauseId])
      expect(await listClauseMechanisms(c.adviser, clauseId)).toEqual([proposed]);
    expect(await lastEvent(c)).toMatchObject({
      type: "mechanism.proposed",
      actorId: c.delegate.userId,
      payload: {
        mechanismId: proposed.id,
        quota: { amount: 3 },
        clauseIds: expect.arrayContaining(clauseIds),
      },
    });
  });

  test("works for every type, with each field that the type has", async () => {
    const c = await callConference([1]);
    for (const [type, facts] of Object.entries(MECHANISM_TYPES)) {
      const noticeHours = facts.notice === null ? null : 48;
      const quota = facts.quota === null ? null : { amount: 1, period: "year" };
      await proposeMechanism(c.chair, input(c, { type: type as MechanismType, noticeHours, quota }));
    }
    const { mechanisms } = await readRegister(c.observer);
    expect(mechanisms.map(({ type }) => type)).toEqual(Object.keys(MECHANISM_TYPES));
    expect(mechanisms.every(({ proposedBy }) => proposedBy === null)).toBe(true);
  });

  test("is refused to observers and advisers, without an article, and with bad fields", async () => {
    const c = await callConference([1]);
    for (const actor of [c.observer, c.adviser])
      await expect(proposeMechanism(actor, input(c))).rejects.toEqual(refused("not-allowed"));
    const bad: readonly Partial<ProposeMechanismInput>[] = [
      { clauseIds: [] },
      { type: "HOTLINE", noticeHours: null },
      { title: " " },
    ];
    for (const over of bad)
      await expect(proposeMechanism(c.delegate, input(c, over))).rejects.toEqual(refused("bad-input"));
    expect((await readRegister(c.chair)).mechanisms).toEqual([]);
  });

  test("stays within its own treaty", async () => {
    const [here, there] = [await callConference([1]), await callConference([1])];
    const clauseIds = [here.clauseId, there.clauseId];
    await expect(proposeMechanism(here.chair, input(here, { clauseIds }))).rejects.toEqual(
      refused("not-found"),
    );
    const own = await proposeMechanism(there.chair, input(there));
    await expect(editMechanism(here.chair, edit(own))).rejects.toEqual(refused("not-found"));
    await expect(withdrawMechanism(here.chair, { mechanismId: own.id })).rejects.toEqual(
      refused("not-found"),
    );
    await expect(listClauseMechanisms(here.chair, there.clauseId)).rejects.toEqual(refused("not-found"));
    expect((await readRegister(here.chair)).mechanisms).toEqual([]);
  });
});

describe("editing a mechanism", () => {
  test("replaces fields and articles, and the journal keeps both readings", async () => {
    const c = await callConference([1]);
    const second = await addArticle(c.secretary, "Visits");
    const before = await proposeMechanism(c.delegate, input(c));
    const over = { title: "Visits", quota: null, noticeHours: 72, clauseIds: [second.clauseId] };
    const after = await editMechanism(c.heads[0]!, edit(before, over));
    expect(after).toMatchObject({
      title: "Visits",
      quota: null,
      noticeHours: 72,
      proposedBy: before.proposedBy,
    });
    expect(after.clauses.map(({ id }) => id)).toEqual([second.clauseId]);
    expect(await listClauseMechanisms(c.chair, c.clauseId)).toEqual([]);
    const events = await db().journalEvent.findMany({
      where: { negotiationId: c.negotiationId, type: { startsWith: "mechanism." } },
      orderBy: { number: "asc" },
    });
    expect(events.map(({ payload }) => (payload as { title: string }).title)).toEqual([
      "Inspection of declared sites",
      "Visits",
    ]);
  });

  test("is for the delegation that proposed it, and for chair and secretariat", async () => {
    const c = await callConference([1, 1]);
    const proposed = await proposeMechanism(c.heads[1]!, input(c));
    for (const actor of [c.heads[0]!, c.delegate, c.adviser, c.observer]) {
      await expect(editMechanism(actor, edit(proposed))).rejects.toEqual(refused("not-allowed"));
      await expect(withdrawMechanism(actor, { mechanismId: proposed.id })).rejects.toEqual(
        refused("not-allowed"),
      );
    }
    const agreed = { status: "AGREED" };
    await expect(editMechanism(c.heads[1]!, edit(proposed, agreed))).rejects.toEqual(refused("not-allowed"));
    expect((await editMechanism(c.chair, edit(proposed, agreed))).status).toBe("AGREED");
    await expect(editMechanism(c.heads[1]!, edit(proposed))).rejects.toEqual(refused("not-allowed"));
  });
});

test("a withdrawn mechanism leaves its articles, stays in the register and is closed", async () => {
  const c = await callConference([1]);
  const { id: mechanismId, ...proposed } = await proposeMechanism(c.chair, input(c));
  await withdrawMechanism(c.secretary, { mechanismId });
  expect(await listClauseMechanisms(c.chair, c.clauseId)).toEqual([]);
  expect((await readRegister(c.chair)).mechanisms.map(({ status }) => status)).toEqual(["WITHDRAWN"]);
  expect((await lastEvent(c)).type).toBe("mechanism.withdrawn");
  await expect(withdrawMechanism(c.chair, { mechanismId })).rejects.toEqual(refused("mechanism-withdrawn"));
  await expect(editMechanism(c.chair, edit({ id: mechanismId, ...proposed }))).rejects.toEqual(
    refused("mechanism-withdrawn"),
  );
});

describe("the database itself", () => {
  test("ties a mechanism to clauses of its own treaty, and to one at least", async () => {
    const [here, there] = [await callConference([1]), await callConference([1])];
    const { id: mechanismId, treatyId } = await proposeMechanism(here.chair, input(here));
    const createdBy = here.chair.userId;
    await expect(
      db().mechanismClause.create({ data: { mechanismId, clauseId: there.clauseId } }),
    ).rejects.toThrow("stands in its own treaty");
    await expect(db().mechanismClause.deleteMany({ where: { mechanismId } })).rejects.toThrow(
      "at least one clause",
    );
    const bare = { treatyId, createdBy, type: "HOTLINE", title: "Line", obligor: "Each Party" } as const;
    await expect(db().mechanism.create({ data: bare })).rejects.toThrow("at least one clause");
    await expect(
      db().mechanism.create({ data: { ...bare, delegationId: there.heads[0]!.delegation!.id } }),
    ).rejects.toThrow("by a delegation of the negotiation");
  });

  test("keeps quotas to the types that have one, and who proposed it", async () => {
    const c = await callConference([1, 1]);
    const { id } = await proposeMechanism(c.heads[0]!, input(c));
    const change = (data: object) => db().mechanism.update({ where: { id }, data });
    await expect(change({ type: "HOTLINE" })).rejects.toThrow("mechanism_quota_by_type");
    await expect(change({ quotaPeriod: "" })).rejects.toThrow("mechanism_quota_has_a_period");
    await expect(change({ delegationId: c.heads[1]!.delegation!.id })).rejects.toThrow("is fixed");
  });
});
