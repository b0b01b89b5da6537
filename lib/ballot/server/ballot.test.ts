import { describe, expect, test } from "vitest";
import type { Actor } from "#lib/access/actor.ts";
import { freezeClause } from "#lib/clause/server/freeze-clause.ts";
import { retitleClause } from "#lib/clause/server/retitle-clause.ts";
import { unfreezeClause } from "#lib/clause/server/unfreeze-clause.ts";
import { withdrawClause } from "#lib/clause/server/withdraw-clause.ts";
import { editDelegation } from "#lib/delegation/server/edit-delegation.ts";
import type { JournalAct } from "#lib/journal/event.ts";
import {
  addArticle,
  type Conference,
  callConference,
  writeParagraph,
} from "#lib/negotiation/server/test/conference.ts";
import { db } from "#lib/platform/db.ts";
import { useDatabase } from "#lib/platform/test/worker-database.ts";
import type { RefusalCode } from "#lib/refusal.ts";
import { STANDARD_RULES, type StandardRuleName, weighRule } from "../standard-rules.ts";
import { cancelBallot } from "./cancel-ballot.ts";
import { castVote } from "./cast-vote.ts";
import { closeBallot } from "./close-ballot.ts";
import { openClauseBallot } from "./test/open-clause-ballot.ts";

useDatabase();

const refused = (code: RefusalCode) => expect.objectContaining({ name: "Refusal", code });

async function open(c: Conference, rule: StandardRuleName = "TWO_THIRDS"): Promise<string> {
  return (await openClauseBallot(c.chair, { clauseId: c.clauseId, revision: c.revision, rule })).ballotId;
}

async function clauseStatus({ clauseId }: Conference) {
  return (await db().clause.findUniqueOrThrow({ where: { id: clauseId }, select: { status: true } })).status;
}

async function lastAct({ negotiationId }: Conference) {
  const { type, payload } = await db().journalEvent.findFirstOrThrow({
    where: { negotiationId },
    orderBy: { number: "desc" },
    select: { type: true, payload: true },
  });
  return { type, ...(payload as object) } as JournalAct;
}

async function voteAll(c: Conference, ballotId: string, choices: string): Promise<void> {
  for (const [i, letter] of [...choices].entries()) {
    const choice = { y: "YES", n: "NO", a: "ABSTAIN" }[letter] as "YES" | "NO" | "ABSTAIN" | undefined;
    if (choice) await castVote(c.heads[i]!, { ballotId, choice });
  }
}

