import { describe, expect, test } from "vitest";
import { changeText } from "#lib/clause/server/change-text.ts";
import { readClauseText } from "#lib/clause/server/read-text.ts";
import { settleText } from "#lib/clause/server/settle-text.ts";
import { withdrawClause } from "#lib/clause/server/withdraw-clause.ts";
import { addArticle, callConference, writeParagraph } from "#lib/negotiation/server/test/conference.ts";
import { db } from "#lib/platform/db.ts";
import { useDatabase } from "#lib/platform/test/worker-database.ts";
import { inTransaction } from "#lib/platform/transaction.ts";
import type { RefusalCode } from "#lib/refusal.ts";
import { gavelClause } from "./gavel-clause.ts";
import { readClauseLife } from "./queries.ts";
import { aBracket, hashNow, LAST_WEEK, NEXT_WEEK, say, writeWords } from "./test/texts.ts";

useDatabase();

const refused = (code: RefusalCode, message: unknown = expect.any(String)) =>
  expect.objectContaining({ name: "Refusal", code, message });

const stored = (id: string) =>
  db().clause.findUniqueOrThrow({
    where: { id },
    select: { stage: true, agreedHash: true, adRefDueAt: true, mode: true },
  });

describe("the gavel", () => {
  test("makes a clean text agreed, closes it to delegations, and is on record", async () => {
    const c = await callConference([1, 1]);
    const textHash = await hashNow(c.clauseId);
    expect(await gavelClause(c.chair, { clauseId: c.clauseId, textHash, dueAt: null })).toEqual({
      state: "AGREED",
    });
    expect(await stored(c.clauseId)).toEqual({
      stage: "AGREED",
      agreedHash: textHash,
      adRefDueAt: null,
      mode: "DRAFTERS",
    });
    const life = await readClauseLife(c.observer, c.clauseId);
    expect(life).toMatchObject({ state: "AGREED", text: { textHash }, rejecting: [], pendingIds: [] });
    expect(life.changes).toMatchObject([
      { number: 1, from: "DRAFT", to: "AGREED", by: c.chair.name, textHash },
    ]);
    const event = await db().journalEvent.findFirstOrThrow({ orderBy: { at: "desc" } });
    expect(event).toMatchObject({ type: "clause.stage-changed", actorId: c.chair.userId });
    expect(event.payload).toMatchObject({ label: "Article 1", from: "DRAFT", to: "AGREED", textHash });
  });

  test("waits for capitals where a delegation agrees ad referendum, until a date to come", async () => {
    const c = await callConference([1, 1]);
    await say(c.heads[0]!, c.clauseId, "ACCEPT?");
    const textHash = await hashNow(c.clauseId);
    const gavel = (dueAt: string | null) => gavelClause(c.chair, { clauseId: c.clauseId, textHash, dueAt });
    await expect(gavel(null)).rejects.toEqual(refused("bad-input"));
    await expect(gavel(LAST_WEEK)).rejects.toEqual(refused("bad-input"));
    expect(await gavel(NEXT_WEEK)).toEqual({ state: "AGREED_AD_REF" });
    expect(await stored(c.clauseId)).toMatchObject({ adRefDueAt: new Date(NEXT_WEEK), mode: "OPEN" });
    const life = await readClauseLife(c.chair, c.clauseId);
    expect(life).toMatchObject({ dueAt: NEXT_WEEK, pendingIds: [c.heads[0]!.delegation!.id] });
  });

  test("is refused while a bracket stands, and says what stands", async () => {
    const c = await callConference([1]);
    const textHash = await writeWords(c.secretary, c.clauseId, "within seven days", aBracket());
    await expect(gavelClause(c.chair, { clauseId: c.clauseId, textHash, dueAt: null })).rejects.toEqual(
      refused("not-clean", "This article has one bracket. Nothing was changed."),
    );
    expect(await stored(c.clauseId)).toMatchObject({ stage: "DRAFT" });
  });

  test("is refused for a reference to a withdrawn article", async () => {
    const c = await callConference([1]);
    const other = await addArticle(c.secretary, "Definitions");
    await inTransaction((tx) =>
      changeText(tx, c.secretary, {
        clauseId: c.clauseId,
        change: ({ content }) => ({
          type: "doc",
          content: content.map((block) => ({
            ...block,
            content: [
              { type: "text", text: "As in " },
              { type: "reference", attrs: { target: other.clauseId, block: "" } },
            ],
          })),
        }),
      }),
    );
    await withdrawClause(c.secretary, { clauseId: other.clauseId });
    expect((await readClauseLife(c.chair, c.clauseId)).state).toBe("PROPOSED");
    await expect(
      gavelClause(c.chair, { clauseId: c.clauseId, textHash: await hashNow(c.clauseId), dueAt: null }),
    ).rejects.toEqual(refused("not-clean"));
  });

  test("is refused while a delegation rejects this very text, and names it", async () => {
    const c = await callConference([1, 1]);
    await say(c.heads[1]!, c.clauseId, "REJECT");
    await say(c.heads[0]!, c.clauseId, "NEEDS_CHANGE");
    const gavel = async () =>
      gavelClause(c.chair, { clauseId: c.clauseId, textHash: await hashNow(c.clauseId), dueAt: null });
    await expect(gavel()).rejects.toEqual(
      refused(
        "objection-stands",
        "One delegation rejects this text as it stands. Objecting: S2. Nothing was changed.",
      ),
    );
    await writeParagraph(c.secretary, c.clauseId, "A second paragraph meets the concern.");
    expect(await gavel()).toEqual({ state: "AGREED" });
  });

  test("belongs to the chair", async () => {
    const c = await callConference([1]);
    const textHash = await hashNow(c.clauseId);
    for (const actor of [c.secretary, c.heads[0]!, c.delegate, c.adviser, c.observer]) {
      await expect(gavelClause(actor, { clauseId: c.clauseId, textHash, dueAt: null })).rejects.toEqual(
        refused("not-allowed"),
      );
    }
    const elsewhere = await callConference([1]);
    await expect(
      gavelClause(elsewhere.chair, { clauseId: c.clauseId, textHash, dueAt: null }),
    ).rejects.toEqual(refused("not-found"));
  });

  test("falls on the text that was seen, once, and not on a withdrawn one", async () => {
    const c = await callConference([1]);
    const textHash = await hashNow(c.clauseId);
    const gavel = (hash: string) =>
      gavelClause(c.chair, { clauseId: c.clauseId, textHash: hash, dueAt: null });
    await writeParagraph(c.secretary, c.clauseId, "More.");
    await expect(gavel(textHash)).rejects.toEqual(refused("text-changed"));
    await gavel(await hashNow(c.clauseId));
    await expect(gavel(await hashNow(c.clauseId))).rejects.toEqual(refused("stage-not-reached"));
    const { clauseId } = await addArticle(c.secretary, "Other");
    const hash = await hashNow(clauseId);
    await withdrawClause(c.secretary, { clauseId });
    await expect(gavelClause(c.chair, { clauseId, textHash: hash, dueAt: null })).rejects.toEqual(
      refused("clause-closed"),
    );
  });

  test("and an edit at the same moment: one of them comes first, and what is agreed is what is written", async () => {
    const c = await callConference([1]);
    for (let round = 0; round < 4; round += 1) {
      const { clauseId } = await addArticle(c.secretary, `Article ${round}`);
      const textHash = await hashNow(clauseId);
      const [gavel] = await Promise.allSettled([
        gavelClause(c.chair, { clauseId, textHash, dueAt: null }),
        writeParagraph(c.secretary, clauseId, `Words of round ${round}.`),
      ]);
      const now = await hashNow(clauseId);
      const { stage, agreedHash } = await stored(clauseId);
      expect(now).not.toBe(textHash);
      expect({ stage, agreedHash }).toEqual({ stage: "DRAFT", agreedHash: null });
      const changes = await db().stageChange.findMany({ where: { clauseId }, orderBy: { number: "asc" } });
      expect(changes.map(({ to, userId }) => [to, userId])).toEqual(
        gavel?.status === "fulfilled"
          ? [
              ["AGREED", c.chair.userId],
              ["DRAFT", null],
            ]
          : [],
      );
    }
  });
});

test("a text that was stored late does not take back what was agreed after it", async () => {
  const c = await callConference([1]);
  const early = await hashNow(c.clauseId);
  const before = await readClauseText(null, c.clauseId);
  await writeParagraph(c.secretary, c.clauseId, "More.");
  const textHash = await hashNow(c.clauseId);
  expect(textHash).not.toBe(early);
  await gavelClause(c.chair, { clauseId: c.clauseId, textHash, dueAt: null });
  await inTransaction((tx) => settleText(tx, c.clauseId, before));
  expect(await stored(c.clauseId)).toMatchObject({ stage: "AGREED", agreedHash: textHash });
});
