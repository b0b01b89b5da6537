import { describe, expect, test } from "vitest";
import { freezeClause } from "#lib/clause/server/freeze-clause.ts";
import { withdrawClause } from "#lib/clause/server/withdraw-clause.ts";
import { listActs } from "#lib/journal/server/test/list-acts.ts";
import { addArticle, callConference } from "#lib/negotiation/server/test/conference.ts";
import { db } from "#lib/platform/db.ts";
import { useDatabase } from "#lib/platform/test/worker-database.ts";
import type { RefusalCode } from "#lib/refusal.ts";
import { typeWords } from "#prisma/seed/type-words.ts";
import { joinSponsors } from "./join-sponsors.ts";
import { leaveSponsors } from "./leave-sponsors.ts";
import { makeProposal } from "./make-proposal.ts";
import { makeSubAmendment } from "./make-sub-amendment.ts";
import { readProposal } from "./read-proposal.ts";
import { reattachProposal } from "./reattach-proposal.ts";
import { settleProposal } from "./settle-proposal.ts";
import { tableProposal } from "./table-proposal.ts";
import { takeProposalStand } from "./take-proposal-stand.ts";
import { suggest, TEXT, tabled, wordsNow } from "./test/proposed.ts";
import { withdrawProposal } from "./withdraw-proposal.ts";

useDatabase();

const refused = (code: RefusalCode) => expect.objectContaining({ name: "Refusal", code });

async function conference() {
  const c = await callConference([1, 1, 1]);
  const [one, other, third] = c.heads;
  if (!one || !other || !third) throw new Error("three heads");
  return { ...c, one, other, third };
}

describe("accepting", () => {
  test("makes the changes in all clauses, for chair and secretariat alone", async () => {
    const c = await conference();
    const second = await addArticle(c.secretary, "Visits");
    const suggestionIds = [
      await suggest(c.one, c.clauseId, "shall keep", "should keep"),
      await suggest(c.one, second.clauseId, "limits", "ceilings"),
    ];
    await suggest(c.other, c.clauseId, "Party", "State");
    const { proposalId } = await makeProposal(c.one, { title: "Softer", rationale: "", suggestionIds });
    await tableProposal(c.one, { proposalId });
    for (const actor of [c.one, c.other, c.observer])
      await expect(settleProposal(actor, { proposalId, outcome: "ACCEPTED" })).rejects.toEqual(
        refused("not-allowed"),
      );
    await settleProposal(c.secretary, { proposalId, outcome: "ACCEPTED" });
    expect(await wordsNow(c.clauseId)).toBe("Each Party should keep within the limits.");
    expect(await wordsNow(second.clauseId)).toBe("Each Party shall keep within the ceilings.");
    expect(await db().suggestion.findMany({ where: { proposalId }, select: { status: true } })).toEqual([
      { status: "ACCEPTED" },
      { status: "ACCEPTED" },
    ]);
    expect(await db().suggestion.count({ where: { clauseId: c.clauseId, status: "OPEN" } })).toBe(1);
    expect(await listActs(c.observer, "proposal.settled")).toMatchObject([
      { symbol: "L.1", outcome: "ACCEPTED" },
    ]);
    for (const outcome of ["ACCEPTED", "REJECTED"] as const)
      await expect(settleProposal(c.chair, { proposalId, outcome })).rejects.toEqual(
        refused("proposal-closed"),
      );
    expect((await readProposal(c.observer, proposalId)).articles[0]?.outdated).toBeNull();
  });

  test("is refused on a text that has changed, until it is attached again", async () => {
    const c = await conference();
    const proposalId = await tabled(c.one, c.clauseId, ["shall keep", "should keep"]);
    await typeWords(c.other, { clauseId: c.clauseId, from: "the limits", to: "all the limits" });
    await expect(settleProposal(c.chair, { proposalId, outcome: "ACCEPTED" })).rejects.toEqual(
      refused("proposal-outdated"),
    );
    await reattachProposal(c.one, { proposalId });
    await settleProposal(c.chair, { proposalId, outcome: "ACCEPTED" });
    expect(await wordsNow(c.clauseId)).toBe("Each Party should keep within all the limits.");
  });

  test("of a frozen or withdrawn article changes nothing anywhere", async () => {
    const c = await conference();
    const second = await addArticle(c.secretary, "Visits");
    const suggestionIds = [
      await suggest(c.one, c.clauseId, "limits", "ceilings"),
      await suggest(c.one, second.clauseId, "limits", "ceilings"),
    ];
    const { proposalId } = await makeProposal(c.one, { title: "Both", rationale: "", suggestionIds });
    await tableProposal(c.one, { proposalId });
    await freezeClause(c.chair, { clauseId: second.clauseId });
    for (const outcome of ["ACCEPTED", "REJECTED"] as const)
      await expect(settleProposal(c.chair, { proposalId, outcome })).rejects.toEqual(
        refused("clause-closed"),
      );
    expect(await wordsNow(c.clauseId)).toBe(TEXT);
  });
});

