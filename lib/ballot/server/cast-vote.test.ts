import { describe, expect, test } from "vitest";
import type { Actor } from "#lib/access/actor.ts";
import { type Conference, callConference } from "#lib/negotiation/server/test/conference.ts";
import { db } from "#lib/platform/db.ts";
import { useDatabase } from "#lib/platform/test/worker-database.ts";
import type { RefusalCode } from "#lib/refusal.ts";
import { castVote } from "./cast-vote.ts";
import { closeBallot } from "./close-ballot.ts";
import { openClauseBallot } from "./test/open-clause-ballot.ts";

useDatabase();

const refused = (code: RefusalCode) => expect.objectContaining({ name: "Refusal", code });

async function callVote(weights: readonly number[]): Promise<Conference & { readonly ballotId: string }> {
  const c = await callConference(weights);
  const { clauseId, revision } = c;
  return { ...c, ...(await openClauseBallot(c.chair, { clauseId, revision, rule: "SIMPLE_MAJORITY" })) };
}

/** The statement itself, past all code of ours. */
function rawVote(ballotId: string, delegationId: string, castBy: string): Promise<unknown> {
  return db().$executeRaw`
    insert into vote (ballot_id, delegation_id, number, choice, cast_by)
    values (${ballotId}::uuid, ${delegationId}::uuid, 1, 'YES', ${castBy}::uuid)`;
}

describe("who votes", () => {
  test("the head of each delegation; that it voted is on record, how is not", async () => {
    const { ballotId, heads, negotiationId } = await callVote([1, 1]);
    await castVote(heads[0]!, { ballotId, choice: "NO" });
    const votes = await db().vote.findMany({ where: { ballotId }, select: { choice: true, castBy: true } });
    expect(votes).toEqual([{ choice: "NO", castBy: heads[0]!.userId }]);
    const events = await db().journalEvent.findMany({ where: { negotiationId, type: "vote.cast" } });
    expect(events).toHaveLength(1);
    expect(JSON.stringify(events[0]!.payload)).not.toMatch(/"NO"|choice/);
  });

  test("a vote can be changed until the result is announced; sent twice it is one", async () => {
    const { ballotId, heads, chair, negotiationId } = await callVote([1, 1]);
    for (const choice of ["NO", "NO", "YES", "YES"] as const) await castVote(heads[0]!, { ballotId, choice });
    const votes = await db().vote.findMany({ where: { ballotId }, orderBy: { number: "asc" } });
    expect(votes.map(({ number, choice }) => `${number} ${choice}`)).toEqual(["1 NO", "2 YES"]);
    expect(await db().journalEvent.count({ where: { negotiationId, type: "vote.cast" } })).toBe(2);
    expect((await closeBallot(chair, { ballotId })).arithmetic).toMatch(/^1 yes, 0 no/);
    const late = castVote(heads[0]!, { ballotId, choice: "NO" });
    await expect(late).rejects.toEqual(refused("ballot-closed"));
  });

  test("nobody else: not in a delegation's other ranks, not in an office, not from elsewhere", async () => {
    const { ballotId, chair, secretary, observer, delegate, adviser } = await callVote([1, 1]);
    for (const actor of [chair, secretary, observer, delegate, adviser])
      await expect(castVote(actor, { ballotId, choice: "YES" })).rejects.toEqual(refused("not-allowed"));
    const stranger = (await callConference([1])).heads[0]!;
    await expect(castVote(stranger, { ballotId, choice: "YES" })).rejects.toEqual(refused("not-found"));
    expect(await db().vote.count({ where: { ballotId } })).toBe(0);
  });

  test("a seat that was lost since the page was opened does not vote", async () => {
    const { ballotId, heads } = await callVote([1, 1]);
    const head = heads[0]!;
    await db().member.updateMany({ where: { userId: head.userId }, data: { office: "DELEGATE" } });
    await expect(castVote(head, { ballotId, choice: "YES" })).rejects.toEqual(refused("not-an-elector"));
  });

  test("a delegation that came after the opening does not vote", async () => {
    const c = await callVote([1]);
    const { id } = await db().delegation.create({
      data: { negotiationId: c.negotiationId, name: "Late", shortName: "LT", colour: "#123456" },
    });
    const head = await seatHead(c, id);
    const { ballotId } = c;
    await expect(castVote(head, { ballotId, choice: "YES" })).rejects.toEqual(refused("not-an-elector"));
    await expect(rawVote(ballotId, id, head.userId)).rejects.toThrow(/foreign key/i);
  });
});

