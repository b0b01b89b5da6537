import { describe, expect, test } from "vitest";
import { type Conference, callConference, writeParagraph } from "#lib/negotiation/server/test/conference.ts";
import { db } from "#lib/platform/db.ts";
import { useDatabase } from "#lib/platform/test/worker-database.ts";
import type { RefusalCode } from "#lib/refusal.ts";
import { agreeBySilence } from "./agree-by-silence.ts";
import { confirmAgreement } from "./confirm-agreement.ts";
import { gavelClause } from "./gavel-clause.ts";
import { hashNow, NEXT_WEEK, say } from "./test/texts.ts";

useDatabase();

const refused = (code: RefusalCode) => expect.objectContaining({ name: "Refusal", code });
const stageOf = async ({ clauseId }: Conference) =>
  (await db().clause.findUniqueOrThrow({ where: { id: clauseId }, select: { stage: true } })).stage;
const lastStep = ({ clauseId }: Conference) =>
  db().stageChange.findFirstOrThrow({ where: { clauseId }, orderBy: { number: "desc" } });

/** Three delegations; the first two agree ad referendum, the third has not spoken. */
async function agreedAdRef(): Promise<Conference & { readonly textHash: string }> {
  const c = await callConference([1, 1, 1]);
  await say(c.heads[0]!, c.clauseId, "ACCEPT?");
  await say(c.heads[1]!, c.clauseId, "ACCEPT?");
  const textHash = await hashNow(c.clauseId);
  await gavelClause(c.chair, { clauseId: c.clauseId, textHash, dueAt: NEXT_WEEK });
  return { ...c, textHash };
}

/** Nothing may wait a week here: the date is moved to the past behind the product's back. */
const passDate = ({ clauseId }: Conference) =>
  db().clause.update({
    where: { id: clauseId },
    data: { adRefDueAt: new Date(Date.now() - 1000) },
    select: { id: true },
  });

describe("confirming", () => {
  test("by the last capital makes the text agreed", async () => {
    const c = await agreedAdRef();
    await confirmAgreement(c.heads[0]!, c);
    expect(await stageOf(c)).toBe("AGREED_AD_REF");
    await confirmAgreement(c.heads[1]!, c);
    expect(await stageOf(c)).toBe("AGREED");
    expect(await lastStep(c)).toMatchObject({ reason: "every capital has confirmed" });
    const events = await db().journalEvent.findMany({
      where: { negotiationId: c.negotiationId, type: { in: ["clause.confirmed", "clause.stage-changed"] } },
      orderBy: { number: "asc" },
    });
    expect(events.map(({ type }) => type)).toEqual([
      "clause.stage-changed",
      "clause.confirmed",
      "clause.confirmed",
      "clause.stage-changed",
    ]);
    const position = await db().position.findFirstOrThrow({
      where: { clauseId: c.clauseId, delegationId: c.heads[0]!.delegation!.id },
      orderBy: { number: "desc" },
    });
    expect(position).toMatchObject({ number: 2, stance: "ACCEPT", adReferendum: false });
  });

  test("is for heads whose capital is waited for, once", async () => {
    const c = await agreedAdRef();
    for (const actor of [c.chair, c.secretary, c.delegate, c.adviser, c.observer])
      await expect(confirmAgreement(actor, c)).rejects.toEqual(refused("not-allowed"));
    await expect(confirmAgreement(c.heads[2]!, c)).rejects.toEqual(refused("stage-not-reached"));
    await confirmAgreement(c.heads[0]!, c);
    await expect(confirmAgreement(c.heads[0]!, c)).rejects.toEqual(refused("stage-not-reached"));
  });

  test("a text that has changed meanwhile is refused", async () => {
    const c = await agreedAdRef();
    await writeParagraph(c.secretary, c.clauseId, "More.");
    await expect(confirmAgreement(c.heads[0]!, c)).rejects.toEqual(refused("text-changed"));
  });
});

describe("a position while capitals are waited for", () => {
  test.each([
    ["a firm yes of the only other capital agrees", "ACCEPT", "AGREED"],
    ["still ad referendum changes nothing", "ACCEPT?", "AGREED_AD_REF"],
    ["a no takes the agreement back", "REJECT", "DRAFT"],
    ["so does a wish for change", "NEEDS_CHANGE", "DRAFT"],
    ["and a position that is withdrawn", "NO_POSITION", "DRAFT"],
  ] as const)("%s", async (_, stance, stage) => {
    const c = await agreedAdRef();
    await confirmAgreement(c.heads[0]!, c);
    await say(c.heads[1]!, c.clauseId, stance);
    expect(await stageOf(c)).toBe(stage);
    if (stage === "DRAFT") expect(await lastStep(c)).toMatchObject({ reason: "S2 does not confirm" });
  });

  test("of a delegation that was not waited for changes nothing", async () => {
    const c = await agreedAdRef();
    await say(c.heads[2]!, c.clauseId, "REJECT");
    expect(await stageOf(c)).toBe("AGREED_AD_REF");
  });
});

describe("silence", () => {
  test("agrees when the date has passed, once, and nobody is said to have done it", async () => {
    const c = await agreedAdRef();
    expect(await agreeBySilence()).toBe(0);
    await passDate(c);
    const counts = await Promise.all([agreeBySilence(), agreeBySilence(), agreeBySilence()]);
    expect(counts.toSorted()).toEqual([0, 0, 1]);
    expect(await agreeBySilence()).toBe(0);
    expect(await stageOf(c)).toBe("AGREED");
    expect(await lastStep(c)).toMatchObject({ number: 2, userId: null, textHash: c.textHash });
  });

  test("does not agree words that nobody had seen", async () => {
    const c = await agreedAdRef();
    await passDate(c);
    await writeParagraph(c.secretary, c.clauseId, "More.");
    expect(await agreeBySilence()).toBe(0);
    expect(await stageOf(c)).toBe("DRAFT");
    expect(await lastStep(c)).toMatchObject({ reason: "edited", userId: null });
  });
});
