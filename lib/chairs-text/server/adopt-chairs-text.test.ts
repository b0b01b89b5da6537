import { describe, expect, it } from "vitest";
import type { Actor } from "#lib/access/actor.ts";
import { referenceTo, run } from "#lib/clause/blocks.ts";
import { addClause } from "#lib/clause/server/add-clause.ts";
import { freezeClause } from "#lib/clause/server/freeze-clause.ts";
import { moveClause } from "#lib/clause/server/move-clause.ts";
import { findClause, listClauses, listClausesOf, listTexts } from "#lib/clause/server/queries.ts";
import { readClauseText } from "#lib/clause/server/read-text.ts";
import { retitleClause } from "#lib/clause/server/retitle-clause.ts";
import { withdrawClause } from "#lib/clause/server/withdraw-clause.ts";
import { newId, settle, textOf, typeText, writeText } from "#lib/contested/server/test/bracketed-article.ts";
import { loadWeave } from "#lib/history/server/load-weave.ts";
import { standsAt } from "#lib/history/weave.ts";
import { readJournal } from "#lib/journal/server/queries.ts";
import { verifyOwnJournal } from "#lib/journal/server/verify-journal.ts";
import { addArticle, type Conference, callConference } from "#lib/negotiation/server/test/conference.ts";
import { db } from "#lib/platform/db.ts";
import { useDatabase } from "#lib/platform/test/worker-database.ts";
import { readClausePositions } from "#lib/position/server/queries.ts";
import { takePosition } from "#lib/position/server/take-position.ts";
import { suggestWords } from "#lib/suggestion/suggest-words.ts";
import { adoptChairsText } from "./adopt-chairs-text.ts";
import { dropChairsText, issueChairsText } from "./issue-chairs-text.ts";
import { findChairsText } from "./queries.ts";
import { readLastLook } from "./read-plan.ts";
import { adopt, begin, replace } from "./test/branched.ts";

useDatabase();

/** All acts of the negotiation, oldest first. */
const actsOf = async (c: Conference) =>
  (await readJournal(c.observer, {})).events.map(({ act }) => act).reverse();

/** The words of a clause now, in pieces by who first wrote them. */
async function firstAuthors(
  clauseId: string,
): Promise<readonly (readonly [words: string, userId: string])[]> {
  const weave = await loadWeave(clauseId);
  const pieces: [string, string][] = [];
  for (const token of weave.tokens) {
    if (token.kind !== "text" || !standsAt(token, weave.revision)) continue;
    const last = pieces.at(-1);
    if (last?.[1] === token.first.userId) last[0] += token.text;
    else pieces.push([token.text, token.first.userId]);
  }
  return pieces;
}

const wordsIn = async (clauseId: string, revision?: number) =>
  (await readClauseText(null, clauseId, revision)).plainText;

const refused = (code: string) => ({ code });

