import { describe, expect, test } from "vitest";
import { addClause } from "#lib/clause/server/add-clause.ts";
import { withdrawClause } from "#lib/clause/server/withdraw-clause.ts";
import { verifyJournal } from "#lib/journal/server/verify-journal.ts";
import { addArticle, type Conference, callConference } from "#lib/negotiation/server/test/conference.ts";
import { db } from "#lib/platform/db.ts";
import { useDatabase } from "#lib/platform/test/worker-database.ts";
import type { RefusalCode } from "#lib/refusal.ts";
import { USUAL_RULES } from "#lib/rule-book/rules-of-procedure.ts";
import { setRules } from "#lib/rule-book/server/set-rules.ts";
import { gavelClause } from "#lib/stage/server/gavel-clause.ts";
import { hashNow } from "#lib/stage/server/test/texts.ts";
import type { Matter } from "../matter.ts";
import { STANDARD_RULES } from "../standard-rules.ts";
import { castVote } from "./cast-vote.ts";
import { closeBallot } from "./close-ballot.ts";
import { openBallot } from "./open-ballot.ts";

useDatabase();

const refused = (code: RefusalCode) => expect.objectContaining({ name: "Refusal", code });

/** Two articles with the same words, and how a conference of three votes on something. */
async function callForAdoption() {
  const c = await callConference([1, 1, 1]);
  const second = await addArticle(c.secretary, "Inspections");
  return { ...c, articles: [{ clauseId: c.clauseId, revision: c.revision }, second] };
}

function put(chair: Conference["chair"], matter: Matter) {
  return openBallot(chair, {
    matter,
    rule: STANDARD_RULES.TWO_THIRDS,
    method: "RECORDED",
    groups: {},
    showsVotes: false,
  });
}

async function decide({ chair, heads }: Conference, matter: Matter, choice: "YES" | "NO"): Promise<string> {
  const { ballotId } = await put(chair, matter);
  for (const head of heads) await castVote(head, { ballotId, choice });
  await closeBallot(chair, { ballotId });
  return ballotId;
}

async function standing({ negotiationId }: Conference): Promise<readonly string[]> {
  const rows = await db().clause.findMany({
    where: { treaty: { negotiationId, basisId: null } },
    orderBy: { createdAt: "asc" },
    select: { status: true, stage: true },
  });
  return rows.map(({ status, stage }) => `${status} ${stage}`);
}

async function expectSound({ negotiationId }: Conference): Promise<void> {
  expect((await verifyJournal(negotiationId)).fault).toBeNull();
}

describe("the whole treaty", () => {
  test("is adopted together, or not at all; then its structure is final", async () => {
    const c = await callForAdoption();
    await decide(c, { subject: "CLAUSE", ...c.articles[0]! }, "YES");
    await decide(c, { subject: "TREATY" }, "NO");
    expect(await standing(c)).toEqual(["ADOPTED DRAFT", "OPEN DRAFT"]);
    const { ballotId } = await put(c.chair, { subject: "TREATY" });
    const added = { kind: "ARTICLE", heading: "Late", parentId: null, afterId: null } as const;
    await expect(addClause(c.secretary, added)).rejects.toEqual(refused("treaty-closed"));
    for (const head of c.heads) await castVote(head, { ballotId, choice: "YES" });
    await closeBallot(c.chair, { ballotId });
    expect(await standing(c)).toEqual(["ADOPTED DRAFT", "ADOPTED DRAFT"]);
    await expect(addClause(c.secretary, added)).rejects.toEqual(refused("treaty-closed"));
    await expect(put(c.chair, { subject: "TREATY" })).rejects.toEqual(refused("clause-closed"));
    await expectSound(c);
  });

  test("leaves out what is withdrawn, and is refused while an article has no text or is being voted on", async () => {
    const c = await callForAdoption();
    const empty = { kind: "ARTICLE", heading: "Empty", parentId: null, afterId: null } as const;
    const { id: clauseId } = await addClause(c.secretary, empty);
    await expect(put(c.chair, { subject: "TREATY" })).rejects.toMatchObject({
      code: "not-clean",
      message: "No text yet: Article 1. Nothing was changed.",
    });
    await withdrawClause(c.secretary, { clauseId });
    await put(c.chair, { subject: "CLAUSE", ...c.articles[0]! });
    await expect(put(c.chair, { subject: "TREATY" })).rejects.toEqual(refused("ballot-open"));
  });

  test("is put by the chair alone", async () => {
    const c = await callForAdoption();
    for (const actor of [c.secretary, c.observer, c.heads[0]!, c.delegate])
      await expect(put(actor, { subject: "TREATY" })).rejects.toEqual(refused("not-allowed"));
    expect(await standing(c)).toEqual(["OPEN DRAFT", "OPEN DRAFT"]);
  });
});

describe("nothing is agreed until everything is agreed", () => {
  test("an article that carries is agreed; the treaty is put when all are, and adopts them", async () => {
    const c = await callForAdoption();
    await setRules(c.chair, { keys: USUAL_RULES, isPackage: true });
    await decide(c, { subject: "CLAUSE", ...c.articles[0]! }, "YES");
    expect(await standing(c)).toEqual(["OPEN AGREED", "OPEN DRAFT"]);
    await expect(put(c.chair, { subject: "TREATY" })).rejects.toMatchObject({
      code: "stage-not-reached",
      message:
        "Nothing is agreed until everything is agreed. Not agreed yet: Article 1. Nothing was changed.",
    });
    const { clauseId } = c.articles[1]!;
    await gavelClause(c.chair, { clauseId, textHash: await hashNow(clauseId), dueAt: null });
    await decide(c, { subject: "TREATY" }, "YES");
    expect(await standing(c)).toEqual(["ADOPTED AGREED", "ADOPTED AGREED"]);
    await expectSound(c);
  });
});

describe("several articles together", () => {
  test("are adopted by one vote, and stay as they are without it", async () => {
    const c = await callForAdoption();
    await decide(c, { subject: "CLAUSES", clauses: c.articles.toReversed() }, "NO");
    expect(await standing(c)).toEqual(["OPEN DRAFT", "OPEN DRAFT"]);
    const ballotId = await decide(c, { subject: "CLAUSES", clauses: c.articles }, "YES");
    expect(await standing(c)).toEqual(["ADOPTED DRAFT", "ADOPTED DRAFT"]);
    const { question } = await db().ballot.findUniqueOrThrow({ where: { id: ballotId } });
    expect(question).toBe("Article 1 and Article 2");
    await expectSound(c);
  });

  test("one that has changed meanwhile, or is listed twice, stops them all", async () => {
    const c = await callForAdoption();
    const [first, second] = c.articles as [(typeof c.articles)[0], (typeof c.articles)[0]];
    const older = { ...second, revision: second.revision - 1 };
    await expect(put(c.chair, { subject: "CLAUSES", clauses: [first, older] })).rejects.toEqual(
      refused("text-changed"),
    );
    await expect(put(c.chair, { subject: "CLAUSES", clauses: [first, first] })).rejects.toEqual(
      refused("bad-input"),
    );
    expect(await standing(c)).toEqual(["OPEN DRAFT", "OPEN DRAFT"]);
  });
});
