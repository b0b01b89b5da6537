import { expect, test } from "vitest";
import type { Actor } from "#lib/access/actor.ts";
import { addArticle, callConference, writeParagraph } from "#lib/negotiation/server/test/conference.ts";
import { db } from "#lib/platform/db.ts";
import { useDatabase } from "#lib/platform/test/worker-database.ts";
import { noteVisit } from "./note-visit.ts";
import { lastVisitOf, newsSinceVisit } from "./queries.ts";

useDatabase();

test("a visit ends when no page is read for half an hour, and is known when the next begins", async () => {
  const { chair } = await callConference([1]);
  await noteVisit(chair);
  expect(await lastVisitOf(chair)).toBeNull();
  await goBack(chair, 29);
  await noteVisit(chair);
  expect(await lastVisitOf(chair)).toBeNull();
  const left = await goBack(chair, 31);
  await noteVisit(chair);
  expect(await lastVisitOf(chair)).toBe(left);
  await goBack(chair, 5);
  await noteVisit(chair);
  expect(await lastVisitOf(chair)).toBe(left);
});

test("pages read within a minute are one note", async () => {
  const { chair } = await callConference([1]);
  await noteVisit(chair);
  const first = await seenAt(chair);
  await Promise.all([noteVisit(chair), noteVisit(chair)]);
  expect(await seenAt(chair)).toEqual(first);
});

test("whoever comes back hears in how many texts others wrote, and nothing if nobody did", async () => {
  const { chair, clauseId, secretary, delegate } = await callConference([1]);
  const { clauseId: other } = await addArticle(secretary, "Another");
  await noteVisit(chair);
  await goBack(chair, 31, "now");
  await noteVisit(chair);
  expect(await newsSinceVisit(chair)).toBeNull();
  await writeParagraph(chair, clauseId, "Written by the one who asks.");
  expect(await newsSinceVisit(chair)).toBeNull();
  await writeParagraph(delegate, clauseId, "Written by another.");
  await writeParagraph(delegate, other, "And here.");
  expect(await newsSinceVisit(chair)).toMatchObject({ texts: 2, since: await lastVisitOf(chair) });
});

test("a visit is told to nobody else, and is not one to another negotiation", async () => {
  const { chair, delegate, clauseId } = await callConference([1]);
  const { chair: stranger } = await callConference([1]);
  await noteVisit(chair);
  await goBack(chair, 90);
  await noteVisit(chair);
  await writeParagraph(delegate, clauseId, "Written meanwhile.");
  for (const other of [delegate, stranger, { ...chair, negotiationId: stranger.negotiationId }]) {
    expect(await lastVisitOf(other)).toBeNull();
    expect(await newsSinceVisit(other)).toBeNull();
  }
  expect(await lastVisitOf(chair)).not.toBeNull();
});

/** As if the person's last page had been read so many minutes before; `"now"` lets the visit end now all the same. */
async function goBack({ negotiationId, userId }: Actor, minutes: number, until?: "now"): Promise<string> {
  const key = { negotiationId_userId: { negotiationId, userId } };
  const now = new Date();
  if (until) {
    await db().visit.update({ where: key, data: { lastEndedAt: now, seenAt: now } });
    return now.toISOString();
  }
  const seen = new Date(now.getTime() - minutes * 60_000);
  await db().visit.update({ where: key, data: { seenAt: seen } });
  return seen.toISOString();
}

async function seenAt({ negotiationId, userId }: Actor): Promise<Date> {
  return (await db().visit.findUniqueOrThrow({ where: { negotiationId_userId: { negotiationId, userId } } }))
    .seenAt;
}