describe("a chair's text as the basis", () => {
  it("replaces the text exactly, and every text there was is found at its revision", async () => {
    const c = await callConference([1, 1]);
    const [one, two] = c.heads as [Actor, Actor];
    await replace(one, c.clauseId, "limits", "agreed limits");
    const { chairsTextId, branchOf } = await begin(c);
    const branchId = await branchOf(c.clauseId);
    expect(await wordsIn(branchId)).toBe(await wordsIn(c.clauseId));
    await replace(c.chair, branchId, "shall keep", "shall at all times keep");
    await replace(c.secretary, branchId, "agreed limits", "limits of Annex I");
    await replace(two, c.clauseId, "Each Party", "Every State");
    const { head } = await findClause(c.chair, c.clauseId);
    const before = await Promise.all(Array.from({ length: head + 1 }, (_, at) => wordsIn(c.clauseId, at)));
    expect(before.at(-1)).toContain("Every State shall keep within the agreed limits.");
    await issueChairsText(c.chair, { chairsTextId });
    await adopt(c, chairsTextId);
    const text = await readClauseText(null, c.clauseId);
    expect(text.content).toEqual((await readClauseText(null, branchId)).content);
    expect(text.plainText).toContain("Each Party shall at all times keep within the limits of Annex I.");
    expect(text.revision).toBe(head + 1);
    const after = await Promise.all(Array.from({ length: head + 1 }, (_, at) => wordsIn(c.clauseId, at)));
    expect(after).toEqual(before);
    expect(await findChairsText(one, chairsTextId)).toMatchObject({ status: "ADOPTED" });
    expect(await findClause(one, branchId)).toMatchObject({ status: "FROZEN" });
    expect((await verifyOwnJournal(c.chair)).fault).toBeNull();
  });

  it("keeps who first wrote each word, in the chair's text and back in the treaty", async () => {
    const c = await callConference([1, 1]);
    const [one, two] = c.heads as [Actor, Actor];
    await replace(one, c.clauseId, "limits", "agreed limits");
    const { chairsTextId, branchOf } = await begin(c);
    const branchId = await branchOf(c.clauseId);
    expect(await firstAuthors(branchId)).toEqual(await firstAuthors(c.clauseId));
    await replace(c.secretary, branchId, "shall keep", "shall always keep");
    await replace(two, c.clauseId, "agreed limits", "agreed ceilings");
    await issueChairsText(c.chair, { chairsTextId });
    await adopt(c, chairsTextId);
    const authors = await firstAuthors(c.clauseId);
    expect(authors).toEqual(await firstAuthors(branchId));
    expect(authors.map(([words]) => words).join("")).toBe(
      "Each Party shall always keep within the agreed limits.",
    );
    const by = ({ userId }: Actor) =>
      authors.filter(([, id]) => id === userId).map(([words]) => words.trim());
    expect(by(one)).toEqual(["agreed"]);
    expect(by(c.chair)).toEqual([]);
    expect(by(two)).toEqual([]);
    const all = (await loadWeave(c.clauseId)).tokens.flatMap((each) =>
      each.kind === "text" ? each.text : [],
    );
    expect(all.join(" ")).toContain("ceilings");
  });

  it("records where the items came from, both ways", async () => {
    const c = await callConference([1]);
    const { chairsTextId, branchOf } = await begin(c);
    const branchId = await branchOf(c.clauseId);
    await replace(c.secretary, branchId, "limits", "ceilings");
    await issueChairsText(c.secretary, { chairsTextId });
    await adopt(c, chairsTextId);
    const descents = await db().clauseDescent.findMany({
      where: { clauseId: { in: [c.clauseId, branchId] } },
      orderBy: { fromRevision: "asc" },
    });
    expect(descents).toEqual([
      { clauseId: branchId, seq: 1, fromClauseId: c.clauseId, fromRevision: 1 },
      { clauseId: c.clauseId, seq: 2, fromClauseId: branchId, fromRevision: 2 },
    ]);
    await expect(db().clauseDescent.deleteMany({})).rejects.toThrow(/append-only/);
  });

  it("archives brackets and suggestions, keeps what stays open, and leaves positions on earlier text", async () => {
    const c = await callConference([1, 1]);
    const [one] = c.heads as [Actor, Actor];
    const [gone, stays] = [newId(), newId()];
    const bracket = (id: string) => ({ type: "bracket", attrs: { id } }) as const;
    const text = textOf([
      run("Each Party shall [keep", bracket(gone)),
      run(" within "),
      run("limits", bracket(stays)),
      run(" always"),
    ]);
    await writeText(one, c.clauseId, text);
    const suggested = newId();
    await typeText(one, c.clauseId, (content) =>
      suggestWords(content, { id: suggested, by: one.delegation?.id ?? "", from: "always", to: "never" }),
    );
    await settle(c.clauseId);
    await takePosition(one, {
      clauseId: c.clauseId,
      stance: "ACCEPT",
      adReferendum: false,
      statement: "",
      seen: null,
    });
    const { chairsTextId, branchOf } = await begin(c);
    const branchId = await branchOf(c.clauseId);
    expect(JSON.stringify((await readClauseText(null, branchId)).content)).not.toContain(suggested);
    await typeText(c.chair, branchId, () =>
      textOf([run("Each Party shall respect the "), run("limits", bracket(stays)), run(" always")]),
    );
    await settle(branchId);
    expect(await db().contestedText.count({ where: { clauseId: branchId } })).toBe(0);
    await issueChairsText(c.chair, { chairsTextId });
    await adopt(c, chairsTextId);
    const rows = await db().contestedText.findMany({ where: { clauseId: c.clauseId } });
    expect(new Map(rows.map(({ id, outcome }) => [id, outcome]))).toEqual(
      new Map([
        [gone, "SUPERSEDED"],
        [stays, null],
      ]),
    );
    const suggestion = await db().suggestion.findUniqueOrThrow({ where: { id: suggested } });
    expect(suggestion).toMatchObject({ status: "SUPERSEDED", closedBy: c.chair.userId });
    const { positions } = await readClausePositions(one, c.clauseId);
    expect(positions).toMatchObject([{ isOnEarlierText: true }]);
  });

  it("leaves an article alone that the chair's text left alone, its suggestions too", async () => {
    const c = await callConference([1]);
    const [one] = c.heads as [Actor];
    const other = await addArticle(c.secretary, "Review");
    const suggested = newId();
    await typeText(one, other.clauseId, (content) =>
      suggestWords(content, { id: suggested, by: one.delegation?.id ?? "", from: "keep", to: "stay" }),
    );
    await settle(other.clauseId);
    const { head } = await findClause(one, other.clauseId);
    const { chairsTextId, branchOf } = await begin(c);
    await replace(c.chair, await branchOf(c.clauseId), "limits", "ceilings");
    await freezeClause(c.chair, { clauseId: other.clauseId });
    await issueChairsText(c.chair, { chairsTextId });
    await adopt(c, chairsTextId);
    expect(await findClause(one, other.clauseId)).toMatchObject({ head, status: "FROZEN" });
    expect(await db().suggestion.findUnique({ where: { id: suggested } })).toMatchObject({ status: "OPEN" });
  });

  it("takes titles, order and new articles over, and withdraws what it does not have", async () => {
    const c = await callConference([1]);
    const second = await addArticle(c.secretary, "Verification");
    const third = await addArticle(c.secretary, "Review");
    const { chairsTextId, branchOf } = await begin(c);
    const late = await addArticle(c.secretary, "Late");
    const branchId = await branchOf(c.clauseId);
    const secondBranch = await branchOf(second.clauseId);
    await retitleClause(c.chair, { clauseId: secondBranch, heading: "Inspection", numberAs: "" });
    await withdrawClause(c.chair, { clauseId: await branchOf(third.clauseId) });
    await moveClause(c.chair, { clauseId: secondBranch, parentId: null, afterId: branchId });
    const added = await addClause(c.chair, {
      treatyId: chairsTextId,
      kind: "ARTICLE",
      heading: "Depositary",
      parentId: null,
      afterId: branchId,
    });
    await writeText(
      c.secretary,
      added.id,
      textOf([run("As in "), referenceTo(secondBranch), run(" and "), referenceTo(added.id)]),
    );
    await issueChairsText(c.chair, { chairsTextId });
    await adopt(c, chairsTextId);
    const clauses = await listClauses(c.delegate);
    const standing = clauses.filter(({ status }) => status !== "WITHDRAWN");
    expect(standing.map(({ heading }) => heading)).toEqual(["Limits", "Depositary", "Inspection"]);
    const withdrawn = clauses.filter(({ status }) => status === "WITHDRAWN").map(({ id }) => id);
    expect(new Set(withdrawn)).toEqual(new Set([third.clauseId, late.clauseId]));
    const depositary = standing[1]?.id ?? "";
    const [text] = await listTexts(c.delegate, [depositary]);
    expect(JSON.stringify(text?.content)).toContain(second.clauseId);
    expect(JSON.stringify(text?.content)).toContain(depositary);
    expect(JSON.stringify(text?.content)).not.toContain(secondBranch);
    const acts = (await actsOf(c)).map(({ type }) => type);
    expect(acts.slice(acts.indexOf("chairs-text.begun"))).toEqual([
      "chairs-text.begun",
      "chairs-text.issued",
      "version.made",
      "clause.added",
      "clause.retitled",
      "clause.moved",
      "clause.withdrawn",
      "clause.withdrawn",
      "clause.rebased",
      "chairs-text.adopted",
    ]);
    expect((await listClausesOf(c.delegate, chairsTextId)).length).toBe(4);
  });

  it("is refused while an article that would change is closed, naming it, and changes nothing", async () => {
    const c = await callConference([1]);
    const { chairsTextId, branchOf } = await begin(c);
    await replace(c.chair, await branchOf(c.clauseId), "limits", "ceilings");
    await issueChairsText(c.chair, { chairsTextId });
    await freezeClause(c.chair, { clauseId: c.clauseId });
    await expect(adopt(c, chairsTextId)).rejects.toMatchObject({
      code: "clause-closed",
      message: expect.stringContaining("Article 1 is closed"),
    });
    expect(await wordsIn(c.clauseId)).toContain("limits");
    expect(await db().treatyVersion.count({ where: { kind: "BEFORE_ADOPTION" } })).toBeGreaterThanOrEqual(0);
    expect(await findChairsText(c.chair, chairsTextId)).toMatchObject({ status: "ISSUED" });
  });

  it("is for the chair alone, once it is issued, and on what was looked at", async () => {
    const c = await callConference([1]);
    const { chairsTextId, branchOf } = await begin(c);
    const branchId = await branchOf(c.clauseId);
    await replace(c.chair, branchId, "limits", "ceilings");
    await expect(adopt(c, chairsTextId)).rejects.toMatchObject(refused("chairs-text-closed"));
    await expect(adopt(c, chairsTextId, c.delegate)).rejects.toMatchObject(refused("not-found"));
    await issueChairsText(c.chair, { chairsTextId });
    for (const actor of [c.secretary, c.delegate, c.observer])
      await expect(adopt(c, chairsTextId, actor)).rejects.toMatchObject(refused("not-allowed"));
    const { mark } = await readLastLook(c.chair, chairsTextId);
    await replace(c.delegate, c.clauseId, "keep", "stay");
    await expect(adoptChairsText(c.chair, { chairsTextId, seen: mark })).rejects.toMatchObject(
      refused("text-changed"),
    );
    await adopt(c, chairsTextId);
    await expect(adopt(c, chairsTextId)).rejects.toMatchObject(refused("chairs-text-closed"));
  });
});