describe("rejecting and withdrawing", () => {
  test("leaves the text as it was and the kept text readable", async () => {
    const c = await conference();
    const proposalId = await tabled(c.one, c.clauseId, ["shall keep", "should keep"]);
    await settleProposal(c.chair, { proposalId, outcome: "REJECTED" });
    expect(await wordsNow(c.clauseId)).toBe(TEXT);
    const { articles, status } = await readProposal(c.observer, proposalId);
    expect(status).toBe("REJECTED");
    expect(JSON.stringify(articles[0]?.text.content)).toContain("should");
    await expect(withdrawProposal(c.one, { proposalId })).rejects.toEqual(refused("proposal-closed"));
  });

  test("a proposal is withdrawn by the delegation that made it", async () => {
    const c = await conference();
    const proposalId = await tabled(c.one, c.clauseId, ["shall keep", "should keep"]);
    await joinSponsors(c.other, { proposalId });
    for (const actor of [c.other, c.chair, c.adviser])
      await expect(withdrawProposal(actor, { proposalId })).rejects.toEqual(refused("not-allowed"));
    await withdrawProposal(c.delegate, { proposalId });
    expect(await db().suggestion.count({ where: { proposalId, status: "WITHDRAWN" } })).toBe(1);
    expect(await listActs(c.observer, "proposal.settled")).toMatchObject([{ outcome: "WITHDRAWN" }]);
  });

  test("suggestions in a withdrawn article are not orphaned: they are their delegation's again", async () => {
    const c = await conference();
    const proposalId = await tabled(c.one, c.clauseId, ["shall keep", "should keep"]);
    await withdrawClause(c.chair, { clauseId: c.clauseId });
    expect((await readProposal(c.one, proposalId)).articles[0]?.clause.isOver).toBe(true);
    await expect(settleProposal(c.chair, { proposalId, outcome: "ACCEPTED" })).rejects.toEqual(
      refused("clause-closed"),
    );
    await withdrawProposal(c.one, { proposalId });
    const open = { clauseId: c.clauseId, proposalId: null, status: "OPEN" } as const;
    expect(await db().suggestion.count({ where: open })).toBe(1);
  });
});

describe("sponsors and stands", () => {
  test("delegations join, support and oppose for themselves, and it is on record", async () => {
    const c = await conference();
    const proposalId = await tabled(c.one, c.clauseId, ["shall keep", "should keep"]);
    await takeProposalStand(c.other, { proposalId, stand: "OPPOSES", reason: "Too soft." });
    await takeProposalStand(c.other, { proposalId, stand: "OPPOSES", reason: "Too soft." });
    await takeProposalStand(c.third, { proposalId, stand: "SUPPORTS", reason: "" });
    for (const actor of [c.chair, c.adviser, c.observer]) {
      await expect(takeProposalStand(actor, { proposalId, stand: "SUPPORTS", reason: "" })).rejects.toEqual(
        refused("not-allowed"),
      );
      await expect(joinSponsors(actor, { proposalId })).rejects.toEqual(refused("not-allowed"));
      await expect(leaveSponsors(actor, { proposalId })).rejects.toEqual(refused("not-allowed"));
    }
    expect((await readProposal(c.observer, proposalId)).stands).toMatchObject([
      { stand: "OPPOSES", reason: "Too soft.", delegation: { shortName: "S2" } },
      { stand: "SUPPORTS", delegation: { shortName: "S3" } },
    ]);
    await joinSponsors(c.other, { proposalId });
    await joinSponsors(c.other, { proposalId });
    const { sponsors, stands } = await readProposal(c.observer, proposalId);
    expect(sponsors.map(({ delegation }) => delegation.shortName)).toEqual(["S1", "S2"]);
    expect(stands).toHaveLength(1);
    await expect(takeProposalStand(c.other, { proposalId, stand: "OPPOSES", reason: "" })).rejects.toEqual(
      refused("not-allowed"),
    );
    await expect(leaveSponsors(c.one, { proposalId })).rejects.toEqual(refused("not-allowed"));
    await leaveSponsors(c.other, { proposalId });
    expect(await listActs(c.observer, "proposal.stand-taken")).toHaveLength(2);
    expect(await listActs(c.observer, "proposal.sponsored")).toHaveLength(1);
    expect(await listActs(c.observer, "proposal.sponsor-left")).toHaveLength(1);
  });
});

