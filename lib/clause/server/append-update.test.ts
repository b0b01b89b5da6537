import { randomUUID } from "node:crypto";
import { describe, expect, it } from "vitest";
import * as Y from "yjs";
import { addArticle, callConference } from "#lib/negotiation/server/test/conference.ts";
import { db, pool } from "#lib/platform/db.ts";
import { useDatabase } from "#lib/platform/test/worker-database.ts";
import { inTransaction } from "#lib/platform/transaction.ts";
import { appendInTransaction, appendUpdate } from "./append-update.ts";
import { freezeClause } from "./freeze-clause.ts";
import { loadClause } from "./load-clause.ts";
import { projectStaleTexts } from "./project-stale-texts.ts";
import { readClauseText } from "./read-text.ts";
import { CHECKPOINT_ROWS, storeCheckpoints } from "./store-checkpoint.ts";
import { unfreezeClause } from "./unfreeze-clause.ts";

useDatabase();

/** An update that counts one up in a Y.Doc of its own, apart from the clause's text. */
function tick(): Uint8Array {
  const doc = new Y.Doc();
  doc.getArray("ticks").push([1]);
  return Y.encodeStateAsUpdate(doc);
}

const by = (clauseId: string, userId: string) => ({ clauseId, userId, sessionId: "test", bytes: tick() });

const seqs = async (clauseId: string) =>
  (await db().clauseUpdate.findMany({ where: { clauseId }, orderBy: { seq: "asc" } })).map(({ seq }) => seq);

describe("appendUpdate", () => {
  it("numbers what many write into many clauses at once without gaps, each in its order", async () => {
    const { clauseId, secretary } = await callConference([1]);
    const other = await addArticle(secretary, "Verification");
    const clauses = [clauseId, other.clauseId];
    const revisions = await Promise.all(
      Array.from({ length: 400 }, (_, i) => appendUpdate(by(clauses[i % 2] ?? clauseId, secretary.userId))),
    );
    for (const [index, id] of clauses.entries()) {
      expect(revisions.filter((_, i) => i % 2 === index)).toEqual(
        Array.from({ length: 200 }, (_, i) => i + 2),
      );
      expect(await seqs(id)).toEqual(Array.from({ length: 201 }, (_, i) => i + 1));
    }
  });

  it("refuses what comes after a freeze, and the freeze names exactly the last revision", async () => {
    const { clauseId, chair, delegate } = await callConference([1]);
    const writing = Promise.allSettled(
      Array.from({ length: 50 }, () => appendUpdate(by(clauseId, delegate.userId))),
    );
    const freezing = freezeClause(chair, { clauseId });
    const writeOn = async () => {
      for (;;) await appendUpdate(by(clauseId, delegate.userId));
    };
    await expect(writeOn()).rejects.toMatchObject({ code: "clause-closed" });
    const { revision } = await freezing;
    await writing;
    expect((await seqs(clauseId)).at(-1)).toBe(revision);
    await expect(appendUpdate(by(clauseId, delegate.userId))).rejects.toMatchObject({
      code: "clause-closed",
    });
    await unfreezeClause(chair, { clauseId });
    expect(await appendUpdate(by(clauseId, delegate.userId))).toBe(revision + 1);
  });

  it("lets a clause that is locked hold up itself only", async () => {
    const { clauseId, secretary } = await callConference([1]);
    const other = await addArticle(secretary, "Verification");
    const locker = await pool().connect();
    await locker.query("begin");
    await locker.query("select from clause where id = $1 for update", [clauseId]);
    const held = appendUpdate(by(clauseId, secretary.userId));
    expect(await appendUpdate(by(other.clauseId, secretary.userId))).toBe(other.revision + 1);
    await locker.query("commit");
    locker.release();
    expect(await held).toBe(2);
  });

  it("does not let a bad update take others with it", async () => {
    const { clauseId, secretary } = await callConference([1]);
    const bad = { ...by(clauseId, secretary.userId), clauseId: "no clause" };
    const [refused, written] = await Promise.allSettled([
      appendUpdate(bad),
      appendUpdate(by(clauseId, secretary.userId)),
    ]);
    expect(refused.status).toBe("rejected");
    expect(written).toEqual({ status: "fulfilled", value: 2 });
  });

  it("refuses a clause that there is not", async () => {
    await expect(appendUpdate(by(randomUUID(), randomUUID()))).rejects.toMatchObject({
      code: "clause-closed",
    });
  });
});

