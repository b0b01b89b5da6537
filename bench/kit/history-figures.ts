import type { Actor } from "#lib/access/actor.ts";
import { readContent } from "#lib/clause/read-content.ts";
import { readLog } from "#lib/clause/server/read-log.ts";
import { replay } from "#lib/history/replay.ts";
import { forgetWeaves } from "#lib/history/server/load-weave.ts";
import { readDifference } from "#lib/history/server/read-difference.ts";
import { readHistory } from "#lib/history/server/read-history.ts";
import { readTextAt } from "#lib/history/server/read-moment.ts";
import { searchRecord } from "#lib/history/server/search-record.ts";
import { readOrigins } from "#lib/history/server/trace-words.ts";
import { db } from "#lib/platform/db.ts";
import { measure, randomNumbers, rounded } from "./measure.ts";

/** Looked for in all that was deleted: seen everywhere, now and then, and never. */
const PHRASES = ["the", "that is", "application", "peer-to-peer", "conflict-free", "no such words"];

type Clause = { readonly clauseId: string; readonly head: number };

/** Times of every question about the past of a clause: cold with nothing of it in memory, warm right after. */
export async function measureHistory(actor: Actor, { clauseId, head }: Clause) {
  const { moments, spans } = pick({ clauseId, head });
  const moment = (revision: number) => readTextAt(actor, { clauseId, revision });
  const difference = (span: (typeof spans)[number]) => readDifference(actor, span);
  const lately = (to: number) => difference({ clauseId, from: Math.max(0, to - 1_000), to });
  const provenance = () => readOrigins(actor, { clauseId, revision: head });
  return {
    replay: await measure(moments.slice(0, 10), (revision) => readByReplay(clauseId, revision)),
    momentCold: await measure(moments.slice(0, 30), moment, forgetWeaves),
    moment: await measure(moments, moment),
    differenceCold: await measure(spans.slice(0, 30), difference, forgetWeaves),
    difference: await measure(spans, difference),
    differenceOf1000: await measure(moments, lately),
    provenanceCold: await measure(moments.slice(0, 10), provenance, forgetWeaves),
    provenance: await measure(moments.slice(0, 10), provenance),
    search: await measure(PHRASES, (phrase) => searchRecord(actor, { phrase, clauseId, which: "gone" })),
    timeline: await measure(moments.slice(0, 20), () => readHistory(actor, { clauseId })),
  };
}

/** Megabytes of this process before, at most while, and after ten people browse the history of a clause at once. */
export async function measureMemory(actor: Actor, { clauseId, head }: Clause) {
  forgetWeaves();
  const before = residentMegabytes();
  let during = before;
  const readers = Array.from({ length: 10 }, async (_, reader) => {
    const random = randomNumbers(reader + 2, head + 1);
    for (let visit = 0; visit < 10; visit += 1) {
      const [one = 0, other = 0] = [random.next().value, random.next().value];
      await readTextAt(actor, { clauseId, revision: one });
      await readDifference(actor, { clauseId, from: Math.min(one, other), to: Math.max(one, other) });
      await readHistory(actor, { clauseId });
      during = Math.max(during, residentMegabytes());
    }
  });
  await Promise.all(readers);
  return { residentMegabytes: { before, during, after: residentMegabytes() } };
}

/** Bytes that a clause's whole past takes in the database. The only clause there of which there is much. */
export async function measureStorage() {
  const [sizes] = await db().$queryRaw<Record<string, number>[]>`
    select pg_total_relation_size('clause_update')::float8 as "logBytes",
      pg_total_relation_size('clause_log_chunk')::float8 as "pieceBytes",
      pg_total_relation_size('clause_weave')::float8 as "weaveBytes",
      pg_total_relation_size('clause_checkpoint')::float8 as "checkpointBytes",
      (select sum(octet_length(weave)) from clause_weave)::float8 as "ofThatWeave",
      (select sum(octet_length(log)) from clause_weave)::float8 as "ofThatLogIndex",
      (select sum(octet_length(loom)) from clause_weave)::float8 as "ofThatLoom"`;
  const { logBytes = 0, pieceBytes = 0, weaveBytes = 0, checkpointBytes = 0 } = sizes ?? {};
  return { ...sizes, allBytes: logBytes + pieceBytes + weaveBytes + checkpointBytes };
}

function pick({ clauseId, head }: Clause) {
  const random = randomNumbers(1, head + 1);
  const moments = Array.from({ length: 100 }, () => random.next().value);
  const ranges = Array.from({ length: 100 }, () => [random.next().value, random.next().value]);
  const spans = ranges.map(([a = 0, b = 0]) => ({ clauseId, from: Math.min(a, b), to: Math.max(a, b) }));
  return { moments, spans };
}

/** The reference: the same text from nothing but the log. */
async function readByReplay(clauseId: string, revision: number) {
  const rows = await readLog(null, clauseId, { after: 0, upTo: revision });
  const doc = replay({ checkpoint: null, rows: rows.map(({ bytes }) => bytes) });
  const content = readContent(doc);
  doc.destroy();
  return content;
}

function residentMegabytes(): number {
  return rounded(process.memoryUsage.rss() / 1024 / 1024);
}