describe("the database alone refuses", () => {
  test("a vote by a delegate, an observer, a stranger and another delegation's head", async () => {
    const { ballotId, heads, delegate, adviser, observer, chair } = await callVote([1, 1]);
    const delegationId = heads[0]!.delegation!.id;
    const stranger = (await callConference([1])).heads[0]!;
    for (const { userId } of [delegate, adviser, observer, chair, stranger, heads[1]!])
      await expect(rawVote(ballotId, delegationId, userId)).rejects.toThrow(/only a head/);
  });

  test("a vote twice under one number, a changed or deleted vote, and one after closing", async () => {
    const { ballotId, heads, chair } = await callVote([1, 1]);
    const [first, second] = heads as [Actor, Actor];
    await rawVote(ballotId, first.delegation!.id, first.userId);
    await expect(rawVote(ballotId, first.delegation!.id, first.userId)).rejects.toThrow(/unique|vote_pkey/i);
    const id = ballotId;
    await expect(db().$executeRaw`update vote set choice = 'NO' where ballot_id = ${id}::uuid`)
      .rejects //
      .toThrow(/append-only/);
    await expect(db().$executeRaw`delete from vote where ballot_id = ${id}::uuid`)
      .rejects //
      .toThrow(/append-only/);
    await expect(db().$executeRaw`truncate vote`).rejects.toThrow(/append-only/);
    await closeBallot(chair, { ballotId });
    await expect(rawVote(ballotId, second.delegation!.id, second.userId)).rejects.toThrow(/closed/);
  });

  test("another electorate, another weight, another result, a second closing", async () => {
    const { ballotId, heads, chair, negotiationId } = await callVote([1, 1]);
    const late = await db().delegation.create({
      data: { negotiationId, name: "Late", shortName: "LT", colour: "#123456" },
    });
    const id = ballotId;
    await expect(db()
      .$executeRaw`insert into elector (ballot_id, delegation_id, place, weights, groups, is_present)
      values (${id}::uuid, ${late.id}::uuid, 9, '{}', '{}', true)`)
      .rejects //
      .toThrow(/electorate is fixed/);
    await expect(db().$executeRaw`update elector set weights = '{"votes": 9}' where ballot_id = ${id}::uuid`)
      .rejects //
      .toThrow(/append-only/);
    await expect(db().$executeRaw`update ballot set rule = '{}' where id = ${id}::uuid`)
      .rejects //
      .toThrow(/fixed when it opens/);
    await castVote(heads[0]!, { ballotId, choice: "YES" });
    await closeBallot(chair, { ballotId });
    for (const verdict of ["CARRIED", "NOT_CARRIED"])
      await expect(db().$executeRaw`
        update ballot set status = 'CLOSED', verdict = ${verdict}::verdict where id = ${id}::uuid`)
        .rejects //
        .toThrow(/is closed/);
    await expect(db().$executeRaw`delete from ballot where id = ${id}::uuid`).rejects.toThrow(/deleted/);
    await expect(db().$executeRaw`truncate ballot cascade`).rejects.toThrow(/append-only/);
  });
});

describe("at the same instant", () => {
  test("a head who votes from many windows is counted once", async () => {
    const { ballotId, heads, chair } = await callVote([1, 1]);
    const results = await Promise.allSettled(
      Array.from({ length: 8 }, (_, i) => castVote(heads[0]!, { ballotId, choice: i % 2 ? "YES" : "NO" })),
    );
    expect(results.filter((r) => r.status === "fulfilled")).toHaveLength(8);
    expect((await closeBallot(chair, { ballotId })).arithmetic).toMatch(/base 1;/);
  });

  test("every vote accepted before the closing is counted, none after", async () => {
    for (let closeAfter = 0; closeAfter < 12; closeAfter++) {
      const { ballotId, heads, chair } = await callVote(Array(8).fill(1));
      const votes = heads.map((head) => castVote(head, { ballotId, choice: "YES" }));
      const closing = Promise.race([Promise.all(votes.slice(0, closeAfter % 5)), Promise.allSettled(votes)]) //
        .then(() => closeBallot(chair, { ballotId }));
      const results = await Promise.allSettled(votes);
      const accepted = results.filter((r) => r.status === "fulfilled").length;
      for (const r of results)
        if (r.status === "rejected") expect(r.reason).toEqual(refused("ballot-closed"));
      expect((await closing).arithmetic).toMatch(new RegExp(`^${accepted} yes, 0 no`));
      expect(await db().vote.count({ where: { ballotId } })).toBe(accepted);
    }
  });
});

async function seatHead({ negotiationId }: Conference, delegationId: string): Promise<Actor> {
  const { id: userId } = await db().user.create({ data: { name: "Late Head" }, select: { id: true } });
  await db().member.create({
    data: { negotiationId, userId, office: "HEAD_OF_DELEGATION", delegationId },
  });
  const delegation = { id: delegationId, shortName: "LT", colour: "#123456" };
  return { userId, name: "Late Head", negotiationId, office: "HEAD_OF_DELEGATION", delegation };
}