describe("collisions", () => {
  test("are shown on both pages, for what is tabled", async () => {
    const c = await conference();
    const one = await tabled(c.one, c.clauseId, ["the limits", "the ceilings"]);
    const other = await tabled(c.other, c.clauseId, ["within the limits", "within all limits"]);
    await tabled(c.third, c.clauseId, ["Each Party", "Every State"]);
    expect((await readProposal(c.observer, one)).articles[0]?.collisions).toMatchObject([{ symbol: "L.2" }]);
    expect((await readProposal(c.observer, other)).articles[0]?.collisions).toMatchObject([
      { symbol: "L.1" },
    ]);
  });
});

describe("attaching again", () => {
  test("finds what was lost by the words around, and says what has no place", async () => {
    const c = await conference();
    const proposalId = await tabled(c.one, c.clauseId, ["shall keep", "should keep"], ["limits", "ceilings"]);
    const other = await tabled(c.other, c.clauseId, ["within the limits", "below the bounds"]);
    await settleProposal(c.chair, { proposalId: other, outcome: "ACCEPTED" });
    const [article] = (await readProposal(c.observer, proposalId)).articles;
    expect(article?.outdated).toMatchObject({ standing: 1, lost: [{ inserted: "ceilings" }] });
    for (const actor of [c.adviser, c.other, c.observer])
      await expect(reattachProposal(actor, { proposalId })).rejects.toEqual(refused("not-allowed"));
    expect(await reattachProposal(c.chair, { proposalId })).toMatchObject({
      found: 0,
      lost: [{ inserted: "ceilings" }],
    });
    const [again] = (await readProposal(c.observer, proposalId)).articles;
    expect(again?.outdated).toBeNull();
    expect(again?.earlier).toHaveLength(1);
    expect(await listActs(c.observer, "proposal.reattached")).toMatchObject([
      { texts: [{ label: "Article 1" }] },
    ]);
    await settleProposal(c.chair, { proposalId, outcome: "ACCEPTED" });
    expect(await wordsNow(c.clauseId)).toBe("Each Party should keep below the bounds.");
  });

  test("puts fresh suggestions into the text, in the name of the delegation that made them", async () => {
    const c = await conference();
    const proposalId = await tabled(c.one, c.clauseId, ["the limits", "the agreed limits"]);
    const wider = await tabled(c.other, c.clauseId, [
      "Each Party shall keep within",
      "All Parties keep within",
    ]);
    await settleProposal(c.chair, { proposalId: wider, outcome: "ACCEPTED" });
    const swap = await tabled(c.third, c.clauseId, ["within the limits", "inside the limits"]);
    await settleProposal(c.chair, { proposalId: swap, outcome: "ACCEPTED" });
    await typeWords(c.secretary, { clauseId: c.clauseId, from: "the agreed limits", to: "the limits" });
    expect(await reattachProposal(c.secretary, { proposalId })).toEqual({ found: 1, lost: [] });
    const open = await db().suggestion.findMany({ where: { proposalId, status: "OPEN" } });
    expect(open).toMatchObject([
      { delegationId: c.one.delegation?.id, userId: c.one.userId, inserted: "agreed " },
    ]);
    await settleProposal(c.chair, { proposalId, outcome: "ACCEPTED" });
    expect(await wordsNow(c.clauseId)).toBe("All Parties keep inside the agreed limits.");
  });

  test("is refused when nothing of it has a place any more", async () => {
    const c = await conference();
    const proposalId = await tabled(c.one, c.clauseId, ["limits", "ceilings"]);
    const other = await tabled(c.other, c.clauseId, [TEXT, "Nobody is bound."]);
    await settleProposal(c.chair, { proposalId: other, outcome: "ACCEPTED" });
    await expect(reattachProposal(c.one, { proposalId })).rejects.toEqual(refused("proposal-outdated"));
    expect(JSON.stringify((await readProposal(c.third, proposalId)).articles)).toContain("ceilings");
  });
});

