import { expect, test } from "vitest";
import type { Actor } from "#lib/access/actor.ts";
import { findActor } from "#lib/access/server/find-actor.ts";
import { freezeClause } from "#lib/clause/server/freeze-clause.ts";
import { listActs } from "#lib/journal/server/test/list-acts.ts";
import { proposeMechanism } from "#lib/mechanism/server/propose-mechanism.ts";
import { type Conference, callConference } from "#lib/negotiation/server/test/conference.ts";
import { db } from "#lib/platform/db.ts";
import { useDatabase } from "#lib/platform/test/worker-database.ts";
import { removeMember } from "./remove-member.ts";
import { reseatMember } from "./reseat-member.ts";

useDatabase();

test("the secretariat changes an office, and it holds at once", async () => {
  const { secretary, delegate, heads } = await callConference([1, 1]);
  const delegationId = heads[1]?.delegation?.id ?? "";
  await reseatMember(secretary, { userId: delegate.userId, office: "HEAD_OF_DELEGATION", delegationId });
  expect(await seatOf(delegate)).toMatchObject({
    office: "HEAD_OF_DELEGATION",
    delegation: { id: delegationId },
  });
  expect(await listActs(secretary, "member.reseated")).toMatchObject([
    { userId: delegate.userId, delegationId },
  ]);
});

test("a seat is whole, and in a delegation of this negotiation", async () => {
  const [here, there] = [await callConference([1]), await callConference([1])];
  const { userId } = here.delegate;
  const theirs = there.heads[0]?.delegation?.id ?? "";
  const reseat = (seat: Pick<Parameters<typeof reseatMember>[1], "office" | "delegationId">) =>
    reseatMember(here.secretary, { userId, ...seat });
  await expect(reseat({ office: "ADVISER", delegationId: null })).rejects.toMatchObject({
    code: "bad-input",
  });
  await expect(reseat({ office: "OBSERVER", delegationId: theirs })).rejects.toMatchObject({
    code: "bad-input",
  });
  await expect(reseat({ office: "ADVISER", delegationId: theirs })).rejects.toMatchObject({
    code: "not-found",
  });
  expect(await seatOf(here.delegate)).toEqual(here.delegate);
});

test("somebody removed is a stranger at once; the record keeps their name", async () => {
  const { secretary, observer } = await callConference([1]);
  await removeMember(secretary, { userId: observer.userId });
  expect(await seatOf(observer)).toBeNull();
  expect(await listActs(secretary, "member.removed")).toMatchObject([
    { name: observer.name, office: "OBSERVER" },
  ]);
  await expect(removeMember(secretary, { userId: observer.userId })).rejects.toMatchObject({
    code: "not-found",
  });
});

test("an act under way when its author loses the seat, or is given another, is refused whole", async () => {
  const { secretary, chair, heads, clauseId } = await callConference([1]);
  const refused = { code: "not-allowed" };
  await reseatMember(secretary, { userId: chair.userId, office: "OBSERVER", delegationId: null });
  await expect(freezeClause(chair, { clauseId })).rejects.toMatchObject(refused);
  const head = heads[0]!;
  await removeMember(secretary, { userId: head.userId });
  await expect(proposeMechanism(head, { ...MECHANISM, clauseIds: [clauseId] })).rejects.toMatchObject(
    refused,
  );
  const clause = await db().clause.findUniqueOrThrow({ where: { id: clauseId } });
  expect(clause.status).toBe("OPEN");
  expect(await db().mechanism.count()).toBe(0);
});

test("a secretary among several gives up the seat, and the record says so", async () => {
  const { secretary, chair, observer } = await callConference([1]);
  const asSecretary = { office: "SECRETARIAT", delegationId: null } as const;
  await reseatMember(secretary, { userId: chair.userId, ...asSecretary });
  await reseatMember(secretary, { userId: observer.userId, ...asSecretary });
  await removeMember(secretary, { userId: secretary.userId });
  const second = (await seatOf(chair))!;
  await reseatMember(second, { userId: second.userId, office: "CHAIR", delegationId: null });
  expect([await seatOf(secretary), (await seatOf(chair))?.office]).toEqual([null, "CHAIR"]);
  const last = (await seatOf(observer))!;
  expect(await listActs(last, "member.removed")).toMatchObject([{ userId: secretary.userId }]);
  expect(await listActs(last, "member.reseated")).toHaveLength(3);
});

test("the last secretary stays", async () => {
  const { secretary } = await callConference([1]);
  const { userId } = secretary;
  const last = { code: "last-secretary" };
  await expect(removeMember(secretary, { userId })).rejects.toMatchObject(last);
  await expect(
    reseatMember(secretary, { userId, office: "CHAIR", delegationId: null }),
  ).rejects.toMatchObject(last);
  expect(await seatOf(secretary)).toEqual(secretary);
});

test("of two secretaries who remove each other at the same instant, one stays", async () => {
  const { secretary, chair } = await callConference([1]);
  await reseatMember(secretary, { userId: chair.userId, office: "SECRETARIAT", delegationId: null });
  const second = (await seatOf(chair))!;
  const both = await Promise.allSettled([
    removeMember(secretary, { userId: second.userId }),
    removeMember(second, { userId: secretary.userId }),
  ]);
  expect(both.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
  expect([await seatOf(secretary), await seatOf(second)].filter(Boolean)).toHaveLength(1);
});

test.each([
  ["the chair", (c: Conference) => c.chair],
  ["a head of delegation", (c: Conference) => c.heads[0]!],
  ["a delegate", (c: Conference) => c.delegate],
  ["an adviser", (c: Conference) => c.adviser],
  ["an observer", (c: Conference) => c.observer],
])("%s moves and removes nobody, also not themselves", async (_, of) => {
  const conference = await callConference([1]);
  const actor = of(conference);
  const refused = { code: "not-allowed" };
  for (const { userId } of [actor, conference.secretary]) {
    const reseat = reseatMember(actor, { userId, office: "SECRETARIAT", delegationId: null });
    await expect(reseat).rejects.toMatchObject(refused);
    await expect(removeMember(actor, { userId })).rejects.toMatchObject(refused);
  }
  expect(await seatOf(actor)).toEqual(actor);
});

test("the secretariat of another negotiation finds nobody here", async () => {
  const [here, there] = [await callConference([1]), await callConference([1])];
  const { userId } = here.observer;
  await expect(removeMember(there.secretary, { userId })).rejects.toMatchObject({ code: "not-found" });
  const reseat = reseatMember(there.secretary, { userId, office: "CHAIR", delegationId: null });
  await expect(reseat).rejects.toMatchObject({ code: "not-found" });
  expect(await seatOf(here.observer)).toEqual(here.observer);
});

const MECHANISM = {
  type: "CONSULTATION",
  title: "Consultations",
  obligor: "Every Party",
  verifier: "",
  frequency: "",
  noticeHours: null,
  quota: null,
  consequence: "",
} as const;

function seatOf({ userId, name, negotiationId }: Actor): Promise<Actor | null> {
  return findActor({ userId, name }, negotiationId);
}