describe("opening a vote", () => {
  test("fixes text, rule, roll and weights, and holds the clause", async () => {
    const c = await callConference([5, 3, 1]);
    const ballotId = await open(c);
    const ballot = await db().ballot.findUniqueOrThrow({
      where: { id: ballotId },
      include: { electors: { orderBy: { place: "asc" } }, texts: true },
    });
    expect(ballot).toMatchObject({
      question: "Article 1 – Limits",
      rule: weighRule(STANDARD_RULES.TWO_THIRDS),
      status: "OPEN",
    });
    expect(ballot.texts).toMatchObject([{ revision: c.revision, clauseWas: "OPEN", label: "Article 1" }]);
    expect(ballot.electors.map((e) => e.place)).toEqual([1, 2, 3]);
    expect(new Set(ballot.electors.map(({ weights }) => weights))).toEqual(
      new Set([{ votes: 1 }, { votes: 3 }, { votes: 5 }]),
    );
    expect(JSON.stringify(ballot.texts[0]?.content)).toContain("Each Party shall keep within the limits.");
    expect(await clauseStatus(c)).toBe("VOTING");
    const act = await lastAct(c);
    expect(act).toMatchObject({ type: "ballot.opened", ballotId, textHash: ballot.textHash });
  });

  test("a conference that does not weigh votes counts by heads", async () => {
    const c = await callConference([1, 1]);
    await reweigh(c, 9);
    const ballotId = await open(c);
    const { rule } = await db().ballot.findUniqueOrThrow({ where: { id: ballotId } });
    expect(rule).toEqual(STANDARD_RULES.TWO_THIRDS);
  });

  test("is for the chair alone", async () => {
    const c = await callConference([1]);
    for (const actor of [c.secretary, c.observer, c.heads[0]!, c.delegate, c.adviser])
      await expect(open({ ...c, chair: actor })).rejects.toEqual(refused("not-allowed"));
  });

  test("refuses a second vote on the clause, an older text, and a clause of another negotiation", async () => {
    const c = await callConference([1]);
    const other = await callConference([1]);
    await expect(open({ ...c, revision: c.revision - 1 })).rejects.toEqual(refused("text-changed"));
    await expect(open({ ...c, chair: other.chair })).rejects.toEqual(refused("not-found"));
    await open(c);
    await expect(open(c)).rejects.toEqual(refused("ballot-open"));
  });

  test("refuses what has no text, is withdrawn, and a conference without delegations", async () => {
    const c = await callConference([1]);
    const part = await db().clause.create({
      data: { treatyId: await treatyOf(c), kind: "PART", orderKey: "z" },
      select: { id: true, head: true },
    });
    await expect(open({ ...c, clauseId: part.id, revision: part.head })).rejects.toEqual(refused("no-text"));
    await withdrawClause(c.secretary, { clauseId: c.clauseId });
    await expect(open(c)).rejects.toEqual(refused("clause-closed"));
    const empty = await callConference([1]);
    const { clauseId, revision } = await addArticle(empty.secretary, "Definitions");
    await db().$executeRaw`delete from member where delegation_id is not null`;
    await db().$executeRaw`delete from delegation where negotiation_id = ${empty.negotiationId}::uuid`;
    await expect(open({ ...empty, clauseId, revision })).rejects.toEqual(refused("no-electors"));
  });

  test("of two at the same instant one wins", async () => {
    const c = await callConference([1]);
    const results = await Promise.allSettled([open(c), open(c), open(c)]);
    expect(results.filter((r) => r.status === "fulfilled")).toHaveLength(1);
    for (const r of results) if (r.status === "rejected") expect(r.reason).toEqual(refused("ballot-open"));
  });

  test("two articles can be put to the vote at the same instant", async () => {
    const c = await callConference([1, 1, 1]);
    const more = await Promise.all(["A", "B", "C", "D"].map((h) => addArticle(c.secretary, h)));
    await expect(Promise.all(more.map((article) => open({ ...c, ...article })))).resolves.toHaveLength(4);
  });
});

describe("closing a vote", () => {
  test.each([
    ["SIMPLE_MAJORITY", "yyn.", "CARRIED", "2 yes, 1 no, 0 abstentions; base 3; needed 2; carried"],
    ["SIMPLE_MAJORITY", "ynaa", "NOT_CARRIED", "1 yes, 1 no, 2 abstentions; base 2; needed 2; not carried"],
    ["TWO_THIRDS", "yyna", "CARRIED", "2 yes, 1 no, 1 abstention; base 3; needed 2; carried"],
    ["ABSOLUTE_MAJORITY", "yya.", "NOT_CARRIED", "2 yes, 0 no, 1 abstention; base 4; needed 3; not carried"],
    ["UNANIMITY", "yyyy", "CARRIED", "4 yes, 0 no, 0 abstentions; base 4; needed 4; carried"],
    ["TWO_THIRDS", "aa..", "NO_DECISION", "0 yes, 0 no, 2 abstentions; base 0; needed 1; no decision"],
  ] as const)("%s with %s: %s", async (rule, choices, verdict, arithmetic) => {
    const c = await callConference([1, 1, 1, 1]);
    const ballotId = await open(c, rule);
    await voteAll(c, ballotId, choices);
    expect(await closeBallot(c.chair, { ballotId })).toEqual({ verdict, arithmetic });
    expect(await clauseStatus(c)).toBe(verdict === "CARRIED" ? "ADOPTED" : "OPEN");
    const act = await lastAct(c);
    expect(act).toMatchObject({ type: "ballot.closed", ballotId, verdict, arithmetic });
    expect(act.type === "ballot.closed" && act.votes).toHaveLength(choices.replaceAll(".", "").length);
  });

  test("weighs the votes as they were when it opened", async () => {
    const c = await callConference([5, 2, 1]);
    const ballotId = await open(c, "SIMPLE_MAJORITY");
    await reweigh(c, 1);
    await voteAll(c, ballotId, "ynn");
    expect(await closeBallot(c.chair, { ballotId })).toMatchObject({ verdict: "CARRIED" });
  });

  test("a frozen clause that is not adopted is frozen again, and can be put to the vote again", async () => {
    const c = await callConference([1, 1]);
    await freezeClause(c.chair, { clauseId: c.clauseId });
    const ballotId = await open(c);
    await voteAll(c, ballotId, "nn");
    await closeBallot(c.chair, { ballotId });
    expect(await clauseStatus(c)).toBe("FROZEN");
    await open(c);
  });

  test("is for the chair alone, and happens once", async () => {
    const c = await callConference([1]);
    const ballotId = await open(c);
    for (const actor of [c.secretary, c.observer, c.heads[0]!, c.delegate])
      await expect(closeBallot(actor, { ballotId })).rejects.toEqual(refused("not-allowed"));
    const closings = await Promise.allSettled(
      Array.from({ length: 6 }, () => closeBallot(c.chair, { ballotId })),
    );
    expect(closings.filter((r) => r.status === "fulfilled")).toHaveLength(1);
    for (const r of closings) if (r.status === "rejected") expect(r.reason).toEqual(refused("ballot-closed"));
    const events = await db().journalEvent.count({
      where: { negotiationId: c.negotiationId, type: "ballot.closed" },
    });
    expect(events).toBe(1);
  });
});

