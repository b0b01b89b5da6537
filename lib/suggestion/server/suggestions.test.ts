import { randomUUID } from "node:crypto";
import { describe, expect, it } from "vitest";
import type { Actor } from "#lib/access/actor.ts";
import { prepareEdit } from "#lib/clause/prepare-edit.ts";
import { readContent } from "#lib/clause/read-content.ts";
import { replaceBody } from "#lib/clause/replace-body.ts";
import { appendUpdate } from "#lib/clause/server/append-update.ts";
import { ensureTextVersion } from "#lib/clause/server/ensure-text-version.ts";
import { freezeClause } from "#lib/clause/server/freeze-clause.ts";
import { loadClause } from "#lib/clause/server/load-clause.ts";
import { readClauseText } from "#lib/clause/server/read-text.ts";
import { listActs } from "#lib/journal/server/test/list-acts.ts";
import { callConference } from "#lib/negotiation/server/test/conference.ts";
import { db } from "#lib/platform/db.ts";
import { useDatabase } from "#lib/platform/test/worker-database.ts";
import { inTransaction } from "#lib/platform/transaction.ts";
import { suggestWords } from "../suggest-words.ts";
import { acceptSuggestion } from "./accept-suggestion.ts";
import { listSuggestions } from "./queries.ts";
import { rejectSuggestion } from "./reject-suggestion.ts";
import { turnSuggestion } from "./turn-suggestion.ts";
import { withdrawSuggestion } from "./withdraw-suggestion.ts";

useDatabase();

/** Suggests as somebody at the keyboard would, and lets the record follow. */
async function suggest(actor: Actor, clauseId: string, from: string, to: string): Promise<string> {
  const id = randomUUID();
  const by = actor.delegation?.id ?? "";
  await edit(actor, clauseId, (content) => suggestWords(content, { id, by, from, to }));
  return id;
}

async function edit(
  actor: Actor,
  clauseId: string,
  change: (content: ReturnType<typeof readContent>) => ReturnType<typeof readContent>,
): Promise<void> {
  const { doc } = await loadClause(null, clauseId);
  const next = change(readContent(doc));
  const { bytes } = prepareEdit(doc, (copy) => replaceBody(copy, next)) ?? { bytes: new Uint8Array() };
  await appendUpdate({ clauseId, userId: actor.userId, sessionId: "test", bytes });
  await inTransaction((tx) => ensureTextVersion(tx, clauseId));
}

const statusOf = async (id: string) =>
  (await db().suggestion.findUniqueOrThrow({ where: { id }, select: { status: true } })).status;

const wordsIn = async (clauseId: string) => (await readClauseText(null, clauseId)).plainText;

describe("the record of suggestions", () => {
  it("follows the text: who made them, what they say, and when they are gone", async () => {
    const { clauseId, heads, chair, observer } = await callConference([1, 1]);
    const [first, second] = heads as [Actor, Actor];
    const one = await suggest(first, clauseId, "keep", "stay");
    const two = await suggest(second, clauseId, "limits", "ceilings");
    const listed = await listSuggestions(observer, clauseId);
    expect(
      listed.map(({ id, delegation, madeBy, deleted, inserted }) => [
        id,
        delegation?.id,
        madeBy,
        deleted,
        inserted,
      ]),
    ).toEqual([
      [one, first.delegation?.id, first.name, "keep", "stay"],
      [two, second.delegation?.id, second.name, "limits", "ceilings"],
    ]);
    const { content } = await readClauseText(null, clauseId);
    await edit(chair, clauseId, () =>
      suggestWords(content, { id: randomUUID(), by: "", from: "Each", to: "A" }),
    );
    expect(await listSuggestions(chair, clauseId)).toHaveLength(3);
    await edit(chair, clauseId, (now) => ({
      ...now,
      content: now.content.map(({ content: _, ...rest }) => rest) as never,
    }));
    expect(await statusOf(one)).toBe("REMOVED");
    await edit(chair, clauseId, () => content);
    expect(await statusOf(one)).toBe("OPEN");
  });
});

