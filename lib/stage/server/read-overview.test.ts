import { expect, test } from "vitest";
import { withdrawClause } from "#lib/clause/server/withdraw-clause.ts";
import { addArticle, callConference } from "#lib/negotiation/server/test/conference.ts";
import { db } from "#lib/platform/db.ts";
import { useDatabase } from "#lib/platform/test/worker-database.ts";
import { gavelClause } from "./gavel-clause.ts";
import { readOverview } from "./read-overview.ts";
import { aBracket, hashNow, NEXT_WEEK, say, writeWords } from "./test/texts.ts";

useDatabase();

const LONG_AGO = "2020-01-01T00:00:00.000Z";

/** Three articles: one agreed ad referendum, one in brackets that a delegation rejects, one withdrawn. */
async function conferenceAtWork() {
  const c = await callConference([1, 1]);
  await say(c.heads[0]!, c.clauseId, "ACCEPT?");
  const textHash = await hashNow(c.clauseId);
  await gavelClause(c.chair, { clauseId: c.clauseId, textHash, dueAt: NEXT_WEEK });
  const open = await addArticle(c.secretary, "Open");
  await writeWords(c.secretary, open.clauseId, "It should stand.", aBracket());
  await say(c.heads[1]!, open.clauseId, "REJECT");
  const gone = await addArticle(c.secretary, "Gone");
  await withdrawClause(c.secretary, { clauseId: gone.clauseId });
  return { ...c, openId: open.clauseId };
}

test("says of every text where it stands, what is open, who blocks and what moved", async () => {
  const c = await conferenceAtWork();
  const { rows, withdrawn } = await readOverview(c.observer, LONG_AGO);
  expect(withdrawn).toBe(1);
  expect(rows).toHaveLength(2);
  expect(rows.find(({ clauseId }) => clauseId === c.clauseId)).toMatchObject({
    label: "Article 2",
    heading: "Limits",
    state: "AGREED_AD_REF",
    pending: ["S1"],
    dueAt: NEXT_WEEK,
    rejecting: [],
    movement: { text: "new", steps: ["AGREED_AD_REF"], moved: ["S1"] },
  });
  expect(rows.find(({ clauseId }) => clauseId === c.openId)).toMatchObject({
    state: "BRACKETED",
    open: { brackets: 1, options: 0, holes: 0 },
    rejecting: ["S2"],
    notes: 1,
    movement: { text: "new", opened: 1, closed: 0, steps: [], moved: ["S2"] },
  });
});

test("counts movement from the chosen moment on", async () => {
  const c = await conferenceAtWork();
  const [{ now }] = (await db().$queryRaw<[{ now: Date }]>`select clock_timestamp() as now`) as [
    { now: Date },
  ];
  const since = new Date(now.getTime() + 1).toISOString();
  const still = await readOverview(c.chair, since);
  for (const { movement } of still.rows)
    expect(movement).toEqual({ text: "same", opened: 0, closed: 0, steps: [], moved: [] });
  await writeWords(c.secretary, c.openId, "It stands.");
  await say(c.heads[1]!, c.openId, "ACCEPT");
  await writeWords(c.secretary, c.clauseId, "Other words.");
  const { rows } = await readOverview(c.chair, since);
  expect(rows.find(({ clauseId }) => clauseId === c.openId)).toMatchObject({
    state: "CLEAN",
    movement: { text: "changed", opened: 0, closed: 1, steps: [], moved: ["S2"] },
  });
  expect(rows.find(({ clauseId }) => clauseId === c.clauseId)).toMatchObject({
    state: "CLEAN",
    movement: { text: "changed", steps: ["DRAFT"], moved: [] },
  });
});
