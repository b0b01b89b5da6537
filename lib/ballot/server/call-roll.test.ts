import { describe, expect, test } from "vitest";
import type { Actor } from "#lib/access/actor.ts";
import { listActs } from "#lib/journal/server/test/list-acts.ts";
import { verifyJournal } from "#lib/journal/server/verify-journal.ts";
import { callConference } from "#lib/negotiation/server/test/conference.ts";
import { db } from "#lib/platform/db.ts";
import { useDatabase } from "#lib/platform/test/worker-database.ts";
import type { RefusalCode } from "#lib/refusal.ts";
import { castVote } from "./cast-vote.ts";
import { closeBallot } from "./close-ballot.ts";
import { markNoAnswer } from "./mark-no-answer.ts";
import { passVote } from "./pass-vote.ts";
import { listStatements } from "./statement-queries.ts";
import { holdVote } from "./test/hold-vote.ts";

useDatabase();

const refused = (code: RefusalCode) => expect.objectContaining({ name: "Refusal", code });
const idOf = ({ delegation }: Actor) => delegation?.id ?? "";

describe("a roll call", () => {
  test("calls each in turn, who passed once more at the end, and is on record as it went", async () => {
    const { ballotId, roll, chair, secretary, observer, negotiationId } = await holdVote(4, "ROLL_CALL");
    const [first, second, third, last] = roll as [Actor, Actor, Actor, Actor];
    const on = (head: Actor) => ({ ballotId, delegationId: idOf(head) });
    await expect(castVote(second, { ballotId, choice: "YES" })).rejects.toEqual(refused("not-called"));
    await expect(passVote(second, on(second))).rejects.toEqual(refused("not-called"));
    await passVote(first, on(first));
    await expect(passVote(first, on(first))).rejects.toEqual(refused("not-called"));
    await castVote(second, { ballotId, choice: "NO" });
    await markNoAnswer(secretary, on(third));
    await castVote(second, { ballotId, choice: "YES" });
    await expect(closeBallot(chair, { ballotId })).rejects.toEqual(refused("call-not-over"));
    await castVote(last, { ballotId, choice: "YES" });
    await expect(castVote(third, { ballotId, choice: "NO" })).rejects.toEqual(refused("not-called"));
    await castVote(first, { ballotId, choice: "ABSTAIN" });
    await markNoAnswer(chair, on(third));
    await expect(castVote(third, { ballotId, choice: "NO" })).rejects.toEqual(refused("not-called"));
    expect((await closeBallot(chair, { ballotId })).arithmetic).toMatch(/^2 yes, 0 no, 1 abstention;/);
    expect((await listStatements(observer, ballotId)).calls).toEqual([
      { delegationId: idOf(first), round: 1, kind: "PASSED" },
      { delegationId: idOf(third), round: 1, kind: "NO_ANSWER" },
      { delegationId: idOf(third), round: 2, kind: "NO_ANSWER" },
    ]);
    expect(await listActs(observer, "vote.cast")).toHaveLength(4);
    expect(await listActs(observer, "vote.passed")).toMatchObject([{ delegationId: idOf(first), round: 1 }]);
    expect(await listActs(observer, "vote.unanswered")).toHaveLength(2);
    expect((await verifyJournal(negotiationId)).fault).toBeNull();
  });

  test("is called by chair and secretariat; a head passes for its own delegation alone", async () => {
    const { ballotId, roll, delegate, adviser, observer, chair, secretary } = await holdVote(2, "ROLL_CALL");
    const [first, second] = roll as [Actor, Actor];
    const call = { ballotId, delegationId: idOf(first) };
    for (const actor of [first, second, delegate, adviser, observer])
      await expect(markNoAnswer(actor, call)).rejects.toEqual(refused("not-allowed"));
    for (const actor of [chair, secretary, delegate, adviser, observer])
      await expect(passVote(actor, call)).rejects.toEqual(refused("not-allowed"));
    await expect(passVote(second, call)).rejects.toEqual(refused("not-an-elector"));
    const elsewhere = await callConference([1]);
    await expect(markNoAnswer(elsewhere.chair, call)).rejects.toEqual(refused("not-found"));
    await expect(passVote(elsewhere.heads[0]!, call)).rejects.toEqual(refused("not-found"));
    await markNoAnswer(secretary, call);
    await passVote(second, { ballotId, delegationId: idOf(second) });
  });

  test("takes one answer to a call, however many come at once", async () => {
    for (let attempt = 0; attempt < 3; attempt++) {
      const { ballotId, roll, chair } = await holdVote(2, "ROLL_CALL");
      const [first] = roll as [Actor];
      const call = { ballotId, delegationId: idOf(first) };
      const results = await Promise.allSettled([
        castVote(first, { ballotId, choice: "YES" }),
        markNoAnswer(chair, call),
        passVote(first, call),
        markNoAnswer(chair, call),
      ]);
      expect(results.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
      const calls = await db().rollCallPass.count({ where: { ballotId } });
      const votes = await db().vote.count({ where: { ballotId } });
      expect(calls + votes).toBe(1);
    }
  });
});

test("the database alone refuses an answer of whoever is not called, and a pass out of turn or of place", async () => {
  const { ballotId, roll } = await holdVote(2, "ROLL_CALL");
  const [first, second] = roll as [Actor, Actor];
  const vote = (head: Actor) => db().$executeRaw`
    insert into vote (ballot_id, delegation_id, number, choice, cast_by)
    values (${ballotId}::uuid, ${idOf(head)}::uuid, 1, 'YES', ${head.userId}::uuid)`;
  const pass = (head: Actor, round: number, of = ballotId) => db().$executeRaw`
    insert into roll_call_pass (ballot_id, delegation_id, round, kind, by)
    values (${of}::uuid, ${idOf(head)}::uuid, ${round}::int, 'PASSED', ${head.userId}::uuid)`;
  await expect(vote(second)).rejects.toThrow(/another delegation is called/);
  await expect(pass(second, 1)).rejects.toThrow(/another delegation is called/);
  await expect(pass(first, 2)).rejects.toThrow(/another delegation is called/);
  await pass(first, 1);
  await vote(second);
  await pass(first, 2);
  await expect(vote(first)).rejects.toThrow(/another delegation is called/);
  await expect(db().$executeRaw`delete from roll_call_pass where ballot_id = ${ballotId}::uuid`)
    .rejects //
    .toThrow(/append-only/);
  const recorded = await holdVote(1, "RECORDED");
  await expect(pass(recorded.roll[0]!, 1, recorded.ballotId)).rejects.toThrow(/no roll call/);
});
