// npm run bench -- history [TRACE]: a real editing trace through the append into a clause; then what its history takes
// to store and to show. Figures in milliseconds and bytes; the last line is JSON.
import { existsSync } from "node:fs";
import type { Actor } from "#lib/access/actor.ts";
import { plainText } from "#lib/clause/plain-text.ts";
import { readContent } from "#lib/clause/read-content.ts";
import { readLog } from "#lib/clause/server/read-log.ts";
import { storeCheckpoints } from "#lib/clause/server/store-checkpoint.ts";
import { replay } from "#lib/history/replay.ts";
import { readDifference } from "#lib/history/server/read-difference.ts";
import { readHistory } from "#lib/history/server/read-history.ts";
import { readTextAt } from "#lib/history/server/read-moment.ts";
import { callConference } from "#lib/negotiation/server/test/conference.ts";
import { db } from "#lib/platform/db.ts";
import { type EditingTrace, readTrace } from "./kit/editing-trace.ts";
import { measure, randomNumbers, rounded } from "./kit/measure.ts";
import { withScratchDatabase } from "./kit/scratch-database.ts";
import { spreadOverTime, writeTrace } from "./kit/write-trace.ts";

const TRACE = "../shared/data/editing-trace/automerge-paper.json.gz";
const file = process.argv[2] ?? TRACE;
if (existsSync(file)) await withScratchDatabase(() => bench(readTrace(file)));
else {
  process.stderr.write(`There is no editing trace at ${file}; give its path as an argument.\n`);
  process.exitCode = 1;
}

async function bench(trace: EditingTrace): Promise<void> {
  const conference = await callConference([1, 1, 1, 1]);
  await spreadOverTime();
  say(`appending ${trace.patches.length} edits`);
  const began = performance.now();
  const clauseId = await writeTrace(conference, trace);
  const append = performance.now() - began;
  say("storing checkpoints");
  const checkpoints = await timed(() => storeCheckpoints(clauseId, 1));
  await db().$executeRaw`vacuum analyze clause_update`;
  await prove(conference.chair, { clauseId, trace });
  say("measuring");
  const figures = await measureHistory(conference.chair, clauseId);
  const storage = await measureStorage(clauseId);
  process.stdout.write(
    `${JSON.stringify({
      bench: "history",
      edits: trace.patches.length,
      appendSeconds: rounded(append / 1000),
      checkpointSeconds: rounded(checkpoints / 1000),
      ...storage,
      ...figures,
    })}\n`,
  );
}

async function prove(
  actor: Actor,
  { clauseId, trace }: { readonly clauseId: string; readonly trace: EditingTrace },
): Promise<void> {
  const { content } = await readTextAt(actor, { clauseId, revision: trace.patches.length });
  if (plainText(content) !== trace.endContent) throw new Error("The clause does not read as the trace ends");
}

async function measureHistory(actor: Actor, clauseId: string) {
  const head = (await db().clause.findUniqueOrThrow({ where: { id: clauseId }, select: { head: true } }))
    .head;
  const random = randomNumbers(1, head + 1);
  const moments = Array.from({ length: 100 }, () => random.next().value);
  const ranges = Array.from({ length: 100 }, () => [random.next().value, random.next().value]);
  const spans = ranges.map(([a = 0, b = 0]) => ({ clauseId, from: Math.min(a, b), to: Math.max(a, b) }));
  await readTextAt(actor, { clauseId, revision: head });
  return {
    moment: await measure(moments, (revision) => readTextAt(actor, { clauseId, revision })),
    replay: await measure(moments.slice(0, 10), (revision) => readByReplay(clauseId, revision)),
    difference: await measure(spans, (span) => readDifference(actor, span)),
    differenceWithNow: await measure(moments.slice(0, 20), (from) =>
      readDifference(actor, { clauseId, from, to: head }),
    ),
    differenceOfAnHour: await measure(moments, (from) =>
      readDifference(actor, { clauseId, from, to: Math.min(head, from + 1_000) }),
    ),
    timeline: await measure(moments.slice(0, 20), () => readHistory(actor, { clauseId })),
  };
}

/** The reference: the same text from nothing but the log. */
async function readByReplay(clauseId: string, revision: number) {
  const rows = await readLog(null, clauseId, { after: 0, upTo: revision });
  const doc = replay({ checkpoint: null, rows: rows.map(({ bytes }) => bytes) });
  const content = readContent(doc);
  doc.destroy();
  return content;
}

async function measureStorage(clauseId: string) {
  const [sizes] = await db().$queryRaw<Record<string, number>[]>`
    select (select sum(octet_length(bytes)) from clause_update where clause_id = ${clauseId}::uuid)::float8 as "updateBytes",
      pg_table_size('clause_update')::float8 as "logBytes",
      pg_indexes_size('clause_update')::float8 as "logIndexBytes",
      pg_total_relation_size('clause_checkpoint')::float8 as "checkpointBytes",
      (select count(*) from clause_checkpoint)::float8 as checkpoints`;
  return sizes;
}

async function timed(run: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await run();
  return performance.now() - start;
}

function say(what: string): void {
  process.stderr.write(`${what}…\n`);
}
