import { describe, expect, test } from "vitest";
import { readJournal } from "#lib/journal/server/queries.ts";
import { addArticle, callConference } from "#lib/negotiation/server/test/conference.ts";
import { db } from "#lib/platform/db.ts";
import { useDatabase } from "#lib/platform/test/worker-database.ts";
import type { RefusalCode } from "#lib/refusal.ts";
import { editProposal } from "./edit-proposal.ts";
import { joinSponsors } from "./join-sponsors.ts";
import { makeProposal } from "./make-proposal.ts";
import { listOwnSuggestions, listProposals } from "./queries.ts";
import { readCompilation } from "./read-compilation.ts";
import { readProposal } from "./read-proposal.ts";
import { tableProposal } from "./table-proposal.ts";
import { draft, suggest } from "./test/proposed.ts";
import { withdrawProposal } from "./withdraw-proposal.ts";

useDatabase();

const refused = (code: RefusalCode) => expect.objectContaining({ name: "Refusal", code });

describe("a draft", () => {
  test("is made of open suggestions of the own delegation, by its drafters", async () => {
    const c = await callConference([1, 1]);
    const [one, other] = c.heads as [(typeof c.heads)[0], (typeof c.heads)[0]];
    const own = await suggest(one, c.clauseId, "shall", "should");
    const theirs = await suggest(other, c.clauseId, "limits", "ceilings");
    const input = { title: " Softer ", rationale: "", suggestionIds: [own] };
    for (const actor of [c.adviser, c.observer])
      await expect(makeProposal(actor, input)).rejects.toEqual(refused("not-allowed"));
    await expect(makeProposal(one, { ...input, suggestionIds: [own, theirs] })).rejects.toEqual(
      refused("suggestion-closed"),
    );
    await expect(makeProposal(c.chair, input)).rejects.toEqual(refused("suggestion-closed"));
    await expect(makeProposal(one, { ...input, suggestionIds: [] })).rejects.toEqual(
      refused("proposal-empty"),
    );
    expect(await listOwnSuggestions(c.delegate)).toMatchObject([
      { id: own, inserted: "should", isChosen: false },
    ]);
    const { proposalId } = await makeProposal(c.delegate, input);
    expect(await listOwnSuggestions(one)).toEqual([]);
    await expect(makeProposal(one, input)).rejects.toEqual(refused("suggestion-closed"));
    expect(await readProposal(one, proposalId)).toMatchObject({
      title: "Softer",
      status: "DRAFT",
      symbol: null,
      sponsors: [{ isCoSponsor: false, delegation: { shortName: "S1" } }],
      clauses: [{ label: "Article 1" }],
      articles: [{ collisions: [], outdated: null }],
    });
  });

  test("is known to its delegation alone: not in lists, counts, journal, compilation, nor by its address", async () => {
    const c = await callConference([1, 1]);
    const [one, other] = c.heads as [(typeof c.heads)[0], (typeof c.heads)[0]];
    const journalBefore = (await readJournal(c.chair, {})).head;
    const proposalId = await draft(one, c.clauseId, ["shall", "should"]);
    expect((await readJournal(c.chair, {})).head).toBe(journalBefore);
    for (const actor of [other, c.chair, c.secretary, c.observer]) {
      expect(await listProposals(actor)).toEqual([]);
      expect(await listProposals(actor, { clauseId: c.clauseId })).toEqual([]);
      expect((await readCompilation(actor, c.clauseId)).columns).toEqual([]);
      for (const act of [
        () => readProposal(actor, proposalId),
        () => tableProposal(actor, { proposalId }),
        () => withdrawProposal(actor, { proposalId }),
        () => joinSponsors(actor, { proposalId }),
        () => editProposal(actor, { proposalId, title: "x", rationale: "", suggestionIds: [] }),
      ])
        await expect(act()).rejects.toEqual(refused("not-found"));
    }
    for (const actor of [one, c.delegate, c.adviser])
      expect(await listProposals(actor)).toMatchObject([{ id: proposalId }]);
    await withdrawProposal(c.delegate, { proposalId });
    expect(await listProposals(c.chair)).toEqual([]);
    expect(await listProposals(c.adviser)).toMatchObject([{ status: "WITHDRAWN" }]);
    expect((await readJournal(c.chair, {})).head).toBe(journalBefore);
    expect(await listOwnSuggestions(one)).toHaveLength(1);
  });

  test("of chair or secretariat is the bureau's", async () => {
    const c = await callConference([1]);
    const proposalId = await draft(c.chair, c.clauseId, ["shall", "should"]);
    expect(await listProposals(c.secretary)).toMatchObject([{ id: proposalId, delegation: null }]);
    for (const actor of [c.observer, c.delegate]) {
      expect(await listProposals(actor)).toEqual([]);
      await expect(readProposal(actor, proposalId)).rejects.toEqual(refused("not-found"));
    }
    expect(await tableProposal(c.secretary, { proposalId })).toEqual({ symbol: "L.1" });
  });

  test("is edited, and its suggestions chosen, until it is tabled", async () => {
    const c = await callConference([1]);
    const [head] = c.heads as [(typeof c.heads)[0]];
    const proposalId = await draft(head, c.clauseId, ["shall", "should"]);
    const second = await suggest(head, c.clauseId, "limits", "ceilings");
    const edited = { proposalId, title: "Ceilings", rationale: "Why", suggestionIds: [second] };
    await editProposal(c.delegate, edited);
    expect((await listOwnSuggestions(head, { proposalId })).map(({ isChosen }) => isChosen)).toEqual([
      false,
      true,
    ]);
    await expect(editProposal(c.adviser, edited)).rejects.toEqual(refused("not-allowed"));
    await tableProposal(head, { proposalId });
    for (const act of [() => editProposal(head, edited), () => tableProposal(head, { proposalId })])
      await expect(act()).rejects.toEqual(refused("proposal-closed"));
    expect(await readProposal(c.observer, proposalId)).toMatchObject({ title: "Ceilings", rationale: "Why" });
  });

  test("of another negotiation is not found", async () => {
    const [here, there] = [await callConference([1]), await callConference([1])];
    const proposalId = await draft(there.chair, there.clauseId, ["shall", "should"]);
    await tableProposal(there.chair, { proposalId });
    expect(await listProposals(here.chair)).toEqual([]);
    await expect(readProposal(here.chair, proposalId)).rejects.toEqual(refused("not-found"));
    const foreign = await suggest(there.chair, there.clauseId, "limits", "x");
    await expect(
      makeProposal(here.chair, { title: "x", rationale: "", suggestionIds: [foreign] }),
    ).rejects.toEqual(refused("suggestion-closed"));
  });
});