describe("calling a vote off", () => {
  test("returns the clause to what it was, and counts nothing", async () => {
    const c = await callConference([1, 1]);
    const ballotId = await open(c);
    await voteAll(c, ballotId, "y");
    await expect(cancelBallot(c.secretary, { ballotId })).rejects.toEqual(refused("not-allowed"));
    await cancelBallot(c.chair, { ballotId });
    expect(await clauseStatus(c)).toBe("OPEN");
    expect(await lastAct(c)).toMatchObject({ type: "ballot.cancelled", ballotId });
    const vote = castVote(c.heads[1]!, { ballotId, choice: "YES" });
    await expect(vote).rejects.toEqual(refused("ballot-closed"));
    await expect(closeBallot(c.chair, { ballotId })).rejects.toEqual(refused("ballot-closed"));
    await expect(cancelBallot(c.chair, { ballotId })).rejects.toEqual(refused("ballot-closed"));
    await writeParagraph(c.secretary, c.clauseId, "Editing goes on.");
  });
});

describe("the text of a vote", () => {
  async function expectClosed(c: Conference): Promise<void> {
    const clauseId = c.clauseId;
    const write = (actor: Actor) => writeParagraph(actor, clauseId, "And more.");
    await expect(write(c.heads[0]!)).rejects.toEqual(refused("clause-closed"));
    await expect(unfreezeClause(c.chair, { clauseId })).rejects.toEqual(refused("clause-not-frozen"));
    await expect(freezeClause(c.chair, { clauseId })).rejects.toEqual(refused("clause-closed"));
    await expect(withdrawClause(c.secretary, { clauseId })).rejects.toEqual(refused("clause-closed"));
    const retitle = retitleClause(c.secretary, { clauseId, heading: "Other", numberAs: "" });
    await expect(retitle).rejects.toEqual(refused("clause-closed"));
    await expect(db().$executeRaw`update clause set head = head + 1 where id = ${clauseId}::uuid`)
      .rejects //
      .toThrow(/closed/);
    await expect(db().$executeRaw`update clause set heading = 'Other' where id = ${clauseId}::uuid`)
      .rejects //
      .toThrow(/keeps its heading/);
    await expect(db().$executeRaw`update clause set status = 'OPEN' where id = ${clauseId}::uuid`)
      .rejects //
      .toThrow(/is open|is closed/);
  }

  test("cannot be edited while the vote is open, nor after it is adopted, raw statements included", async () => {
    const c = await callConference([1]);
    const ballotId = await open(c);
    await expectClosed(c);
    await voteAll(c, ballotId, "y");
    await closeBallot(c.chair, { ballotId });
    expect(await clauseStatus(c)).toBe("ADOPTED");
    await expectClosed(c);
    await expect(open(c)).rejects.toEqual(refused("clause-closed"));
  });
});

/** Gives the first delegation another weight. */
async function reweigh(c: Conference, weight: number): Promise<void> {
  const { id: delegationId, shortName, colour } = c.heads[0]!.delegation!;
  await editDelegation(c.secretary, {
    delegationId,
    name: "State 1",
    shortName,
    isoCode: "",
    colour,
    weight,
  });
}

async function treatyOf({ negotiationId }: Conference): Promise<string> {
  return (await db().treaty.findFirstOrThrow({ where: { negotiationId }, select: { id: true } })).id;
}
