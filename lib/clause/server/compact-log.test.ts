import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import path from "node:path";
import type pg from "pg";
import { beforeAll, describe, expect, test } from "vitest";
import * as Y from "yjs";
import { addArticle, callConference } from "#lib/negotiation/server/test/conference.ts";
import { db, pool } from "#lib/platform/db.ts";
import { endSessions, isSomebodyWaiting, waitingSessions } from "#lib/platform/test/waiting-sessions.ts";
import { useDatabase } from "#lib/platform/test/worker-database.ts";
import { appendUpdate } from "./append-update.ts";
import { compactLog, PIECE_ROWS } from "./compact-log.ts";
import { loadClause } from "./load-clause.ts";
import { readLog } from "./read-log.ts";
import { tendLogs } from "./tend-logs.ts";

useDatabase();

const PIECES = 2;
const LENGTH = PIECES * PIECE_ROWS + 50;
const SCRIPT = path.resolve("lib/clause/server/test/compact-in-a-process.ts");
/** A process takes its time to begin on a busy machine. */
const PATIENTLY = { timeout: 20_000 };
const NODE = path.resolve("node_modules/node/bin/node");

/** An article whose log fills two pieces and a little more, written by two people. */
async function longLog() {
  const { secretary, chair } = await callConference([1]);
  const { clauseId } = await addArticle(secretary, "Long");
  const doc = new Y.Doc();
  const updates: Uint8Array[] = [];
  doc.on("update", (bytes: Uint8Array) => updates.push(bytes));
  const ticks = doc.getArray<number>("ticks");
  const { head } = await db().clause.findUniqueOrThrow({ where: { id: clauseId }, select: { head: true } });
  for (let tick = head; tick < LENGTH; tick++) ticks.push([tick]);
  await Promise.all(
    updates.map((bytes, index) => {
      const userId = index % 3 === 0 ? chair.userId : secretary.userId;
      return appendUpdate({ clauseId, userId, sessionId: `window ${index % 7}`, bytes });
    }),
  );
  return clauseId;
}

/** Everything that the log answers. */
async function answers(clauseId: string) {
  const [all, some, { doc }] = await Promise.all([
    readLog(null, clauseId, { after: 0, upTo: LENGTH }),
    readLog(db(), clauseId, { after: PIECE_ROWS - 5, upTo: PIECE_ROWS + 5 }),
    loadClause(null, clauseId, PIECE_ROWS + 7),
  ]);
  const written = (rows: typeof all) =>
    rows.map(({ bytes, ...row }) => ({ ...row, bytes: Buffer.from(bytes).toString("hex") }));
  return { all: written(all), some: written(some), ticks: doc.getArray("ticks").length };
}

const later = () => new Date(Date.now() + 60_000).toISOString();
const pieces = (clauseId: string) => db().clauseLogChunk.count({ where: { clauseId } });
const hot = (clauseId: string) => db().clauseUpdate.count({ where: { clauseId } });

describe("packing the cold rows of a log", () => {
  let clauseId = "";
  let before: Awaited<ReturnType<typeof answers>>;

  beforeAll(async () => {
    clauseId = await longLog();
    before = await answers(clauseId);
    expect(before.all).toHaveLength(LENGTH);
  });

  test("leaves what is not old enough, and what fills no piece", async () => {
    expect(await compactLog(clauseId, { before: "2026-01-01T00:00:00.000Z" })).toBe(0);
    expect(await tendLogs(new Date().toISOString())).toBe(0);
    expect(await hot(clauseId)).toBe(LENGTH);
  });

  test.each([
    ["before a piece is stored", 1, holdPlace],
    ["when the first piece is stored and its rows are not yet gone", 1, holdRow],
    ["between the pieces", PIECE_ROWS + 1, holdRow],
  ])("killed %s, it changes no answer", async (_, seq, hold) => {
    const other = await pool().connect();
    try {
      await other.query("begin");
      await hold(other, { clauseId, seq });
      const child = spawn(NODE, [SCRIPT, clauseId, later()], { stdio: "inherit" });
      await expect.poll(isSomebodyWaiting, PATIENTLY).toBe(true);
      await kill(child);
      await expect.poll(isSomebodyWaiting, PATIENTLY).toBe(false);
      await other.query("rollback");
    } finally {
      other.release();
    }
    expect(await pieces(clauseId)).toBe(Math.floor(seq / PIECE_ROWS));
    expect((await pieces(clauseId)) * PIECE_ROWS + (await hot(clauseId))).toBe(LENGTH);
    expect(await answers(clauseId)).toEqual(before);
  });

  test("goes on where it was killed, while others write", async () => {
    const { userId } = await db().clauseUpdate.findFirstOrThrow({
      where: { clauseId },
      orderBy: { seq: "desc" },
    });
    const doc = new Y.Doc();
    doc.getArray("others").push(["words"]);
    const bytes = Y.encodeStateAsUpdate(doc);
    const [moved, elsewhere, revision] = await Promise.all([
      compactLog(clauseId, { before: later() }),
      compactLog(clauseId, { before: later() }),
      appendUpdate({ clauseId, userId, sessionId: "meanwhile", bytes }),
    ]);
    expect(moved + elsewhere).toBe(PIECE_ROWS);
    expect(revision).toBe(LENGTH + 1);
    expect(await pieces(clauseId)).toBe(PIECES);
    expect(await hot(clauseId)).toBe(LENGTH - PIECES * PIECE_ROWS + 1);
    expect(await answers(clauseId)).toEqual(before);
  });
});

test("a row that somebody has altered is not packed away", async () => {
  const clauseId = await longLog();
  await pool().query("alter table clause_update disable trigger log_is_append_only");
  await pool().query(
    "update clause_update set user_id = gen_random_uuid() where clause_id = $1 and seq = 700",
    [clauseId],
  );
  await pool().query("alter table clause_update enable trigger log_is_append_only");
  await expect(compactLog(clauseId, { before: later() })).rejects.toThrow(
    /revision 700 of clause .* does not fit/,
  );
  expect(await pieces(clauseId)).toBe(0);
});

type Place = { readonly clauseId: string; readonly seq: number };

/** Somebody else is storing the same piece: whoever comes second waits for the outcome. */
async function holdPlace(client: pg.PoolClient, { clauseId, seq }: Place): Promise<void> {
  await client.query(
    `insert into clause_log_chunk (clause_id, from_seq, to_seq, from_at, to_at, hash, rows)
     values ($1, $2, $2, now(), now(), sha256(''), '')`,
    [clauseId, seq],
  );
}

/** Somebody else reads a row for share: it cannot go. */
async function holdRow(client: pg.PoolClient, { clauseId, seq }: Place): Promise<void> {
  await client.query("select 1 from clause_update where clause_id = $1 and seq = $2 for share", [
    clauseId,
    seq,
  ]);
}

async function kill(child: ChildProcess): Promise<void> {
  const gone = once(child, "exit");
  child.kill("SIGKILL");
  await gone;
  await endSessions(await waitingSessions());
}
