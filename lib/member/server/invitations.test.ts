import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import type { Person } from "#lib/access/actor.ts";
import { findActor } from "#lib/access/server/find-actor.ts";
import { listActs } from "#lib/journal/server/test/list-acts.ts";
import { type Conference, callConference } from "#lib/negotiation/server/test/conference.ts";
import { db } from "#lib/platform/db.ts";
import { useDatabase } from "#lib/platform/test/worker-database.ts";
import { hashInvitationToken } from "../invitation-token.ts";
import { acceptInvitation } from "./accept-invitation.ts";
import { inviteMember, type NewInvitation } from "./invite-member.ts";
import { findOffer, listInvitations, listMembers } from "./queries.ts";
import { removeMember } from "./remove-member.ts";
import { revokeInvitation } from "./revoke-invitation.ts";

useDatabase();

const CHAIR: NewInvitation = { office: "CHAIR", delegationId: null, maxUses: 1, expiresAt: inDays(7) };

test("the link seats whoever opens it, once, and the record says so", async () => {
  const { secretary } = await callConference([1]);
  const { token } = await inviteMember(secretary, CHAIR);
  const ana = await person("Ana Moreira");
  expect(await findOffer(token, ana)).toMatchObject({ office: "CHAIR", state: "open", ownOffice: null });
  const actor = await acceptInvitation(ana, { token });
  expect(await findActor(ana, secretary.negotiationId)).toEqual(actor);
  expect((await listActs(secretary, "member.joined")).at(-1)).toMatchObject({
    name: "Ana Moreira",
    office: "CHAIR",
  });
  expect(await findOffer(token, ana)).toMatchObject({ state: "used-up", ownOffice: "CHAIR" });
});

test("a head is seated in the delegation of the invitation", async () => {
  const { secretary, heads } = await callConference([1]);
  const delegationId = heads[0]?.delegation?.id ?? "";
  const { token } = await inviteMember(secretary, { ...CHAIR, office: "DELEGATE", delegationId });
  const actor = await acceptInvitation(await person(), { token });
  expect(actor).toMatchObject({ office: "DELEGATE", delegation: { id: delegationId } });
});

test("the token is not stored", async () => {
  const { secretary } = await callConference([1]);
  const { token, invitationId } = await inviteMember(secretary, CHAIR);
  const row = await db().invitation.findUniqueOrThrow({ where: { id: invitationId } });
  expect(JSON.stringify(row)).not.toContain(token);
  expect(row.tokenHash).toBe(hashInvitationToken(token));
});

test("of five people with the last two seats of a link, two are seated", async () => {
  const { secretary } = await callConference([1]);
  const { token } = await inviteMember(secretary, { ...CHAIR, office: "OBSERVER", maxUses: 2 });
  const people = await Promise.all(Array.from({ length: 5 }, () => person()));
  const answers = await Promise.allSettled(people.map((one) => acceptInvitation(one, { token })));
  expect(answers.filter(({ status }) => status === "fulfilled")).toHaveLength(2);
  for (const answer of answers) {
    if (answer.status === "rejected") expect(answer.reason).toMatchObject({ code: "invitation-void" });
  }
  expect((await listInvitations(secretary)).find(({ maxUses }) => maxUses === 2)).toMatchObject({ uses: 2 });
});

test("somebody with a seat keeps it, and takes none from the link; also when clicking twice at once", async () => {
  const { secretary, chair } = await callConference([1]);
  const { token } = await inviteMember(secretary, { ...CHAIR, office: "OBSERVER", maxUses: 2 });
  await expect(acceptInvitation(chair, { token })).rejects.toMatchObject({ code: "already-seated" });
  const ana = await person();
  const both = await Promise.allSettled([acceptInvitation(ana, { token }), acceptInvitation(ana, { token })]);
  expect(both.find(({ status }) => status === "rejected")).toMatchObject({
    reason: { code: "already-seated" },
  });
  expect(await findActor(chair, secretary.negotiationId)).toMatchObject({ office: "CHAIR" });
  expect((await listInvitations(secretary)).find(({ maxUses }) => maxUses === 2)).toMatchObject({ uses: 1 });
});