describe("appendInTransaction", () => {
  it("comes with the rest of the transaction or not at all", async () => {
    const { clauseId, secretary } = await callConference([1]);
    const failing = inTransaction(async (tx) => {
      expect(await appendInTransaction(tx, by(clauseId, secretary.userId))).toBe(2);
      throw new Error("changed my mind");
    });
    await expect(failing).rejects.toThrow("changed my mind");
    expect(await seqs(clauseId)).toEqual([1]);
    await inTransaction((tx) => appendInTransaction(tx, by(clauseId, secretary.userId)));
    expect(await seqs(clauseId)).toEqual([1, 2]);
  });

  it("refuses a closed clause", async () => {
    const { clauseId, chair } = await callConference([1]);
    await freezeClause(chair, { clauseId });
    const writing = inTransaction((tx) => appendInTransaction(tx, by(clauseId, chair.userId)));
    await expect(writing).rejects.toMatchObject({ code: "clause-closed" });
  });
});

describe("freezeClause and unfreezeClause", () => {
  it("are for chair and secretariat, on the status they expect", async () => {
    const { clauseId, chair, secretary, delegate, observer } = await callConference([1]);
    const stranger = (await callConference([1])).chair;
    for (const actor of [delegate, observer]) {
      await expect(freezeClause(actor, { clauseId })).rejects.toMatchObject({ code: "not-allowed" });
    }
    await expect(freezeClause(stranger, { clauseId })).rejects.toMatchObject({ code: "not-found" });
    await expect(unfreezeClause(chair, { clauseId })).rejects.toMatchObject({ code: "clause-not-frozen" });
    const frozen = await freezeClause(chair, { clauseId });
    expect(frozen).toMatchObject({ clauseId, revision: 1 });
    expect(frozen.textHash).toBe((await readClauseText(db(), clauseId)).hash);
    await expect(freezeClause(secretary, { clauseId })).rejects.toMatchObject({ code: "clause-closed" });
    await expect(unfreezeClause(delegate, { clauseId })).rejects.toMatchObject({ code: "not-allowed" });
    await unfreezeClause(secretary, { clauseId });
    const events = await db().journalEvent.findMany({ where: { clauseId }, orderBy: { number: "asc" } });
    expect(events.map(({ type }) => type).slice(-2)).toEqual(["clause.frozen", "clause.unfrozen"]);
    expect(await db().textVersion.count({ where: { clauseId } })).toBe(1);
  });
});

describe("loadClause", () => {
  it("gives every past revision, with checkpoints as without", async () => {
    const { clauseId, secretary } = await callConference([1]);
    const length = CHECKPOINT_ROWS + 300;
    await Promise.all(Array.from({ length }, () => appendUpdate(by(clauseId, secretary.userId))));
    const moments = [0, 1, 2, CHECKPOINT_ROWS, CHECKPOINT_ROWS + 1, length + 1];
    const ticksAt = async (revision: number) => {
      const { doc } = await loadClause(db(), clauseId, revision);
      return doc.getArray("ticks").length;
    };
    const before = await Promise.all(moments.map(ticksAt));
    expect(before).toEqual(moments.map((revision) => Math.max(0, revision - 1)));
    expect(await storeCheckpoints(clauseId)).toBe(length + 1);
    expect(await storeCheckpoints(clauseId)).toBe(length + 1);
    await appendUpdate(by(clauseId, secretary.userId));
    expect(await storeCheckpoints(clauseId, 1)).toBe(length + 2);
    expect(await db().clauseCheckpoint.count({ where: { clauseId } })).toBe(1);
    expect(await Promise.all(moments.map(ticksAt))).toEqual(before);
    await expect(loadClause(db(), clauseId, length + 3)).rejects.toMatchObject({ code: "not-found" });
  });
});

describe("projectStaleTexts", () => {
  it("stores the text of words that were committed but not projected, once", async () => {
    const { clauseId, secretary } = await callConference([1]);
    const text = await readClauseText(db(), clauseId);
    expect(await db().textVersion.findFirst({ where: { clauseId } })).toBeNull();
    await projectStaleTexts();
    expect(await db().textVersion.findFirst({ where: { clauseId } })).toMatchObject({
      revision: 1,
      hash: text.hash,
    });
    await appendUpdate(by(clauseId, secretary.userId));
    await projectStaleTexts();
    expect(await db().textVersion.count({ where: { clauseId } })).toBe(1);
  });
});
