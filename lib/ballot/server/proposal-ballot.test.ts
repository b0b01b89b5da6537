import { describe, expect, test } from "vitest";
import type { Actor } from "#lib/access/actor.ts";
import { appealOrder } from "#lib/amendment-order/server/appeal-order.ts";
import { confirmMoot } from "#lib/amendment-order/server/confirm-moot.ts";
import { readOrder } from "#lib/amendment-order/server/read-order.ts";
import { ruleOrder } from "#lib/amendment-order/server/rule-order.ts";
import { withdrawAppeal } from "#lib/amendment-order/server/withdraw-appeal.ts";
import { blockPlainText } from "#lib/clause/plain-text.ts";
import { freezeClause } from "#lib/clause/server/freeze-clause.ts";
import { listActs } from "#lib/journal/server/test/list-acts.ts";
import { verifyJournal } from "#lib/journal/server/verify-journal.ts";
import { addArticle, callConference } from "#lib/negotiation/server/test/conference.ts";
import { db } from "#lib/platform/db.ts";
import { useDatabase } from "#lib/platform/test/worker-database.ts";
import { makeProposal } from "#lib/proposal/server/make-proposal.ts";
import { makeSubAmendment } from "#lib/proposal/server/make-sub-amendment.ts";
import { readProposal } from "#lib/proposal/server/read-proposal.ts";
import { settleProposal } from "#lib/proposal/server/settle-proposal.ts";
import { tableProposal } from "#lib/proposal/server/table-proposal.ts";
import { suggest, TEXT, tabled, wordsNow } from "#lib/proposal/server/test/proposed.ts";
import { withdrawProposal } from "#lib/proposal/server/withdraw-proposal.ts";
import type { RefusalCode } from "#lib/refusal.ts";
import { typeWords } from "#prisma/seed/type-words.ts";
import type { Matter } from "../matter.ts";
import { STANDARD_RULES } from "../standard-rules.ts";
import type { VoteChoice } from "../vote-choice.ts";
import { cancelBallot } from "./cancel-ballot.ts";
import { castVote } from "./cast-vote.ts";
import { closeBallot } from "./close-ballot.ts";
import { openBallot } from "./open-ballot.ts";
import { findBallot } from "./queries.ts";

useDatabase();

const refused = (code: RefusalCode) => expect.objectContaining({ name: "Refusal", code });

/** A conference of three, whose chair puts proposals to a simple majority. */
async function conference() {
  const c = await callConference([1, 1, 1]);
  const heads = c.heads as readonly [Actor, Actor, Actor];
  const put = async (matter: Matter) => {
    const terms = { rule: STANDARD_RULES.SIMPLE_MAJORITY, method: "RECORDED", groups: {} } as const;
    return (await openBallot(c.chair, { matter, ...terms, showsVotes: false })).ballotId;
  };
  const open = (proposalId: string) => put({ subject: "PROPOSAL", proposalId });
  const cast = async (ballotId: string, ...choices: readonly VoteChoice[]) => {
    for (const [i, choice] of choices.entries()) await castVote(heads[i] as Actor, { ballotId, choice });
  };
  const vote = async (proposalId: string, ...choices: readonly VoteChoice[]) => {
    const ballotId = await open(proposalId);
    await cast(ballotId, ...choices);
    return closeBallot(c.chair, { ballotId });
  };
  const status = async (id: string) =>
    (await db().proposal.findUniqueOrThrow({ where: { id }, select: { status: true } })).status;
  const isHonest = async () => expect((await verifyJournal(c.negotiationId)).fault).toBeNull();
  return { ...c, one: heads[0], other: heads[1], put, open, cast, vote, status, isHonest };
}

