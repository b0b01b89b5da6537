import { describe, expect, test } from "vitest";
import { listActs } from "#lib/journal/server/test/list-acts.ts";
import { verifyJournal } from "#lib/journal/server/verify-journal.ts";
import { addArticle, callConference } from "#lib/negotiation/server/test/conference.ts";
import { db } from "#lib/platform/db.ts";
import { useDatabase } from "#lib/platform/test/worker-database.ts";
import { makeProposal } from "#lib/proposal/server/make-proposal.ts";
import { makeSubAmendment } from "#lib/proposal/server/make-sub-amendment.ts";
import { settleProposal } from "#lib/proposal/server/settle-proposal.ts";
import { tableProposal } from "#lib/proposal/server/table-proposal.ts";
import { suggest, tabled, wordsNow } from "#lib/proposal/server/test/proposed.ts";
import type { RefusalCode } from "#lib/refusal.ts";
import { appealOrder } from "./appeal-order.ts";
import { confirmMoot } from "./confirm-moot.ts";
import { readOrder } from "./read-order.ts";
import { ruleOrder } from "./rule-order.ts";
import { withdrawAppeal } from "./withdraw-appeal.ts";

useDatabase();

const refused = (code: RefusalCode) => expect.objectContaining({ name: "Refusal", code });

/** Three amendments on the article: its words, its force, and its words again, otherwise. */
async function conference() {
  const c = await callConference([1, 1, 1]);
  const [one, other, third] = c.heads;
  if (!one || !other || !third) throw new Error("three heads");
  const words = await tabled(one, c.clauseId, ["limits", "ceilings"]);
  const force = await tabled(other, c.clauseId, ["shall keep", "should keep"]);
  const again = await tabled(third, c.clauseId, ["limits", "agreed numbers"]);
  const { clauseId } = c;
  const order = async () => {
    const { items, next, standing } = await readOrder(c.observer, clauseId);
    return { ids: items.map(({ proposalId }) => proposalId), next, standing };
  };
  const rule = (proposalIds: readonly string[], reason = "", keptIds: readonly string[] = []) =>
    ruleOrder(c.chair, { clauseId, proposalIds, keptIds, reason });
  return { ...c, one, other, third, words, force, again, order, rule };
}

describe("the order of voting", () => {
  test("is suggested, then ruled by the chair alone, with a reason where it is another", async () => {
    const c = await conference();
    const { words, force, again, clauseId } = c;
    expect(await c.order()).toEqual({ ids: [force, again, words], next: force, standing: "NONE" });
    const input = { clauseId, proposalIds: [words, force, again], keptIds: [], reason: "As submitted." };
    for (const actor of [c.secretary, c.one, c.observer])
      await expect(ruleOrder(actor, input)).rejects.toEqual(refused("not-allowed"));
    await expect(c.rule([words, force, again])).rejects.toEqual(refused("bad-input"));
    await expect(c.rule([words, force])).rejects.toEqual(refused("order-changed"));
    await expect(c.rule([words, force, force])).rejects.toEqual(refused("order-changed"));
    await ruleOrder(c.chair, input);
    expect(await c.order()).toEqual({ ids: [words, force, again], next: words, standing: "STANDS" });
    await c.rule([force, again, words]);
    expect((await c.order()).next).toBe(force);
    expect(await listActs(c.observer, "order.ruled")).toMatchObject([
      {
        number: 1,
        reason: "As submitted.",
        order: [{ symbol: "L.1" }, { symbol: "L.2" }, { symbol: "L.3" }],
      },
      { number: 2, reason: "", order: [{ symbol: "L.2" }, { symbol: "L.3" }, { symbol: "L.1" }] },
    ]);
    expect((await verifyJournal(c.negotiationId)).fault).toBeNull();
  });

  test("is appealed against by a delegation, once at a time, and not after another ruling", async () => {
    const c = await conference();
    const { orderId } = await c.rule((await c.order()).ids);
    const appeal = { orderId, reason: "L.3 is further removed." };
    for (const actor of [c.chair, c.secretary, c.adviser, c.observer])
      await expect(appealOrder(actor, appeal)).rejects.toEqual(refused("not-allowed"));
    const { appealId } = await appealOrder(c.delegate, appeal);
    await expect(appealOrder(c.other, appeal)).rejects.toEqual(refused("appeal-pending"));
    await expect(c.rule((await c.order()).ids)).rejects.toEqual(refused("appeal-pending"));
    await expect(withdrawAppeal(c.other, { appealId })).rejects.toEqual(refused("not-allowed"));
    await withdrawAppeal(c.one, { appealId });
    await expect(withdrawAppeal(c.one, { appealId })).rejects.toEqual(refused("appeal-closed"));
    await c.rule((await c.order()).ids);
    await expect(appealOrder(c.other, appeal)).rejects.toEqual(refused("appeal-closed"));
    expect(await listActs(c.observer, "appeal.ended")).toMatchObject([{ outcome: "WITHDRAWN" }]);
    expect((await verifyJournal(c.negotiationId)).fault).toBeNull();
  });

  test("of another negotiation is not there", async () => {
    const [c, stranger] = [await conference(), await callConference([1])];
    const { orderId } = await c.rule((await c.order()).ids);
    const [head] = stranger.heads;
    if (!head) throw new Error("a head");
    await expect(readOrder(head, c.clauseId)).rejects.toEqual(refused("not-found"));
    await expect(appealOrder(head, { orderId, reason: "No." })).rejects.toEqual(refused("not-found"));
  });
});