describe("issuing and dropping", () => {
  it("lets everybody read from its issue on, and says so on record", async () => {
    const c = await callConference([1]);
    const { chairsTextId, branchOf } = await begin(c);
    const branchId = await branchOf(c.clauseId);
    for (const actor of [c.delegate, c.observer]) {
      await expect(issueChairsText(actor, { chairsTextId })).rejects.toMatchObject(refused("not-found"));
      await expect(dropChairsText(actor, { chairsTextId })).rejects.toMatchObject(refused("not-found"));
    }
    await issueChairsText(c.secretary, { chairsTextId });
    await expect(issueChairsText(c.chair, { chairsTextId })).rejects.toMatchObject(
      refused("chairs-text-closed"),
    );
    expect(await findClause(c.observer, branchId)).toMatchObject({ mode: "DRAFTERS" });
    const acts = await actsOf(c);
    expect(acts.at(-1)).toMatchObject({
      type: "chairs-text.issued",
      texts: [{ clauseId: branchId, revision: 1 }],
    });
    await retitleClause(c.chair, { clauseId: branchId, heading: "Ceilings", numberAs: "" });
    expect((await actsOf(c)).at(-1)).toMatchObject({ label: "Article 1 of “Chair's text”" });
    await expect(
      retitleClause(c.delegate, { clauseId: branchId, heading: "Mine", numberAs: "" }),
    ).rejects.toMatchObject(refused("not-allowed"));
  });

  it("drops a draft without a word, and keeps an issued one readable and closed", async () => {
    const c = await callConference([1]);
    const [draft, issued] = [await begin(c), await begin(c)];
    const before = (await actsOf(c)).length;
    await dropChairsText(c.secretary, draft);
    expect(await actsOf(c)).toHaveLength(before);
    await expect(findChairsText(c.delegate, draft.chairsTextId)).rejects.toMatchObject(refused("not-found"));
    await issueChairsText(c.chair, issued);
    await dropChairsText(c.chair, issued);
    expect((await actsOf(c)).at(-1)).toMatchObject({ type: "chairs-text.dropped" });
    const branchId = await issued.branchOf(c.clauseId);
    expect(await findClause(c.delegate, branchId)).toMatchObject({ status: "FROZEN" });
    await expect(replace(c.chair, branchId, "limits", "ceilings")).rejects.toMatchObject(
      refused("clause-closed"),
    );
    await expect(dropChairsText(c.chair, issued)).rejects.toMatchObject(refused("chairs-text-closed"));
  });
});
