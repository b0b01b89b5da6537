import { randomUUID } from "node:crypto";
import pg from "pg";
import { describe, expect, it, onTestFinished } from "vitest";
import * as Y from "yjs";
import { appendInTransaction, appendUpdate } from "#lib/clause/server/append-update.ts";
import { freezeClause } from "#lib/clause/server/freeze-clause.ts";
import { storeCheckpoints } from "#lib/clause/server/store-checkpoint.ts";
import { contentToUpdate } from "#lib/clause/write-content.ts";
import { db } from "#lib/platform/db.ts";
import { useDatabase } from "#lib/platform/test/worker-database.ts";
import { inTransaction } from "#lib/platform/transaction.ts";
import { openConference } from "./test/conference.ts";
import { startNode, useNode } from "./test/node.ts";
import { saved, until } from "./test/until.ts";
import { openWindow, textOf } from "./test/window.ts";

useDatabase();
const node = useNode({ limits: { recheckMs: 200 } });
const other = useNode({ limits: { recheckMs: 200 } });

/** An update that the server makes: a clause's first text. */
const paragraph = (text: string) =>
  contentToUpdate({
    type: "doc",
    content: [
      {
        type: "paragraph",
        attrs: { id: randomUUID(), level: 1, numbered: true, numberAs: "" },
        content: [{ type: "text", text }],
      },
    ],
  });

function messagesIn(window: ReturnType<typeof openWindow>, negotiationId: string): unknown[] {
  const messages: unknown[] = [];
  const provider = window.enter(negotiationId);
  provider.on("stateless", ({ payload }: { payload: string }) => messages.push(JSON.parse(payload)));
  return messages;
}

describe("screens", () => {
  it("are told of every act in their negotiation, on every node, and of no other's", async () => {
    const { clauseId, negotiationId, seat } = await openConference();
    const elsewhere = await openConference();
    const chair = await seat("CHAIR");
    const here = messagesIn(openWindow(node.url(), chair), negotiationId);
    const there = messagesIn(openWindow(other.url(), await seat("OBSERVER")), negotiationId);
    const apart = messagesIn(openWindow(node.url(), await elsewhere.seat("CHAIR")), elsewhere.negotiationId);
    const text = openWindow(node.url(), chair).open(clauseId);
    await saved(text);
    text.type("x");
    await until(() => expect(here).toContainEqual({ type: "text", clauseId, revision: 1 }));
    await freezeClause(chair.actor, { clauseId });
    const notice = { negotiationId, number: 1, type: "clause.frozen", clauseId };
    await until(() => expect(here).toContainEqual({ type: "changed", notice }));
    await until(() => expect(there).toContainEqual({ type: "changed", notice }));
    expect(apart).toMatchObject([{ type: "head", number: 0 }]);
  });

  it("are told on connecting how far the journal has come, so that a page made earlier reads again", async () => {
    const { clauseId, negotiationId, seat } = await openConference();
    const chair = await seat("CHAIR");
    await freezeClause(chair.actor, { clauseId });
    const messages = messagesIn(openWindow(node.url(), chair), negotiationId);
    await until(() => expect(messages[0]).toMatchObject({ type: "head", number: 1 }));
  });

  it("are told to read everything again when notices may have been missed", async () => {
    const { negotiationId, seat } = await openConference();
    const messages = messagesIn(openWindow(node.url(), await seat("CHAIR")), negotiationId);
    const killer = new pg.Client({ connectionString: process.env.DATABASE_URL });
    await killer.connect();
    onTestFinished(() => killer.end());
    await until(() => expect(messages).toHaveLength(1));
    await until(async () => {
      const { rowCount } = await killer.query(
        `select pg_terminate_backend(pid) from pg_stat_activity
         where datname = current_database() and query ilike 'listen%'`,
      );
      // both nodes'
      expect(rowCount).toBe(2);
    });
    await until(() => expect(messages).toContainEqual({ type: "changed", notice: null }));
  });
});

describe("what the server writes by itself", () => {
  it("appears in open windows on every node", async () => {
    const { clauseId, seat } = await openConference();
    const person = await seat("DELEGATE");
    const here = openWindow(node.url(), person).open(clauseId);
    const there = openWindow(other.url(), person).open(clauseId);
    await saved(here, there);
    const update = { clauseId, userId: person.userId, sessionId: "server" };
    await inTransaction((tx) => appendInTransaction(tx, { ...update, bytes: paragraph("Restored.") }));
    await until(() => expect([here.text(), there.text()]).toEqual(["Restored.", "Restored."]));
    here.type(" Edited.");
    await saved(here);
    await until(() => expect(there.text()).toBe("Restored. Edited."));
  });
});

describe("two nodes", () => {
  it("show each other's words although nothing passes between them but the database", async () => {
    const { clauseId, seat } = await openConference();
    const here = openWindow(node.url(), await seat("DELEGATE")).open(clauseId);
    const there = openWindow(other.url(), await seat("DELEGATE")).open(clauseId);
    await saved(here, there);
    here.type("from here. ");
    await until(() => expect(there.text()).toBe("from here. "));
    there.type("from there.");
    await until(() => expect(here.text()).toBe("from here. from there."));
  });
});

describe("what is derived from a text", () => {
  it("is stored while people write, and again after it was lost", async () => {
    const { clauseId, seat } = await openConference();
    const window = openWindow(node.url(), await seat("DELEGATE"));
    const text = window.open(clauseId);
    await saved(text);
    text.type("one two three");
    await until(async () =>
      expect(await db().textVersion.findFirst({ where: { clauseId } })).toMatchObject({
        revision: 1,
        words: 3,
      }),
    );
    text.type(" four");
    await saved(text);
    window.close();
    await until(async () => expect(await db().textVersion.count({ where: { clauseId } })).toBe(2));

    await inTransaction(async (tx) => {
      // as nobody but a superuser can: the guards are off
      await tx.$executeRaw`set local session_replication_role = replica`;
      await tx.textVersion.deleteMany({ where: { clauseId } });
    });
    await saved(openWindow(node.url(), await seat("OBSERVER")).open(clauseId));
    await until(async () =>
      expect(await db().textVersion.findFirst({ where: { clauseId } })).toMatchObject({
        revision: 2,
        words: 4,
      }),
    );
  });

  it("includes a checkpoint after enough rows, and the text opens from it", async () => {
    const conference = await openConference();
    const { clauseId, seat } = conference;
    const person = await seat("DELEGATE");
    const stop = await startNode({ limits: { checkpointRowsAtUnload: 50 } });
    const window = openWindow(stop.url, person);
    const text = window.open(clauseId);
    await saved(text);
    for (let i = 0; i < 60; i++) text.type("x");
    await saved(text);
    window.close();
    await stop.stop();
    const checkpoint = await db().clauseCheckpoint.findFirst({ where: { clauseId } });
    expect(checkpoint?.seq).toBe(60);
    const doc = new Y.Doc();
    Y.applyUpdate(doc, checkpoint?.state ?? new Uint8Array());
    expect(textOf(doc)).toBe("x".repeat(60));
    await appendUpdate({ clauseId, userId: person.userId, sessionId: "x", bytes: paragraph("") });
    expect(await storeCheckpoints(clauseId)).toBe(60);
    const again = openWindow(node.url(), person).open(clauseId);
    await until(() => expect(again.text()).toBe("x".repeat(60)));
  });
});
