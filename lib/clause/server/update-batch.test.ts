import pg from "pg";
import { expect, it } from "vitest";
import * as Y from "yjs";
import { callConference } from "#lib/negotiation/server/test/conference.ts";
import { db } from "#lib/platform/db.ts";
import { useDatabase } from "#lib/platform/test/worker-database.ts";
import { appendUpdate } from "./append-update.ts";

useDatabase();

it("writes each update once although the connections are lost again and again", async () => {
  const { clauseId, secretary } = await callConference([1]);
  const { userId } = secretary;
  const killer = new pg.Client({ connectionString: process.env.DATABASE_URL });
  await killer.connect();
  const writing: Promise<number>[] = [];
  for (let round = 0; round < 20; round++) {
    for (let i = 0; i < 20; i++) {
      const doc = new Y.Doc();
      doc.getArray("ticks").push([1]);
      const bytes = Y.encodeStateAsUpdate(doc);
      writing.push(appendUpdate({ clauseId, userId, sessionId: "test", bytes }));
    }
    await killer.query(
      `select pg_terminate_backend(pid) from pg_stat_activity
       where datname = current_database() and pid <> pg_backend_pid()`,
    );
  }
  const revisions = await Promise.all(writing);
  await killer.end();
  expect(revisions.toSorted((a, b) => a - b)).toEqual(Array.from({ length: 400 }, (_, i) => i + 2));
  expect(await db().clauseUpdate.count({ where: { clauseId } })).toBe(401);
});