describe("tabling", () => {
  test("keeps the text of each clause, gives the next symbol and is on record", async () => {
    const c = await callConference([1, 1]);
    const [one, other] = c.heads as [(typeof c.heads)[0], (typeof c.heads)[0]];
    const second = await addArticle(c.secretary, "Visits");
    const ids = [
      await suggest(one, c.clauseId, "shall", "should"),
      await suggest(one, second.clauseId, "limits", "ceilings"),
    ];
    await suggest(other, c.clauseId, "Each Party", "Every State");
    const { proposalId } = await makeProposal(one, { title: "Softer", rationale: "", suggestionIds: ids });
    const symbols = await Promise.all([
      tableProposal(one, { proposalId }),
      tableProposal(other, { proposalId: await draft(other, c.clauseId, ["limits", "bounds"]) }),
    ]);
    expect(symbols.map(({ symbol }) => symbol).toSorted()).toEqual(["L.1", "L.2"]);
    expect(await db().proposalText.count({ where: { proposalId } })).toBe(2);
    const { events } = await readJournal(c.observer, { kind: "proposals" });
    expect(events.map(({ act }) => act)).toContainEqual(
      expect.objectContaining({
        type: "proposal.tabled",
        proposalId,
        sponsors: ["S1"],
        texts: expect.arrayContaining([expect.objectContaining({ label: "Article 2" })]),
      }),
    );
    const { columns } = await readCompilation(c.observer, c.clauseId);
    expect(columns.map(({ proposal }) => proposal.symbol)).toEqual(["L.1", "L.2"]);
    expect(JSON.stringify(columns.find(({ proposal }) => proposal.id === proposalId))).not.toContain(
      "Every State",
    );
  });

  test("is refused when its suggestions are no longer in the text", async () => {
    const c = await callConference([1]);
    const proposalId = await draft(c.delegate, c.clauseId, ["shall", "should"]);
    await db().suggestion.updateMany({
      where: { proposalId },
      data: { status: "WITHDRAWN", closedAt: new Date() },
    });
    await expect(tableProposal(c.delegate, { proposalId })).rejects.toEqual(refused("proposal-empty"));
  });
});
