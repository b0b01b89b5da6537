import { expect, test } from "vitest";
import { type Conference, callConference } from "#lib/negotiation/server/test/conference.ts";
import { db } from "#lib/platform/db.ts";
import { useDatabase } from "#lib/platform/test/worker-database.ts";
import type { RefusalCode } from "#lib/refusal.ts";
import { confirmAgreement } from "./confirm-agreement.ts";
import { type CorrectInput, correctClause } from "./correct-clause.ts";
import { gavelClause } from "./gavel-clause.ts";
import { readClauseLife } from "./queries.ts";
import { hashNow, NEXT_WEEK, say, writeWords } from "./test/texts.ts";

useDatabase();

const refused = (code: RefusalCode) => expect.objectContaining({ name: "Refusal", code });

/** A text with a slip in it, agreed ad referendum. */
async function agreedWithSlip(): Promise<Conference & { readonly input: CorrectInput }> {
  const c = await callConference([1, 1]);
  const textHash = await writeWords(c.secretary, c.clauseId, "Each Party shall recieve the the notice.");
  await say(c.heads[0]!, c.clauseId, "ACCEPT?");
  await gavelClause(c.chair, { clauseId: c.clauseId, textHash, dueAt: NEXT_WEEK });
  const { content } = await db().textVersion.findFirstOrThrow({
    where: { clauseId: c.clauseId, hash: textHash },
  });
  const blockId = (content as { content: { attrs: { id: string } }[] }).content[0]!.attrs.id;
  const input = {
    clauseId: c.clauseId,
    textHash,
    blockId,
    from: "recieve",
    to: "receive",
    reason: "spelling",
  };
  return { ...c, input };
}

test("a correction moves the agreement on to the corrected text", async () => {
  const c = await agreedWithSlip();
  await correctClause(c.secretary, c.input);
  const textHash = await hashNow(c.clauseId);
  expect(textHash).not.toBe(c.input.textHash);
  const clause = await db().clause.findUniqueOrThrow({ where: { id: c.clauseId } });
  expect(clause).toMatchObject({
    stage: "AGREED_AD_REF",
    agreedHash: textHash,
    adRefDueAt: new Date(NEXT_WEEK),
  });
  const life = await readClauseLife(c.chair, c.clauseId);
  expect(life.changes.at(-1)).toMatchObject({ from: "AGREED_AD_REF", to: "AGREED_AD_REF", textHash });
  const event = await db().journalEvent.findFirstOrThrow({
    where: { negotiationId: c.negotiationId },
    orderBy: { number: "desc" },
  });
  expect(event).toMatchObject({ type: "clause.corrected", actorId: c.secretary.userId });
  expect(event.payload).toMatchObject({ reason: "“recieve” to “receive”: spelling", textHash });
  expect(life.pendingIds).toEqual([c.heads[0]!.delegation!.id]);
  await confirmAgreement(c.heads[0]!, { clauseId: c.clauseId, textHash });
  expect((await readClauseLife(c.chair, c.clauseId)).state).toBe("AGREED");
});

test("the words have to stand in one place, and in the text that was seen", async () => {
  const c = await agreedWithSlip();
  for (const from of ["the", "receipt", ""])
    await expect(correctClause(c.secretary, { ...c.input, from })).rejects.toEqual(refused("bad-input"));
  await expect(correctClause(c.secretary, { ...c.input, textHash: "0".repeat(64) })).rejects.toEqual(
    refused("text-changed"),
  );
  await correctClause(c.secretary, { ...c.input, from: "the the", to: "the" });
});

test("only the secretariat corrects, and only what is agreed", async () => {
  const c = await agreedWithSlip();
  for (const actor of [c.chair, c.heads[0]!, c.delegate, c.observer])
    await expect(correctClause(actor, c.input)).rejects.toEqual(refused("not-allowed"));
  await say(c.heads[0]!, c.clauseId, "REJECT");
  await expect(correctClause(c.secretary, c.input)).rejects.toEqual(refused("stage-not-reached"));
});