test("a withdrawn, an expired and an unknown link seat nobody", async () => {
  const { secretary } = await callConference([1]);
  const ana = await person();
  const withdrawn = await inviteMember(secretary, CHAIR);
  await revokeInvitation(secretary, withdrawn);
  const expired = await inviteMember(secretary, CHAIR);
  await db()
    .$executeRaw`update invitation set created_at = now() - interval '2 days', expires_at = now() - interval '1 second'
    where id = ${expired.invitationId}::uuid`;
  for (const token of [withdrawn.token, expired.token, "nonsense"])
    await expect(acceptInvitation(ana, { token })).rejects.toMatchObject({ code: "invitation-void" });
  expect(await findOffer(withdrawn.token, null)).toMatchObject({ state: "withdrawn" });
  expect(await findOffer(expired.token, null)).toMatchObject({ state: "expired" });
  expect(await findOffer("nonsense", null)).toBeNull();
  expect(await findActor(ana, secretary.negotiationId)).toBeNull();
  expect(await listActs(secretary, "invitation.revoked")).toHaveLength(1);
});

test("withdrawing leaves those whom the link has seated", async () => {
  const { secretary } = await callConference([1]);
  const invited = await inviteMember(secretary, { ...CHAIR, maxUses: 2 });
  const ana = await person();
  await acceptInvitation(ana, invited);
  await revokeInvitation(secretary, invited);
  expect(await findActor(ana, secretary.negotiationId)).toMatchObject({ office: "CHAIR" });
  await expect(revokeInvitation(secretary, invited)).rejects.toMatchObject({ code: "invitation-void" });
});

test("an invitation names a whole seat in its own negotiation", async () => {
  const [here, there] = [await callConference([1]), await callConference([1])];
  const invite = (seat: Pick<NewInvitation, "office" | "delegationId">) =>
    inviteMember(here.secretary, { ...CHAIR, ...seat });
  const theirs = there.heads[0]?.delegation?.id ?? "";
  await expect(invite({ office: "DELEGATE", delegationId: null })).rejects.toMatchObject({
    code: "bad-input",
  });
  await expect(invite({ office: "CHAIR", delegationId: theirs })).rejects.toMatchObject({
    code: "bad-input",
  });
  await expect(invite({ office: "DELEGATE", delegationId: theirs })).rejects.toMatchObject({
    code: "not-found",
  });
});

test.each([
  ["the chair", (c: Conference) => c.chair],
  ["a head of delegation", (c: Conference) => c.heads[0]!],
  ["a delegate", (c: Conference) => c.delegate],
  ["an adviser", (c: Conference) => c.adviser],
  ["an observer", (c: Conference) => c.observer],
])("%s neither invites nor reads nor withdraws invitations", async (_, of) => {
  const conference = await callConference([1]);
  const actor = of(conference);
  const invited = await inviteMember(conference.secretary, CHAIR);
  const refused = { code: "not-allowed" };
  await expect(inviteMember(actor, CHAIR)).rejects.toMatchObject(refused);
  await expect(listInvitations(actor)).rejects.toMatchObject(refused);
  await expect(revokeInvitation(actor, invited)).rejects.toMatchObject(refused);
  expect(await findOffer(invited.token, null)).toMatchObject({ state: "open" });
});

test("the secretariat of another negotiation cannot withdraw, nor sees the people", async () => {
  const [here, there] = [await callConference([1]), await callConference([1])];
  const invited = await inviteMember(here.secretary, CHAIR);
  await expect(revokeInvitation(there.secretary, invited)).rejects.toMatchObject({ code: "invitation-void" });
  expect((await listInvitations(there.secretary)).map(({ id }) => id)).not.toContain(invited.invitationId);
  const people = (await listMembers(there.secretary)).map(({ userId }) => userId);
  expect(people).not.toContain(here.chair.userId);
});

test("somebody removed can be invited again", async () => {
  const { secretary, observer } = await callConference([1]);
  await removeMember(secretary, { userId: observer.userId });
  const invited = await inviteMember(secretary, CHAIR);
  expect(await acceptInvitation(observer, invited)).toMatchObject({ office: "CHAIR" });
});

function inDays(days: number): string {
  return new Date(Date.now() + days * 86_400_000).toISOString();
}

async function person(name = "Ana Moreira"): Promise<Person> {
  const { id } = await db().user.create({
    data: { name, email: `${randomUUID()}@example.org` },
    select: { id: true },
  });
  return { userId: id, name };
}
