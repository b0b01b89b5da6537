import { describe, expect, it } from "vitest";
import * as Y from "yjs";
import { addArticle, callConference } from "#lib/negotiation/server/test/conference.ts";
import { db } from "#lib/platform/db.ts";
import { useDatabase } from "#lib/platform/test/worker-database.ts";
import { appendUpdate } from "./append-update.ts";
import { findClause } from "./queries.ts";
import { setClauseMode } from "./set-clause-mode.ts";
import { withdrawClause } from "./withdraw-clause.ts";

useDatabase();

function tick(): Uint8Array {
  const doc = new Y.Doc();
  doc.getArray("ticks").push([1]);
  return Y.encodeStateAsUpdate(doc);
}

const modeActs = (negotiationId: string) =>
  db().journalEvent.findMany({
    where: { negotiationId, type: "clause.mode-set" },
    select: { payload: true },
  });

describe("setClauseMode", () => {
  it("sets one clause, on the record, and is silent when nothing changes", async () => {
    const { clauseId, chair, negotiationId } = await callConference([1]);
    await setClauseMode(chair, { clauseId, mode: "SUGGEST" });
    await setClauseMode(chair, { clauseId, mode: "SUGGEST", bracketRule: "CHAIR" });
    expect(await findClause(chair, clauseId)).toMatchObject({ mode: "SUGGEST", bracketRule: "CHAIR" });
    expect(await modeActs(negotiationId)).toHaveLength(1);
    await setClauseMode(chair, { clauseId, bracketRule: "CONSENT" });
    expect(await findClause(chair, clauseId)).toMatchObject({ mode: "SUGGEST", bracketRule: "CONSENT" });
  });

  it("sets all clauses of the treaty at once but those that are final", async () => {
    const { clauseId, secretary, negotiationId } = await callConference([1]);
    const second = await addArticle(secretary, "Verification");
    const third = await addArticle(secretary, "Gone");
    await withdrawClause(secretary, { clauseId: third.clauseId });
    await setClauseMode(secretary, { clauseId: null, mode: "DRAFTERS" });
    expect(await findClause(secretary, clauseId)).toMatchObject({ mode: "DRAFTERS" });
    expect(await findClause(secretary, second.clauseId)).toMatchObject({ mode: "DRAFTERS" });
    expect(await findClause(secretary, third.clauseId)).toMatchObject({ mode: "OPEN" });
    expect(await modeActs(negotiationId)).toHaveLength(2);
  });

  it("is for chair and secretariat, and not for a text that is final", async () => {
    const { clauseId, delegate, observer, secretary } = await callConference([1]);
    for (const actor of [delegate, observer])
      await expect(setClauseMode(actor, { clauseId, mode: "SUGGEST" })).rejects.toMatchObject({
        code: "not-allowed",
      });
    await withdrawClause(secretary, { clauseId });
    await expect(setClauseMode(secretary, { clauseId, mode: "SUGGEST" })).rejects.toMatchObject({
      code: "clause-closed",
    });
  });
});

describe("an update that was judged under a mode", () => {
  it("is written while that is the clause's mode, and refused after", async () => {
    const { clauseId, revision, chair, delegate } = await callConference([1]);
    const by = (mode: "OPEN" | "SUGGEST" | null) =>
      appendUpdate({ clauseId, userId: delegate.userId, sessionId: "test", bytes: tick(), mode });
    expect(await by("OPEN")).toBe(revision + 1);
    await setClauseMode(chair, { clauseId, mode: "SUGGEST" });
    const settled = await Promise.allSettled([by("OPEN"), by("SUGGEST"), by(null), by("OPEN")]);
    expect(settled.map((each) => (each.status === "fulfilled" ? each.value : each.reason.code))).toEqual([
      "mode-changed",
      revision + 2,
      revision + 3,
      "mode-changed",
    ]);
  });
});