describe("settling", () => {
  it("accepts, rejects and turns suggestions, on the record", async () => {
    const { clauseId, heads, chair, secretary } = await callConference([1, 1]);
    const [first, second] = heads as [Actor, Actor];
    const one = await suggest(first, clauseId, "keep", "stay");
    const two = await suggest(second, clauseId, "limits", "ceilings");
    const three = await suggest(second, clauseId, "shall", "must");
    const seen = { inserted: "stay", deleted: "keep" };
    await acceptSuggestion(chair, { clauseId, suggestionId: one, seen });
    await rejectSuggestion(secretary, { clauseId, suggestionId: two });
    await turnSuggestion(chair, { clauseId, suggestionId: three, into: "options" });
    expect(await Promise.all([one, two, three].map(statusOf))).toEqual(["ACCEPTED", "REJECTED", "BRACKETED"]);
    expect(await wordsIn(clauseId)).toContain("stay within the limits");
    expect(await db().contestedText.count({ where: { clauseId, id: three, kind: "OPTIONS" } })).toBe(1);
    const acts = (await listActs(chair, "suggestion.settled")).flatMap((act) =>
      act.type === "suggestion.settled" ? [act] : [],
    );
    expect(acts.map((act) => [act.outcome, act.of, act.deleted, act.inserted])).toEqual([
      ["ACCEPTED", "S1", "keep", "stay"],
      ["REJECTED", "S2", "limits", "ceilings"],
      ["BRACKETED", "S2", "shall", "must"],
    ]);
  });

  it("keeps the author of accepted words", async () => {
    const { clauseId, heads, chair } = await callConference([1]);
    const one = await suggest(heads[0] as Actor, clauseId, "keep", "stay");
    const before = (await loadClause(null, clauseId)).doc.store.clients.size;
    await acceptSuggestion(chair, { clauseId, suggestionId: one });
    const after = (await loadClause(null, clauseId)).doc;
    const structs = [...after.store.clients.values()].flat();
    const words = structs.filter(
      (each) => !each.deleted && "content" in each && (each.content as { str?: string }).str === "stay",
    );
    expect(words).toHaveLength(1);
    expect(after.store.clients.size).toBeLessThanOrEqual(before + 1);
  });

  it("is for chair and secretariat; withdrawing for those of the delegation", async () => {
    const { clauseId, heads, chair, delegate, adviser } = await callConference([1, 1]);
    const [first, second] = heads as [Actor, Actor];
    const one = await suggest(first, clauseId, "keep", "stay");
    const input = { clauseId, suggestionId: one };
    for (const actor of [first, delegate])
      for (const act of [acceptSuggestion, rejectSuggestion])
        await expect(act(actor, input)).rejects.toMatchObject({ code: "not-allowed" });
    for (const actor of [second, adviser, chair])
      await expect(withdrawSuggestion(actor, input)).rejects.toMatchObject({ code: "not-allowed" });
    await withdrawSuggestion(delegate, input);
    expect(await statusOf(one)).toBe("WITHDRAWN");
    expect(await wordsIn(clauseId)).toContain("keep within the limits");
  });

  it("refuses what was not seen, what is settled already, and a closed clause", async () => {
    const { clauseId, heads, chair } = await callConference([1]);
    const one = await suggest(heads[0] as Actor, clauseId, "keep", "stay");
    const input = { clauseId, suggestionId: one };
    const seen = { inserted: "remain", deleted: "keep" };
    await expect(acceptSuggestion(chair, { ...input, seen })).rejects.toMatchObject({ code: "text-changed" });
    const two = await suggest(heads[0] as Actor, clauseId, "limits", "");
    await freezeClause(chair, { clauseId });
    await expect(acceptSuggestion(chair, { clauseId, suggestionId: two })).rejects.toMatchObject({
      code: "clause-closed",
    });
    await expect(acceptSuggestion(chair, { clauseId, suggestionId: randomUUID() })).rejects.toMatchObject({
      code: "clause-closed",
    });
  });
});
