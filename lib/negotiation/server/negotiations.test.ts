import { expect, test } from "vitest";
import { findActor } from "#lib/access/server/find-actor.ts";
import { listActs } from "#lib/journal/server/test/list-acts.ts";
import { type Conference, callConference } from "#lib/negotiation/server/test/conference.ts";
import { useDatabase } from "#lib/platform/test/worker-database.ts";
import { createNegotiation } from "./create-negotiation.ts";
import { editNegotiation } from "./edit-negotiation.ts";
import { findNegotiation, listNegotiations } from "./queries.ts";

useDatabase();

const TREATY = { title: "Treaty on Forces", description: "In the Northern Sea.", weightedVoting: true };

test("whoever creates a negotiation is its secretariat, with an empty treaty of the same title", async () => {
  const { observer } = await callConference([1]);
  const founder = { userId: observer.userId, name: observer.name };
  const { actor, treatyId } = await createNegotiation(founder, TREATY);
  expect(await findActor(founder, actor.negotiationId)).toMatchObject({
    office: "SECRETARIAT",
    delegation: null,
  });
  expect(await findNegotiation(actor)).toMatchObject({
    ...TREATY,
    treatyId,
    treatyTitle: TREATY.title,
    isDemo: false,
  });
  expect(await listActs(actor, "negotiation.created")).toMatchObject([{ title: TREATY.title }]);
});

test("a person's list has their own negotiations with their seat, and no others", async () => {
  const [here, there] = [await callConference([1]), await callConference([1])];
  const own = await listNegotiations(here.heads[0]!);
  expect(own).toMatchObject([
    { id: here.negotiationId, office: "HEAD_OF_DELEGATION", delegationName: "State 1" },
  ]);
  expect((await listNegotiations(there.chair)).map(({ id }) => id)).toEqual([there.negotiationId]);
});

test("the secretariat edits it", async () => {
  const { secretary } = await callConference([1]);
  await editNegotiation(secretary, TREATY);
  expect(await findNegotiation(secretary)).toMatchObject(TREATY);
  expect(await listActs(secretary, "negotiation.edited")).toMatchObject([{ title: TREATY.title }]);
});

test.each([
  ["the chair", (c: Conference) => c.chair],
  ["a head of delegation", (c: Conference) => c.heads[0]!],
  ["an observer", (c: Conference) => c.observer],
])("%s does not", async (_, of) => {
  const conference = await callConference([1]);
  await expect(editNegotiation(of(conference), TREATY)).rejects.toMatchObject({ code: "not-allowed" });
  expect((await findNegotiation(conference.secretary)).title).not.toBe(TREATY.title);
});

test("a stranger has no seat, and an id that is none is no negotiation", async () => {
  const [here, there] = [await callConference([1]), await callConference([1])];
  expect(await findActor(here.secretary, there.negotiationId)).toBeNull();
  expect(await findActor(here.secretary, "../etc/passwd")).toBeNull();
});