describe("a sub-amendment", () => {
  async function amended() {
    const c = await conference();
    const parentId = await tabled(c.one, c.clauseId, ["shall keep", "shall in good time keep"]);
    const suggestionIds = [await suggest(c.other, c.clauseId, "in good time", "in due time")];
    const input = { parentId, title: "Due time", rationale: "", suggestionIds };
    const { proposalId } = await makeSubAmendment(c.other, input);
    return { ...c, parentId, proposalId };
  }

  test("changes its parent's text, has a symbol below its, and goes one level deep", async () => {
    const c = await amended();
    expect((await readProposal(c.one, c.parentId)).subAmendments).toEqual([]);
    expect((await readProposal(c.other, c.parentId)).subAmendments).toHaveLength(1);
    expect(await tableProposal(c.other, { proposalId: c.proposalId })).toEqual({ symbol: "L.1/Amend.1" });
    const record = await readProposal(c.observer, c.proposalId);
    expect(record).toMatchObject({ parent: { symbol: "L.1" }, articles: [{ collisions: [] }] });
    expect(JSON.stringify(record.articles[0]?.text.content)).toContain("due");
    const suggestionIds = [await suggest(c.third, c.clauseId, "limits", "bounds")];
    const deeper = { parentId: c.proposalId, title: "x", rationale: "", suggestionIds };
    await expect(makeSubAmendment(c.third, deeper)).rejects.toEqual(refused("not-allowed"));
    await expect(makeSubAmendment(c.adviser, deeper)).rejects.toEqual(refused("not-allowed"));
  });

  test("is settled before its parent; accepted, its changes are its parent's", async () => {
    const c = await amended();
    await tableProposal(c.other, { proposalId: c.proposalId });
    await expect(
      settleProposal(c.chair, { proposalId: c.parentId, outcome: "ACCEPTED" }),
    ).rejects.toMatchObject({
      code: "sub-amendments-open",
      message: expect.stringContaining("L.1/Amend.1"),
    });
    await settleProposal(c.chair, { proposalId: c.proposalId, outcome: "ACCEPTED" });
    expect(await wordsNow(c.clauseId)).toBe(TEXT);
    await settleProposal(c.chair, { proposalId: c.parentId, outcome: "ACCEPTED" });
    expect(await wordsNow(c.clauseId)).toBe("Each Party shall in due time keep within the limits.");
  });

  test("rejected leaves its parent as it was", async () => {
    const c = await amended();
    await tableProposal(c.other, { proposalId: c.proposalId });
    await settleProposal(c.chair, { proposalId: c.proposalId, outcome: "REJECTED" });
    await settleProposal(c.chair, { proposalId: c.parentId, outcome: "ACCEPTED" });
    expect(await wordsNow(c.clauseId)).toBe("Each Party shall in good time keep within the limits.");
  });

  test("falls with its parent, and as a draft cannot be tabled any more", async () => {
    const c = await amended();
    await tableProposal(c.other, { proposalId: c.proposalId });
    const ids = [await suggest(c.third, c.clauseId, "Each", "Every")];
    const input = { parentId: c.parentId, title: "x", rationale: "", suggestionIds: ids };
    const late = await makeSubAmendment(c.third, input);
    await withdrawProposal(c.one, { proposalId: c.parentId });
    expect((await readProposal(c.other, c.proposalId)).status).toBe("WITHDRAWN");
    expect(await listActs(c.observer, "proposal.settled")).toMatchObject([
      { symbol: "L.1", outcome: "WITHDRAWN" },
      { symbol: "L.1/Amend.1", outcome: "FELL_WITH_PARENT" },
    ]);
    await expect(tableProposal(c.third, late)).rejects.toEqual(refused("proposal-closed"));
    expect(await wordsNow(c.clauseId)).toBe(TEXT);
  });
});
