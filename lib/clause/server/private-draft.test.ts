import { randomUUID } from "node:crypto";
import { describe, expect, it } from "vitest";
import { callConference } from "#lib/negotiation/server/test/conference.ts";
import { useDatabase } from "#lib/platform/test/worker-database.ts";
import type { ClauseContent } from "../content.ts";
import { discardPrivateDraft } from "./discard-private-draft.ts";
import { freezeClause } from "./freeze-clause.ts";
import { keepPrivateDraft } from "./keep-private-draft.ts";
import { listPrivateDrafts } from "./list-private-drafts.ts";

useDatabase();

const CONTENT: ClauseContent = {
  type: "doc",
  content: [
    {
      type: "paragraph",
      attrs: { id: randomUUID(), level: 1, numbered: true, numberAs: "" },
      content: [{ type: "text", text: "Each Party shall keep within the limits, always." }],
    },
  ],
};

const draftOf = (clauseId: string, draftId: string = randomUUID()) => ({
  draftId,
  clauseId,
  revision: 1,
  content: CONTENT,
  excerpt: ", always",
});

describe("a private draft", () => {
  it("is kept for its author while the clause is closed, and is seen by nobody else", async () => {
    const { clauseId, chair, secretary, observer, delegate, heads } = await callConference([1, 1]);
    await freezeClause(chair, { clauseId });
    const draft = await keepPrivateDraft(delegate, draftOf(clauseId));
    expect(await listPrivateDrafts(delegate, clauseId)).toEqual([draft]);
    expect(draft).toMatchObject({ revision: 1, excerpt: ", always", content: CONTENT });
    for (const other of [chair, secretary, observer, ...heads]) {
      expect(await listPrivateDrafts(other, clauseId)).toEqual([]);
    }
  });

  it("is discarded by its author alone", async () => {
    const { clauseId, secretary, delegate } = await callConference([1]);
    const { draftId } = await keepPrivateDraft(delegate, draftOf(clauseId));
    await discardPrivateDraft(secretary, { draftId });
    expect(await listPrivateDrafts(delegate, clauseId)).toHaveLength(1);
    await discardPrivateDraft(delegate, { draftId });
    expect(await listPrivateDrafts(delegate, clauseId)).toEqual([]);
  });

  it("may be kept again by a window that had no answer, but not under somebody else's id", async () => {
    const { clauseId, chair, delegate } = await callConference([1]);
    const { draftId } = await keepPrivateDraft(delegate, draftOf(clauseId));
    await keepPrivateDraft(delegate, draftOf(clauseId, draftId));
    expect(await listPrivateDrafts(delegate, clauseId)).toHaveLength(1);
    await expect(keepPrivateDraft(chair, draftOf(clauseId, draftId))).rejects.toMatchObject({
      code: "not-found",
    });
  });

  it.each([
    ["a stranger's conference", "not-found"],
    ["an adviser", "not-allowed"],
    ["an observer", "not-allowed"],
    ["a revision that there is not", "bad-input"],
    ["content that is no text", "bad-input"],
  ])("is refused for %s", async (who, code) => {
    const { clauseId, adviser, observer, delegate } = await callConference([1]);
    const stranger = (await callConference([1])).delegate;
    const draft = draftOf(clauseId);
    const attempts: Record<string, () => Promise<unknown>> = {
      "a stranger's conference": () => keepPrivateDraft(stranger, draft),
      "an adviser": () => keepPrivateDraft(adviser, draft),
      "an observer": () => keepPrivateDraft(observer, draft),
      "a revision that there is not": () => keepPrivateDraft(delegate, { ...draft, revision: 99 }),
      "content that is no text": () =>
        keepPrivateDraft(delegate, { ...draft, content: { type: "doc", content: [] } }),
    };
    await expect(attempts[who]?.()).rejects.toMatchObject({ code });
  });
});