describe("a vote on a proposal", () => {
  test("accepts it into every article at once, also into a frozen one; of two closings one is refused", async () => {
    const c = await conference();
    const visits = await addArticle(c.secretary, "Visits");
    const suggestionIds = [
      await suggest(c.one, visits.clauseId, "limits", "ceilings"),
      await suggest(c.one, c.clauseId, "shall keep", "should keep"),
    ];
    const { proposalId } = await makeProposal(c.one, { title: "Softer", rationale: "", suggestionIds });
    await tableProposal(c.one, { proposalId });
    await suggest(c.other, c.clauseId, "Party", "State");
    await freezeClause(c.chair, { clauseId: visits.clauseId });
    const ballotId = await c.open(proposalId);
    const ballot = await findBallot(c.observer, ballotId);
    expect(ballot).toMatchObject({ question: "L.1 – Softer", subject: "PROPOSAL", proposalId });
    expect(
      ballot?.texts.map(({ content }) => content.content.map((block) => blockPlainText(block)).join("")),
    ).toEqual(["Each Party shall keep within the ceilings.", "Each Party should keep within the limits."]);
    await expect(c.open(proposalId)).rejects.toEqual(refused("ballot-open"));
    for (const outcome of ["ACCEPTED", "REJECTED"] as const)
      await expect(settleProposal(c.chair, { proposalId, outcome })).rejects.toEqual(
        refused("clause-closed"),
      );
    await expect(withdrawProposal(c.one, { proposalId })).rejects.toEqual(refused("clause-closed"));
    await c.cast(ballotId, "YES", "YES", "NO");
    const closings = await Promise.allSettled([1, 2].map(() => closeBallot(c.chair, { ballotId })));
    expect(closings.map((each) => each.status).toSorted()).toEqual(["fulfilled", "rejected"]);
    expect(await c.status(proposalId)).toBe("ACCEPTED");
    expect(await wordsNow(c.clauseId)).toBe("Each Party should keep within the limits.");
    expect(await wordsNow(visits.clauseId)).toBe("Each Party shall keep within the ceilings.");
    const rows = await db().clause.findMany({
      where: { id: { in: [c.clauseId, visits.clauseId] } },
      orderBy: { orderKey: "asc" },
      select: { status: true },
    });
    expect(rows).toEqual([{ status: "FROZEN" }, { status: "OPEN" }]);
    expect(await listActs(c.observer, "proposal.settled")).toMatchObject([
      { outcome: "ACCEPTED", reason: expect.stringContaining("2 yes, 1 no") },
    ]);
    await c.isHonest();
  });

  test("rejects it, leaves it tabled without a decision, and when it is called off", async () => {
    const c = await conference();
    const proposalId = await tabled(c.one, c.clauseId, ["shall keep", "should keep"]);
    await cancelBallot(c.chair, { ballotId: await c.open(proposalId) });
    await c.vote(proposalId, "ABSTAIN", "ABSTAIN", "ABSTAIN");
    expect(await c.status(proposalId)).toBe("TABLED");
    await c.vote(proposalId, "YES", "NO", "NO");
    expect(await c.status(proposalId)).toBe("REJECTED");
    expect(await wordsNow(c.clauseId)).toBe(TEXT);
    expect(await db().suggestion.count({ where: { proposalId, status: "REJECTED" } })).toBe(1);
    await expect(c.open(proposalId)).rejects.toEqual(refused("proposal-closed"));
    await c.isHonest();
  });

  test("is on the text as it was kept, after its sub-amendments, which become its own", async () => {
    const c = await conference();
    const parentId = await tabled(c.one, c.clauseId, ["limits", "agreed limits"]);
    const amend = async (from: string, to: string) => {
      const suggestionIds = [await suggest(c.other, c.clauseId, from, to)];
      return makeSubAmendment(c.other, { parentId, title: to, rationale: "", suggestionIds });
    };
    const [sub, late] = [await amend("keep", "stay"), await amend("Each", "Every")];
    await tableProposal(c.other, sub);
    await expect(c.open(parentId)).rejects.toEqual(refused("sub-amendments-open"));
    await c.vote(sub.proposalId, "YES", "YES");
    expect(await wordsNow(c.clauseId)).toBe(TEXT);
    const ballotId = await c.open(parentId);
    await expect(tableProposal(c.other, late)).rejects.toEqual(refused("ballot-open"));
    await c.cast(ballotId, "YES", "YES");
    await closeBallot(c.chair, { ballotId });
    expect(await wordsNow(c.clauseId)).toBe("Each Party shall stay within the agreed limits.");
    await typeWords(c.other, { clauseId: c.clauseId, from: "within", to: "below" });
    const next = await tabled(c.one, c.clauseId, ["below", "under"]);
    await typeWords(c.other, { clauseId: c.clauseId, from: "below", to: "beneath" });
    await expect(c.open(next)).rejects.toEqual(refused("proposal-outdated"));
    await c.isHonest();
  });

  test("is not put out of its order, nor when one that carried leaves nothing of it", async () => {
    const c = await conference();
    const { clauseId } = c;
    const words = await tabled(c.one, clauseId, ["limits", "ceilings"]);
    const force = await tabled(c.other, clauseId, ["shall keep", "should keep"]);
    const again = await tabled(c.other, clauseId, ["limits", "numbers"]);
    const ruling = { clauseId, proposalIds: [words, again, force], keptIds: [], reason: "As agreed." };
    await ruleOrder(c.chair, ruling);
    for (const each of [again, force]) await expect(c.open(each)).rejects.toEqual(refused("out-of-order"));
    await c.vote(words, "YES", "YES", "NO");
    await expect(c.open(again)).rejects.toEqual(refused("moot"));
    expect((await readOrder(c.one, clauseId)).next).toBe(force);
    await confirmMoot(c.chair, { proposalId: again });
    expect((await readProposal(c.observer, again)).status).toBe("MOOT");
    await c.vote(force, "NO", "NO");
    await c.isHonest();
  });
});

describe("an appeal against the order of voting", () => {
  test("is put before any amendment; overruled, the chair rules anew", async () => {
    const c = await conference();
    const { clauseId, revision } = c;
    const words = await tabled(c.one, clauseId, ["limits", "ceilings"]);
    const force = await tabled(c.other, clauseId, ["shall keep", "should keep"]);
    const rule = (...proposalIds: readonly string[]) =>
      ruleOrder(c.chair, { clauseId, proposalIds, keptIds: [], reason: "As submitted." });
    const appeal = async (orderId: string) =>
      appealOrder(c.other, { orderId, reason: "L.2 is further removed." });
    const question = {
      subject: "MOTION",
      motion: "APPEAL",
      words: "-",
      about: { clauseId, revision },
    } as const;
    const { orderId } = await rule(words, force);
    await expect(c.put(question)).rejects.toEqual(refused("appeal-closed"));
    const { appealId } = await appeal(orderId);
    await expect(c.open(words)).rejects.toEqual(refused("appeal-pending"));
    const first = await c.put(question);
    await expect(withdrawAppeal(c.other, { appealId })).rejects.toEqual(refused("ballot-open"));
    await cancelBallot(c.chair, { ballotId: first });
    const ballotId = await c.put(question);
    await c.cast(ballotId, "NO", "YES", "YES");
    await closeBallot(c.chair, { ballotId });
    expect(await listActs(c.observer, "appeal.ended")).toMatchObject([{ outcome: "OVERRULED" }]);
    await expect(c.open(force)).rejects.toEqual(refused("out-of-order"));
    await appeal((await rule(force, words)).orderId);
    const second = await c.put(question);
    await c.cast(second, "YES", "NO");
    await closeBallot(c.chair, { ballotId: second });
    expect((await readOrder(c.observer, clauseId)).standing).toBe("STANDS");
    await c.vote(force, "YES");
    await c.isHonest();
  });
});
