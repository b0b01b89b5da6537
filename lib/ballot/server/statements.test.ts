import { describe, expect, test } from "vitest";
import type { Actor } from "#lib/access/actor.ts";
import { listActs } from "#lib/journal/server/test/list-acts.ts";
import { verifyJournal } from "#lib/journal/server/verify-journal.ts";
import { callConference } from "#lib/negotiation/server/test/conference.ts";
import { db } from "#lib/platform/db.ts";
import { useDatabase } from "#lib/platform/test/worker-database.ts";
import { tabled } from "#lib/proposal/server/test/proposed.ts";
import type { RefusalCode } from "#lib/refusal.ts";
import { STANDARD_RULES } from "../standard-rules.ts";
import { cancelBallot } from "./cancel-ballot.ts";
import { castVote } from "./cast-vote.ts";
import { closeBallot } from "./close-ballot.ts";
import { correctVote } from "./correct-vote.ts";
import { explainVote } from "./explain-vote.ts";
import { openBallot } from "./open-ballot.ts";
import { findBallot } from "./queries.ts";
import { listStatements } from "./statement-queries.ts";
import { holdVote } from "./test/hold-vote.ts";

useDatabase();

const refused = (code: RefusalCode) => expect.objectContaining({ name: "Refusal", code });

describe("a correction", () => {
  const wrong = { intended: "YES", statement: " The wrong key. " } as const;

  test("stands beside the result and changes nothing of it", async () => {
    const { ballotId, heads, chair, observer, negotiationId } = await holdVote(2, "RECORDED");
    const [one, other] = heads as [Actor, Actor];
    await castVote(one, { ballotId, choice: "NO" });
    await expect(correctVote(one, { ballotId, ...wrong })).rejects.toEqual(refused("no-correction"));
    const result = await closeBallot(chair, { ballotId });
    await correctVote(one, { ballotId, ...wrong });
    await expect(correctVote(one, { ballotId, ...wrong })).rejects.toEqual(refused("no-correction"));
    await correctVote(one, { ballotId, intended: "NO", statement: "" });
    await expect(correctVote(other, { ballotId, intended: null, statement: "" })).rejects.toEqual(
      refused("no-correction"),
    );
    await correctVote(other, { ballotId, intended: "ABSTAIN", statement: "" });
    expect((await listStatements(observer, ballotId)).corrections).toMatchObject([
      { delegationId: one.delegation?.id, intended: "YES", statement: "The wrong key.", by: one.name },
      { delegationId: one.delegation?.id, intended: "NO" },
      { delegationId: other.delegation?.id, intended: "ABSTAIN" },
    ]);
    const ballot = await findBallot(observer, ballotId);
    expect(ballot?.result).toEqual(result);
    expect(ballot?.rollCall.map(({ choice }) => choice).toSorted()).toEqual(["NO", null]);
    expect(await listActs(observer, "vote.corrected")).toHaveLength(3);
    expect((await verifyJournal(negotiationId)).fault).toBeNull();
  });

  test("is for the head alone, and for votes with names", async () => {
    const c = await holdVote(1, "RECORDED");
    await closeBallot(c.chair, { ballotId: c.ballotId });
    const input = { ballotId: c.ballotId, ...wrong };
    for (const actor of [c.chair, c.secretary, c.observer, c.delegate, c.adviser])
      await expect(correctVote(actor, input)).rejects.toEqual(refused("not-allowed"));
    const elsewhere = await callConference([1]);
    await expect(correctVote(elsewhere.heads[0]!, input)).rejects.toEqual(refused("not-found"));
    const hands = await holdVote(1, "SHOW_OF_HANDS");
    await closeBallot(hands.chair, { ballotId: hands.ballotId, counts: { yes: 1, no: 0, abstain: 0 } });
    const nameless = correctVote(hands.heads[0]!, { ballotId: hands.ballotId, ...wrong });
    await expect(nameless).rejects.toEqual(refused("no-correction"));
    await expect(db().$executeRaw`
      insert into vote_correction (id, ballot_id, delegation_id, intended, by)
      values (gen_random_uuid(), ${hands.ballotId}::uuid, ${hands.heads[0]!.delegation!.id}::uuid, 'NO',
        ${hands.heads[0]!.userId}::uuid)`)
      .rejects //
      .toThrow(/corrected on record/);
  });
});

describe("an explanation", () => {
  test("is given before and after the vote, by heads and delegates, and sent twice it is one", async () => {
    const c = await holdVote(2, "RECORDED");
    const { ballotId, heads, chair, delegate, observer, negotiationId } = c;
    for (let times = 0; times < 2; times++) await explainVote(delegate, { ballotId, text: " We insist. " });
    await closeBallot(chair, { ballotId });
    await explainVote(heads[1]!, { ballotId, text: "We yield." });
    expect((await listStatements(observer, ballotId)).explanations).toMatchObject([
      { delegationId: delegate.delegation?.id, moment: "BEFORE", text: "We insist.", by: delegate.name },
      { delegationId: heads[1]?.delegation?.id, moment: "AFTER", text: "We yield." },
    ]);
    expect(await listActs(observer, "vote.explained")).toMatchObject([
      { moment: "BEFORE", text: "We insist." },
      { moment: "AFTER", text: "We yield." },
    ]);
    expect((await verifyJournal(negotiationId)).fault).toBeNull();
    const [one] = await db().explanation.findMany({ where: { ballotId }, select: { id: true } });
    await expect(db().$executeRaw`update explanation set text = 'x' where id = ${one!.id}::uuid`)
      .rejects //
      .toThrow(/append-only/);
  });

  test("is no other office's, of no secret ballot and of no vote that was called off", async () => {
    const c = await holdVote(1, "RECORDED");
    const input = { ballotId: c.ballotId, text: "We insist." };
    for (const actor of [c.chair, c.secretary, c.observer, c.adviser])
      await expect(explainVote(actor, input)).rejects.toEqual(refused("not-allowed"));
    const elsewhere = await callConference([1]);
    await expect(explainVote(elsewhere.heads[0]!, input)).rejects.toEqual(refused("not-found"));
    for (const text of [" ", "x".repeat(8001)])
      await expect(explainVote(c.heads[0]!, { ...input, text })).rejects.toEqual(refused("bad-input"));
    await cancelBallot(c.chair, { ballotId: c.ballotId });
    await expect(explainVote(c.heads[0]!, input)).rejects.toEqual(refused("ballot-closed"));
    const secret = await holdVote(1, "SECRET");
    const told = explainVote(secret.heads[0]!, { ballotId: secret.ballotId, text: "We insist." });
    await expect(told).rejects.toEqual(refused("no-explanation"));
  });

  test("is not the sponsors' of what is voted on", async () => {
    const c = await callConference([1, 1]);
    const [sponsor, other] = c.heads as [Actor, Actor];
    const proposalId = await tabled(sponsor, c.clauseId, ["limits", "agreed limits"]);
    const { ballotId } = await openBallot(c.chair, {
      matter: { subject: "PROPOSAL", proposalId },
      rule: STANDARD_RULES.SIMPLE_MAJORITY,
      method: "RECORDED",
      groups: {},
      showsVotes: false,
    });
    const text = "It is better.";
    await expect(explainVote(sponsor, { ballotId, text })).rejects.toEqual(refused("no-explanation"));
    await explainVote(other, { ballotId, text });
    expect((await listStatements(c.observer, ballotId)).explanations).toHaveLength(1);
  });
});
