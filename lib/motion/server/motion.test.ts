import { expect, test } from "vitest";
import { cancelBallot } from "#lib/ballot/server/cancel-ballot.ts";
import { decideByHands, putByHands } from "#lib/ballot/server/test/decide-by-hands.ts";
import { findClause } from "#lib/clause/server/queries.ts";
import { readClauseText } from "#lib/clause/server/read-text.ts";
import { withdrawClause } from "#lib/clause/server/withdraw-clause.ts";
import { listActs } from "#lib/journal/server/test/list-acts.ts";
import { verifyJournal } from "#lib/journal/server/verify-journal.ts";
import { callConference } from "#lib/negotiation/server/test/conference.ts";
import { useDatabase } from "#lib/platform/test/worker-database.ts";
import type { RefusalCode } from "#lib/refusal.ts";
import { openSitting } from "#lib/sitting/server/open-sitting.ts";
import { findOpenSitting } from "#lib/sitting/server/queries.ts";
import { gavelClause } from "#lib/stage/server/gavel-clause.ts";
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

test("a motion that carries has its effect at once", async () => {
  const c = await callConference([1, 1, 1]);
  const { clauseId, revision } = c;
  const put = (motion: "REOPEN" | "ADJOURN_SITTING" | "CLOSE_DEBATE", more: object = {}) =>
    ({ subject: "MOTION", motion, words: "That it be so", ...more }) as const;
  await expect(putByHands(c.chair, put("ADJOURN_SITTING"))).rejects.toEqual(refused("no-sitting"));
  await openSitting(c.chair, { title: "" });
  await decideByHands(c.chair, put("ADJOURN_SITTING"), [1, 2]);
  expect(await findOpenSitting(c.observer)).not.toBeNull();
  await decideByHands(c.chair, put("ADJOURN_SITTING"), [2, 1]);
  expect(await findOpenSitting(c.observer)).toBeNull();
  const about = { clauseId, revision };
  await expect(putByHands(c.chair, put("REOPEN", { about }))).rejects.toEqual(refused("stage-not-reached"));
  await expect(putByHands(c.chair, put("REOPEN"))).rejects.toEqual(refused("bad-input"));
  const { hash: textHash } = await readClauseText(null, clauseId);
  await gavelClause(c.chair, { clauseId, textHash, dueAt: null });
  await decideByHands(c.chair, put("REOPEN", { about }), [2, 1]);
  expect((await findClause(c.observer, clauseId)).stage).toBe("REOPENED");
  expect((await verifyJournal(c.negotiationId)).fault).toBeNull();
});

test("a delegation's motion is put once at a time, and decided once", async () => {
  const c = await callConference([1, 1]);
  const { motionId } = await makeMotion(c.heads[0]!, CLOSE);
  const put = { subject: "MOTION", motion: "CLOSE_DEBATE", words: "Close the debate", motionId } as const;
  await expect(putByHands(c.chair, { ...put, motion: "OTHER" })).rejects.toEqual(refused("bad-input"));
  const both = await Promise.allSettled([1, 2].map(() => putByHands(c.chair, put)));
  expect(both.map(({ status }) => status).toSorted()).toEqual(["fulfilled", "rejected"]);
  expect(await listMotions(c.observer)).toMatchObject([{ state: "PUT" }]);
  await expect(withdrawMotion(c.heads[0]!, { motionId })).rejects.toEqual(refused("motion-closed"));
  for (const result of both)
    if (result.status === "fulfilled") await cancelBallot(c.chair, { ballotId: result.value });
  expect(await listMotions(c.observer)).toMatchObject([{ state: "PENDING" }]);
  await decideByHands(c.chair, put, [2, 0]);
  expect(await listMotions(c.observer)).toMatchObject([{ state: "CARRIED" }]);
  await expect(putByHands(c.chair, put)).rejects.toEqual(refused("motion-closed"));
  await expect(ruleOutMotion(c.chair, { motionId, reason: "" })).rejects.toEqual(refused("motion-closed"));
  expect((await verifyJournal(c.negotiationId)).fault).toBeNull();
});
