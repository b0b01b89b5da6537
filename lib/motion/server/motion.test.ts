import { expect, test } from "vitest";
import { withdrawClause } from "#lib/clause/server/withdraw-clause.ts";
import { listActs } from "#lib/journal/server/test/list-acts.ts";
import { verifyJournal } from "#lib/journal/server/verify-journal.ts";
import { callConference } from "#lib/negotiation/server/test/conference.ts";
import { useDatabase } from "#lib/platform/test/worker-database.ts";
import type { RefusalCode } from "#lib/refusal.ts";
import { ruleOutMotion, withdrawMotion } from "./close-motion.ts";
import { makeMotion } from "./make-motion.ts";
import { listMotions } from "./queries.ts";

useDatabase();

const refused = (code: RefusalCode) => expect.objectContaining({ name: "Refusal", code });
const CLOSE = { kind: "CLOSE_DEBATE", words: " ", clauseId: null } as const;

test("a delegation moves and withdraws, the chair rules out; all of it is on record", async () => {
  const c = await callConference([1, 1]);
  const { motionId } = await makeMotion(c.delegate, { ...CLOSE, clauseId: c.clauseId });
  const other = await makeMotion(c.heads[1]!, { kind: "OTHER", words: " Meet tonight ", clauseId: null });
  expect(await listMotions(c.observer)).toMatchObject([
    { kind: "OTHER", words: "Meet tonight", clauseId: null, state: "PENDING" },
    { kind: "CLOSE_DEBATE", words: "", clauseId: c.clauseId, madeBy: c.delegate.name, state: "PENDING" },
  ]);
  await withdrawMotion(c.heads[0]!, { motionId });
  await ruleOutMotion(c.chair, { motionId: other.motionId, reason: " The day is over. " });
  for (const id of [motionId, other.motionId])
    await expect(ruleOutMotion(c.chair, { motionId: id, reason: "" })).rejects.toEqual(
      refused("motion-closed"),
    );
  await expect(withdrawMotion(c.heads[0]!, { motionId })).rejects.toEqual(refused("motion-closed"));
  expect(await listMotions(c.observer)).toMatchObject([
    { state: "RULED_OUT", reason: "The day is over." },
    { state: "WITHDRAWN" },
  ]);
  expect(await listActs(c.observer, "motion.made")).toMatchObject([
    { kind: "CLOSE_DEBATE", label: "Article 1", delegationName: "S1" },
    { kind: "OTHER", delegationName: "S2" },
  ]);
  expect((await verifyJournal(c.negotiationId)).fault).toBeNull();
});

test("heads and delegates move, each for their own delegation; the chair rules", async () => {
  const c = await callConference([1, 1]);
  const elsewhere = await callConference([1]);
  for (const actor of [c.chair, c.secretary, c.observer, c.adviser])
    await expect(makeMotion(actor, CLOSE)).rejects.toEqual(refused("not-allowed"));
  const { motionId } = await makeMotion(c.heads[0]!, CLOSE);
  for (const actor of [c.chair, c.secretary, c.observer, c.adviser, c.heads[1]!])
    await expect(withdrawMotion(actor, { motionId })).rejects.toEqual(refused("not-allowed"));
  for (const actor of [c.secretary, c.observer, c.heads[0]!])
    await expect(ruleOutMotion(actor, { motionId, reason: "" })).rejects.toEqual(refused("not-allowed"));
  await expect(ruleOutMotion(elsewhere.chair, { motionId, reason: "" })).rejects.toEqual(
    refused("not-found"),
  );
  await expect(makeMotion(elsewhere.heads[0]!, { ...CLOSE, clauseId: c.clauseId })).rejects.toEqual(
    refused("not-found"),
  );
  expect(await listMotions(elsewhere.chair)).toEqual([]);
});

test("a motion says what is moved, and about an article that is there", async () => {
  const c = await callConference([1]);
  const move = (kind: "OTHER" | "REOPEN" | "RECONSIDER", words: string, clauseId: string | null) =>
    makeMotion(c.heads[0]!, { kind, words, clauseId });
  await expect(move("OTHER", " ", null)).rejects.toEqual(refused("bad-input"));
  await expect(move("RECONSIDER", "", null)).rejects.toEqual(refused("bad-input"));
  await expect(move("OTHER", "x".repeat(501), null)).rejects.toEqual(refused("bad-input"));
  await expect(move("REOPEN", "", null)).rejects.toEqual(refused("bad-input"));
  await withdrawClause(c.secretary, { clauseId: c.clauseId });
  await expect(move("REOPEN", "", c.clauseId)).rejects.toEqual(refused("clause-closed"));
});
