import { randomUUID } from "node:crypto";
import { describe, expect, test } from "vitest";
import type { Actor } from "#lib/access/actor.ts";
import { run } from "#lib/clause/blocks.ts";
import type { ClauseContent } from "#lib/clause/content.ts";
import { prepareEdit } from "#lib/clause/prepare-edit.ts";
import { readContent } from "#lib/clause/read-content.ts";
import { replaceBody } from "#lib/clause/replace-body.ts";
import { appendUpdate } from "#lib/clause/server/append-update.ts";
import { ensureTextVersion } from "#lib/clause/server/ensure-text-version.ts";
import { freezeClause } from "#lib/clause/server/freeze-clause.ts";
import { loadClause } from "#lib/clause/server/load-clause.ts";
import { readClauseText } from "#lib/clause/server/read-text.ts";
import { setClauseMode } from "#lib/clause/server/set-clause-mode.ts";
import { listActs } from "#lib/journal/server/test/list-acts.ts";
import { addArticle, type Conference, callConference } from "#lib/negotiation/server/test/conference.ts";
import { db } from "#lib/platform/db.ts";
import { useDatabase } from "#lib/platform/test/worker-database.ts";
import { inTransaction } from "#lib/platform/transaction.ts";
import { acceptSuggestion } from "#lib/suggestion/server/accept-suggestion.ts";
import { suggestWords } from "#lib/suggestion/suggest-words.ts";
import { previewRestore } from "./preview-restore.ts";
import { restoreClause, restoreTexts } from "./restore-clause.ts";

useDatabase();

type Change = (content: ClauseContent) => ClauseContent;

/** Changes a text as somebody at the keyboard would, and lets the record follow; returns the revision. */
async function edit(actor: Actor, clauseId: string, change: Change): Promise<number> {
  const { doc } = await loadClause(null, clauseId);
  const next = change(readContent(doc));
  const { bytes } = prepareEdit(doc, (copy) => replaceBody(copy, next)) ?? { bytes: new Uint8Array() };
  const revision = await appendUpdate({ clauseId, userId: actor.userId, sessionId: "test", bytes });
  await inTransaction((tx) => ensureTextVersion(tx, clauseId));
  return revision;
}

const saying =
  (...texts: readonly string[]): Change =>
  ({ content }) => ({
    type: "doc",
    content: texts.map((text, index) => ({
      type: "paragraph",
      attrs: content[index]?.attrs ?? { id: randomUUID(), level: 1, numbered: true, numberAs: "" },
      content: [run(text)],
    })) as never,
  });

const textOf = (clauseId: string) => readClauseText(null, clauseId);
const wordsIn = async (clauseId: string) => (await textOf(clauseId)).plainText.split("\n").filter(Boolean);

/** Restores what the actor has just previewed. */
async function restore(actor: Actor, clauseId: string, revision: number, blockId: string | null = null) {
  const preview = await previewRestore(actor, { clauseId, revision, blockId });
  const textHash = preview?.textHash ?? (await textOf(clauseId)).hash;
  return restoreClause(actor, { clauseId, revision, blockId, textHash });
}

async function twoParagraphs(conference: Conference) {
  const { clauseId, delegate } = conference;
  const revision = await edit(delegate, clauseId, saying("First words.", "Second words."));
  const [first, second] = (await textOf(clauseId)).content.content.map(({ attrs }) => attrs.id);
  return { revision, first: first ?? "", second: second ?? "" };
}