describe("what an adopted amendment leaves nothing of", () => {
  test("is not put: the chair confirms it, and its suggestions leave the text", async () => {
    const c = await conference();
    const sub = await makeSubAmendment(c.one, {
      parentId: c.again,
      title: "Sub",
      rationale: "",
      suggestionIds: [await suggest(c.one, c.clauseId, "within", "below")],
    });
    await tableProposal(c.one, sub);
    await expect(confirmMoot(c.chair, { proposalId: c.again })).rejects.toEqual(refused("not-moot"));
    await settleProposal(c.chair, { proposalId: c.words, outcome: "ACCEPTED" });
    const { items, next } = await readOrder(c.observer, c.clauseId);
    expect(items.filter(({ isMoot }) => isMoot)).toMatchObject([
      { proposalId: c.again, overtakenBy: [{ symbol: "L.1", extent: "WHOLLY", words: ["limits"] }] },
    ]);
    expect(next).toBe(c.force);
    await expect(confirmMoot(c.secretary, { proposalId: c.again })).rejects.toEqual(refused("not-allowed"));
    await expect(confirmMoot(c.chair, { proposalId: c.force })).rejects.toEqual(refused("not-moot"));
    await confirmMoot(c.chair, { proposalId: c.again });
    await expect(confirmMoot(c.chair, { proposalId: c.again })).rejects.toEqual(refused("proposal-closed"));
    expect(await wordsNow(c.clauseId)).toBe("Each Party shall keep within the ceilings.");
    expect(await db().suggestion.count({ where: { proposalId: c.again, status: "OPEN" } })).toBe(0);
    expect((await readOrder(c.observer, c.clauseId)).settled.map(({ status }) => status)).toEqual([
      "ACCEPTED",
      "MOOT",
      "MOOT",
    ]);
    expect((await listActs(c.observer, "proposal.settled")).slice(1)).toMatchObject([
      { symbol: "L.3", outcome: "MOOT", reason: "L.1 adopted" },
      { outcome: "FELL_WITH_PARENT" },
    ]);
    expect((await verifyJournal(c.negotiationId)).fault).toBeNull();
  });

  test("is put all the same when the chair so rules", async () => {
    const c = await conference();
    await settleProposal(c.chair, { proposalId: c.words, outcome: "ACCEPTED" });
    const { ids } = await c.order();
    await expect(c.rule(ids, "", [c.again])).rejects.toEqual(refused("bad-input"));
    await c.rule(ids, "It concerns the verb as well.", [c.again]);
    const { items } = await readOrder(c.observer, c.clauseId);
    expect(items.filter(({ isMoot }) => isMoot)).toEqual([]);
    await expect(confirmMoot(c.chair, { proposalId: c.again })).rejects.toEqual(refused("not-moot"));
  });

  test("has to be left with nothing in all its articles", async () => {
    const c = await conference();
    const visits = await addArticle(c.secretary, "Visits");
    const suggestionIds = [
      await suggest(c.third, c.clauseId, "limits", "levels"),
      await suggest(c.third, visits.clauseId, "limits", "levels"),
    ];
    const { proposalId } = await makeProposal(c.third, { title: "Levels", rationale: "", suggestionIds });
    await tableProposal(c.third, { proposalId });
    await settleProposal(c.chair, { proposalId: c.words, outcome: "ACCEPTED" });
    const { items } = await readOrder(c.observer, c.clauseId);
    expect(items.find((item) => item.proposalId === proposalId)).toMatchObject({
      isMoot: false,
      overtakenBy: [{ symbol: "L.1", extent: "PARTLY" }],
    });
  });
});
