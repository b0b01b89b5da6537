import { describe, expect, test } from "vitest";
import type { Actor } from "#lib/access/actor.ts";
import { listActs } from "#lib/journal/server/test/list-acts.ts";
import { verifyJournal } from "#lib/journal/server/verify-journal.ts";
import { addArticle } from "#lib/negotiation/server/test/conference.ts";
import { db } from "#lib/platform/db.ts";
import { useDatabase } from "#lib/platform/test/worker-database.ts";
import { inTransaction } from "#lib/platform/transaction.ts";
import { Refusal, type RefusalCode } from "#lib/refusal.ts";
import { closeSitting } from "#lib/sitting/server/close-sitting.ts";
import { openSitting } from "#lib/sitting/server/open-sitting.ts";
import { PRESETS } from "../decision/presets.ts";
import { STANDARD_RULES } from "../standard-rules.ts";
import { castVote } from "./cast-vote.ts";
import { closeBallot } from "./close-ballot.ts";
import { findFollowing } from "./find-following.ts";
import { openBallot } from "./open-ballot.ts";
import { openNextVote } from "./open-next-vote.ts";
import { findBallot } from "./queries.ts";
import { requireOrder } from "./require-order.ts";
import { holdVote } from "./test/hold-vote.ts";

useDatabase();

const refused = (code: RefusalCode) => expect.objectContaining({ name: "Refusal", code });

describe("a show of hands", () => {
  test("is counted by the chair, of those present, and names nobody", async () => {
    const { ballotId, chair, heads, observer, negotiationId } = await holdVote(5, "SHOW_OF_HANDS");
    await expect(castVote(heads[0]!, { ballotId, choice: "YES" })).rejects.toBeInstanceOf(Refusal);
    await expect(closeBallot(chair, { ballotId })).rejects.toEqual(refused("bad-input"));
    const counted = (counts: { yes: number; no: number; abstain: number }) =>
      closeBallot(chair, { ballotId, counts });
    await expect(counted({ yes: 3, no: 2, abstain: 1 })).rejects.toEqual(refused("bad-input"));
    expect((await counted({ yes: 3, no: 1, abstain: 1 })).arithmetic).toBe(
      "3 yes, 1 no, 1 abstention; base 4; needed 3; carried",
    );
    const ballot = await findBallot(observer, ballotId);
    expect(ballot?.counts).toEqual({ yes: 3, no: 1, abstain: 1 });
    expect(ballot?.rollCall.every(({ choice }) => choice === null)).toBe(true);
    expect((await verifyJournal(negotiationId)).fault).toBeNull();
  });

  test("needs a rule that asks for no names, and any other method takes no count", async () => {
    const named = holdVote(2, "SHOW_OF_HANDS", PRESETS.UNSC_SUBSTANTIVE);
    await expect(named).rejects.toEqual(refused("rule-needs-names"));
    const { ballotId, chair } = await holdVote(2, "RECORDED");
    await expect(closeBallot(chair, { ballotId, counts: { yes: 2, no: 0, abstain: 0 } })).rejects.toEqual(
      refused("bad-input"),
    );
  });
});

describe("without a vote", () => {
  test("it is adopted when nobody objects any more", async () => {
    const { ballotId, chair, heads, observer, negotiationId } = await holdVote(
      3,
      "ACCLAMATION",
      PRESETS.NATO,
    );
    const [one, other] = heads as [Actor, Actor];
    for (const choice of ["YES", "ABSTAIN"] as const)
      await expect(castVote(one, { ballotId, choice })).rejects.toEqual(refused("bad-input"));
    for (let times = 0; times < 2; times++) await castVote(one, { ballotId, choice: "NO" });
    const seen = await findBallot(observer, ballotId);
    expect(seen?.rollCall.filter(({ choice }) => choice === "NO")).toMatchObject([
      { delegationId: one.delegation?.id },
    ]);
    await castVote(one, { ballotId, choice: "ABSTAIN" });
    await expect(castVote(other, { ballotId, choice: "ABSTAIN" })).rejects.toEqual(refused("bad-input"));
    expect(await listActs(observer, "vote.cast")).toMatchObject([{ choice: "NO" }, { choice: "ABSTAIN" }]);
    expect((await closeBallot(chair, { ballotId })).verdict).toBe("CARRIED");
    expect((await verifyJournal(negotiationId)).fault).toBeNull();
  });

  test("an objection that stands keeps it from being adopted", async () => {
    const { ballotId, chair, heads } = await holdVote(3, "ACCLAMATION", PRESETS.NATO);
    await castVote(heads[2]!, { ballotId, choice: "NO" });
    expect((await closeBallot(chair, { ballotId })).verdict).toBe("NOT_CARRIED");
  });

  test("asks for a rule of consensus", async () => {
    await expect(holdVote(2, "ACCLAMATION")).rejects.toEqual(refused("rule-needs-votes"));
  });
});