describe("a restore", () => {
  test("brings the whole text back as a new edit, on the record, once", async () => {
    const conference = await callConference([1]);
    const { clauseId, delegate, observer } = conference;
    const { revision } = await twoParagraphs(conference);
    await edit(delegate, clauseId, saying("Other words."));
    const preview = await previewRestore(observer, { clauseId, revision, blockId: null });
    expect(preview?.steps.flatMap((step) => (step.kind === "block" ? [step.fate] : []))).toContain(
      "inserted",
    );
    const restored = await restore(delegate, clauseId, revision);
    expect(restored.revision).toBe(revision + 2);
    expect(await wordsIn(clauseId)).toEqual(["1. First words.", "2. Second words."]);
    expect(await listActs(delegate, "clause.restored")).toMatchObject([
      { from: revision, words: "", revision: revision + 2, textHash: (await textOf(clauseId)).hash },
    ]);
    await expect(restore(delegate, clauseId, revision)).rejects.toMatchObject({ code: "nothing-to-restore" });
  });

  test("of a paragraph puts it back at its place and leaves the rest", async () => {
    const conference = await callConference([1]);
    const { clauseId, delegate } = conference;
    const { revision, first } = await twoParagraphs(conference);
    await edit(delegate, clauseId, ({ content }) => ({ type: "doc", content: content.slice(1) }));
    await edit(delegate, clauseId, saying("Second words, changed."));
    await restore(delegate, clauseId, revision, first);
    expect(await wordsIn(clauseId)).toEqual(["1. First words.", "2. Second words, changed."]);
    expect(await listActs(delegate, "clause.restored")).toMatchObject([{ words: "First words." }]);
    await expect(restore(delegate, clauseId, revision, randomUUID())).rejects.toMatchObject({
      code: "not-found",
    });
  });

  test("brings brackets back with what stands on record about them", async () => {
    const { clauseId, heads, chair } = await callConference([1, 1]);
    const [one, two] = heads as [Actor, Actor];
    const id = randomUUID();
    const bracketed = await edit(one, clauseId, ({ content: [block] }) => ({
      type: "doc",
      content: [
        { ...block, content: [run("Each "), run("Party", { type: "bracket", attrs: { id } })] },
      ] as never,
    }));
    const plain = await edit(chair, clauseId, saying("Each Party"));
    const outcome = async () => (await db().contestedText.findUniqueOrThrow({ where: { id } })).outcome;
    expect(await outcome()).toBe("REMOVED");
    await restore(two, clauseId, bracketed);
    expect(await outcome()).toBeNull();
    await expect(restore(two, clauseId, plain)).rejects.toMatchObject({ code: "not-allowed" });
    await restore(one, clauseId, plain);
    expect(await outcome()).toBe("REMOVED");
  });

  test("does not ask about settled suggestions again", async () => {
    const { clauseId, heads, chair } = await callConference([1]);
    const head = heads[0] as Actor;
    const id = randomUUID();
    const by = head.delegation?.id ?? "";
    const revision = await edit(head, clauseId, (content) =>
      suggestWords(content, { id, by, from: "keep", to: "stay" }),
    );
    await acceptSuggestion(chair, { clauseId, suggestionId: id });
    await restore(chair, clauseId, revision);
    expect(await wordsIn(clauseId)).toEqual(["Each Party shall keep within the limits."]);
    expect(await db().suggestion.findUniqueOrThrow({ where: { id } })).toMatchObject({ status: "ACCEPTED" });
  });

  test("of several texts happens to all or none", async () => {
    const { clauseId, secretary, chair, delegate } = await callConference([1]);
    const other = await addArticle(secretary, "Verification");
    for (const each of [clauseId, other.clauseId]) await edit(delegate, each, saying("Other words."));
    const texts = [
      { clauseId, revision: 1 },
      { clauseId: other.clauseId, revision: 1 },
    ];
    await freezeClause(chair, { clauseId: other.clauseId });
    const all = () => inTransaction((tx) => restoreTexts(tx, chair, texts));
    await expect(all()).rejects.toMatchObject({
      code: "clause-closed",
      message: "Article 1 is closed. Nothing was changed.",
    });
    expect(await wordsIn(clauseId)).toEqual(["Other words."]);
    await db().clause.update({ where: { id: other.clauseId }, data: { status: "OPEN" } });
    expect(await all()).toHaveLength(2);
    expect(await all()).toEqual([]);
    expect(await wordsIn(other.clauseId)).toEqual(["Each Party shall keep within the limits."]);
  });
});

describe("who may restore", () => {
  test("those who may change the text directly", async () => {
    const { clauseId, chair, secretary, delegate, adviser, observer, heads } = await callConference([1]);
    await edit(chair, clauseId, saying("Other words."));
    for (const actor of [adviser, observer])
      await expect(restore(actor, clauseId, 1)).rejects.toMatchObject({ code: "not-allowed" });
    for (const [index, actor] of [delegate, heads[0] as Actor, chair, secretary].entries())
      await restore(actor, clauseId, index % 2 === 0 ? 1 : 2);
    for (const mode of ["SUGGEST", "DRAFTERS"] as const) {
      await setClauseMode(chair, { clauseId, mode });
      await expect(restore(delegate, clauseId, 1)).rejects.toMatchObject({ code: "not-allowed" });
    }
    await restore(secretary, clauseId, 1);
    const { secretary: stranger } = await callConference([1]);
    await expect(restore(stranger, clauseId, 2)).rejects.toMatchObject({ code: "not-found" });
  });

  test("nobody where the text is closed, or another than was previewed", async () => {
    const { clauseId, chair, delegate } = await callConference([1]);
    await edit(delegate, clauseId, saying("Other words."));
    const input = { clauseId, revision: 1, blockId: null };
    const preview = await previewRestore(delegate, input);
    await edit(delegate, clauseId, saying("Still other words."));
    const stale = { ...input, textHash: preview?.textHash ?? "" };
    await expect(restoreClause(delegate, stale)).rejects.toMatchObject({ code: "text-changed" });
    await freezeClause(chair, { clauseId });
    await expect(restore(chair, clauseId, 1)).rejects.toMatchObject({ code: "clause-closed" });
    expect(await wordsIn(clauseId)).toEqual(["Still other words."]);
  });
});
