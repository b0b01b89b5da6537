import { describe, expect, test } from "vitest";
import type { Actor } from "#lib/access/actor.ts";
import { verifyJournal } from "#lib/journal/server/verify-journal.ts";
import { type Conference, callConference } from "#lib/negotiation/server/test/conference.ts";
import { db, pool } from "#lib/platform/db.ts";
import { endSessions, isSomebodyWaiting, waitingSessions } from "#lib/platform/test/waiting-sessions.ts";
import { useDatabase } from "#lib/platform/test/worker-database.ts";
import type { VoteChoice } from "../vote-choice.ts";
import { castVote } from "./cast-vote.ts";
import { closeBallot } from "./close-ballot.ts";
import { openDesk } from "./test/desk.ts";
import { openClauseBallot } from "./test/open-clause-ballot.ts";

useDatabase();

const YEAR = 365 * 24 * 3_600_000;
/** Processes take their time on a busy machine. */
const PATIENTLY = { timeout: 20_000 };

type Vote = Conference & { readonly ballotId: string };

async function callVote(delegations: number): Promise<Vote> {
  const c = await callConference(Array(delegations).fill(1));
  const { clauseId, revision } = c;
  return { ...c, ...(await openClauseBallot(c.chair, { clauseId, revision, rule: "SIMPLE_MAJORITY" })) };
}

function voteOf(actor: Actor, ballotId: string, { choice = "YES" as VoteChoice, key = actor.userId } = {}) {
  return { key, actor, ballotId, does: "vote" as const, choice };
}

const countVotes = (ballotId: string) => db().vote.count({ where: { ballotId } });

async function expectOneResult({ negotiationId, ballotId }: Vote, arithmetic: RegExp): Promise<void> {
  const ballot = await db().ballot.findUniqueOrThrow({ where: { id: ballotId } });
  expect(ballot).toMatchObject({ status: "CLOSED", verdict: "CARRIED" });
  expect(ballot.arithmetic).toMatch(arithmetic);
  expect(await db().journalEvent.count({ where: { negotiationId, type: "ballot.closed" } })).toBe(1);
  expect((await verifyJournal(negotiationId)).fault).toBeNull();
}

test("two hundred vote in the same second, each twice, from three processes; the chair closes in the middle", async () => {
  const vote = await callVote(200);
  const { ballotId, heads, chair } = vote;
  const desks = await Promise.all([openDesk(), openDesk(), openDesk()]);
  for (const [i, desk] of desks.entries()) {
    const own = heads.filter((_, place) => place % desks.length === i);
    desk.does([
      ...own.map((head) => voteOf(head, ballotId)),
      ...own.map((head) => voteOf(head, ballotId, { key: `${head.userId} again` })),
    ]);
  }
  await expect.poll(() => countVotes(ballotId), PATIENTLY).toBeGreaterThan(70);
  const { arithmetic } = await closeBallot(chair, { ballotId });
  const answers = new Map((await Promise.all(desks.map((desk) => desk.leave()))).flatMap((a) => [...a]));
  expect([...new Set(answers.values())].toSorted()).toEqual(["ballot-closed", "done"]);
  const said = heads.filter(({ userId }) =>
    [userId, `${userId} again`].some((key) => answers.get(key) === "done"),
  );
  // what was told to be done is counted, once, and nothing else
  const votes = await db().vote.findMany({ where: { ballotId }, select: { castBy: true } });
  expect(votes.map(({ castBy }) => castBy).toSorted()).toEqual(said.map(({ userId }) => userId).toSorted());
  expect(arithmetic).toMatch(new RegExp(`^${said.length} yes, 0 no, 0 abstentions`));
  await expectOneResult(vote, new RegExp(`^${said.length} yes`));
});

describe("a server that is killed", () => {
  test("between the vote and the tally leaves a vote that is open and whole, also for the next server", async () => {
    const vote = await callVote(3);
    const { ballotId, heads, chair, clauseId } = vote;
    const [first, second, third] = heads as [Actor, Actor, Actor];
    await castVote(first, { ballotId, choice: "YES" });
    await killedWhile(vote, { key: "close", actor: chair, ballotId, does: "close" });
    expect(await db().ballot.findUniqueOrThrow({ where: { id: ballotId } })).toMatchObject({
      status: "OPEN",
      verdict: null,
    });
    expect(await db().clause.findUniqueOrThrow({ where: { id: clauseId } })).toMatchObject({
      status: "VOTING",
    });
    await killedWhile(vote, voteOf(second, ballotId));
    expect(await countVotes(ballotId)).toBe(1);
    // the next server, whose clock is a year behind: the vote goes on where it was
    const desk = await openDesk(-YEAR);
    desk.does([voteOf(second, ballotId), voteOf(third, ballotId, { choice: "NO" })]);
    await expect.poll(() => countVotes(ballotId), PATIENTLY).toBe(3);
    desk.does([
      { key: "close", actor: chair, ballotId, does: "close" },
      { key: "close again", actor: chair, ballotId, does: "close" },
    ]);
    const answers = await desk.leave();
    expect([answers.get("close"), answers.get("close again")].toSorted()).toEqual(["ballot-closed", "done"]);
    await expectOneResult(vote, /^2 yes, 1 no, 0 abstentions/);
    const { openedAt, closedAt } = await db().ballot.findUniqueOrThrow({ where: { id: ballotId } });
    expect(Number(closedAt)).toBeGreaterThanOrEqual(Number(openedAt));
  });
});

/** Has an act done by a process that is killed when everything but the last step is done: putting it on record. */
async function killedWhile(
  { negotiationId }: Vote,
  act: Parameters<Awaited<ReturnType<typeof openDesk>>["does"]>[0][number],
): Promise<void> {
  const desk = await openDesk();
  const other = await pool().connect();
  try {
    await other.query("begin");
    await other.query("select 1 from negotiation where id = $1 for update", [negotiationId]);
    desk.does([act]);
    await expect.poll(isSomebodyWaiting, PATIENTLY).toBe(true);
    await desk.kill();
    await endSessions(await waitingSessions());
    await expect.poll(isSomebodyWaiting, PATIENTLY).toBe(false);
    await other.query("rollback");
  } finally {
    other.release();
  }
}