describe("the next vote on a question", () => {
  test("opens when the deferral has run out by the database's clock, once", async () => {
    const c = await holdVote(3, "RECORDED", PRESETS.CTBT_CONFERENCE);
    const { ballotId, chair, heads, observer, negotiationId, clauseId, revision } = c;
    for (const [index, head] of heads.entries())
      await castVote(head, { ballotId, choice: index === 0 ? "NO" : "YES" });
    const input = { ballotId, texts: [{ clauseId, revision }] };
    await expect(openNextVote(chair, input)).rejects.toEqual(refused("no-next-vote"));
    expect((await closeBallot(chair, { ballotId })).arithmetic).toMatch(/deferred for 24 hours$/);
    await expect(openNextVote(chair, input)).rejects.toEqual(refused("too-early"));
    expect(await following(observer, ballotId)).toMatchObject({ kind: "AWAITED", isDue: false, until: null });
    await passHours(ballotId, 24);
    expect(await following(observer, ballotId)).toMatchObject({ isDue: true, hasChanged: false });
    for (const actor of [c.secretary, heads[0]!, observer])
      await expect(openNextVote(actor, input)).rejects.toEqual(refused("not-allowed"));
    const next = await openNextVote(chair, input);
    expect(await following(observer, ballotId)).toEqual({ kind: "OPENED", ...next });
    await expect(openNextVote(chair, input)).rejects.toEqual(refused("step-taken"));
    expect(await findBallot(observer, next.ballotId)).toMatchObject({
      step: "AFTER_DEFERRAL",
      previousId: ballotId,
      rule: PRESETS.CTBT_CONFERENCE,
    });
    for (const head of heads.slice(1)) await castVote(head, { ...next, choice: "YES" });
    expect((await closeBallot(chair, next)).verdict).toBe("CARRIED");
    expect((await verifyJournal(negotiationId)).fault).toBeNull();
  });

  test("after a tie is on the very same text, and a second tie rejects it", async () => {
    const c = await holdVote(2, "RECORDED", PRESETS.UNGA_SIMPLE);
    const { chair, heads, clauseId, revision, negotiationId } = c;
    const tie = async (ballotId: string) => {
      for (const [index, head] of heads.entries())
        await castVote(head, { ballotId, choice: index === 0 ? "NO" : "YES" });
      return closeBallot(chair, { ballotId });
    };
    expect((await tie(c.ballotId)).verdict).toBe("NO_DECISION");
    const again = (at: number) =>
      openNextVote(chair, { ballotId: c.ballotId, texts: [{ clauseId, revision: at }] });
    await expect(again(revision + 1)).rejects.toEqual(refused("text-changed"));
    const next = await again(revision);
    expect((await tie(next.ballotId)).verdict).toBe("NOT_CARRIED");
    await expect(openNextVote(chair, { ...next, texts: [{ clauseId, revision }] })).rejects.toEqual(
      refused("no-next-vote"),
    );
    expect((await verifyJournal(negotiationId)).fault).toBeNull();
  });
});

test("in a sitting one vote follows the other; only an appeal on its conduct comes between", async () => {
  const { chair, secretary, clauseId, revision, ballotId } = await holdVote(2, "RECORDED");
  const second = await addArticle(secretary, "Notification");
  const { sittingId } = await openSitting(chair, { title: "" });
  const put = (matter: Parameters<typeof openBallot>[1]["matter"]) =>
    openBallot(chair, {
      matter,
      rule: STANDARD_RULES.SIMPLE_MAJORITY,
      method: "RECORDED",
      groups: {},
      showsVotes: false,
    });
  const motion = (kind: "APPEAL" | "CLOSE_DEBATE") =>
    inTransaction((tx) => requireOrder(tx, chair, { subject: "MOTION", motion: kind }));
  await closeBallot(chair, { ballotId });
  await put({ subject: "CLAUSE", clauseId, revision });
  await expect(put({ subject: "CLAUSE", ...second })).rejects.toEqual(refused("voting-in-progress"));
  await expect(motion("CLOSE_DEBATE")).rejects.toEqual(refused("voting-in-progress"));
  await motion("APPEAL");
  await closeSitting(chair, { sittingId });
  await put({ subject: "CLAUSE", ...second });
});

async function following(actor: Actor, ballotId: string) {
  const ballot = await findBallot(actor, ballotId);
  return ballot && findFollowing(actor, ballot);
}

/** The ballot was closed so many hours earlier than it was. */
async function passHours(ballotId: string, hours: number): Promise<void> {
  await db().$transaction(async (tx) => {
    await tx.$executeRawUnsafe("set local session_replication_role = replica");
    await tx.$executeRaw`
      update ballot set closed_at = closed_at - make_interval(hours => ${hours}::int) where id = ${ballotId}::uuid`;
  });
}
