import * as Y from "yjs";
import { addClause } from "#lib/clause/server/add-clause.ts";
import { appendUpdate } from "#lib/clause/server/append-update.ts";
import type { Conference } from "#lib/negotiation/server/test/conference.ts";
import { db } from "#lib/platform/db.ts";
import { type EditingTrace, PlainTextWriter } from "./editing-trace.ts";

const AT_ONCE = 5_000;
/** Edits after which the next author writes. */
const TURN = 40;
/** Of the size of those that Yjs draws. */
const CLIENT = 3_000_000_000;

/** Rows are dated a second apart, with a quarter of an hour after every 250: as if people had written for months. */
export async function spreadOverTime(): Promise<void> {
  await db().$executeRaw`create sequence bench_clock`;
  await db().$executeRaw`
    create or replace function log_clock() returns timestamptz language sql volatile as $$
      select timestamptz '2026-01-05 09:00Z' + n * interval '1 second' + (n / 250) * interval '15 minutes'
      from nextval('bench_clock') as clock (n) $$`;
}

/**
 * A new article, written by the delegations in turn. Every edit is an update of its own, as one live document receives
 * them. Returns the clause's id.
 */
export async function writeTrace(
  { heads, secretary }: Pick<Conference, "heads" | "secretary">,
  trace: EditingTrace,
): Promise<string> {
  const place = { parentId: null, afterId: null };
  const { id: clauseId } = await addClause(secretary, { kind: "ARTICLE", heading: "A paper", ...place });
  const doc = new Y.Doc();
  let pending: Promise<number>[] = [];
  let author = heads[0];
  doc.on("update", (bytes: Uint8Array) => {
    if (!author) throw new Error("the conference has heads of delegation");
    pending.push(appendUpdate({ clauseId, userId: author.userId, sessionId: "bench", bytes }));
  });
  let writer: PlainTextWriter | null = null;
  for (const [index, patch] of trace.patches.entries()) {
    const turn = Math.floor(index / TURN) % heads.length;
    author = heads[turn];
    doc.clientID = CLIENT + turn;
    doc.transact(() => {
      writer ??= new PlainTextWriter(doc);
      writer.replace(...patch);
    });
    if (pending.length < AT_ONCE) continue;
    await Promise.all(pending);
    pending = [];
  }
  await Promise.all(pending);
  doc.destroy();
  return clauseId;
}
