// npm run bench -- history [TRACE]: a real editing trace through the append into a clause; then what its history takes
// to store and to show. Figures in milliseconds and bytes; the last line is JSON.
import { existsSync } from "node:fs";
import { plainText } from "#lib/clause/plain-text.ts";
import { compactLog } from "#lib/clause/server/compact-log.ts";
import { storeCheckpoints } from "#lib/clause/server/store-checkpoint.ts";
import { readTextAt } from "#lib/history/server/read-moment.ts";
import { storeWeave } from "#lib/history/server/store-weave.ts";
import { callConference } from "#lib/negotiation/server/test/conference.ts";
import { db } from "#lib/platform/db.ts";
import { type EditingTrace, readTrace } from "./kit/editing-trace.ts";
import { measureHistory, measureMemory, measureStorage } from "./kit/history-figures.ts";
import { rounded } from "./kit/measure.ts";
import { withScratchDatabase } from "./kit/scratch-database.ts";
import { spreadOverTime, writeTrace } from "./kit/write-trace.ts";

/** After all that was written: every row is cold. */
const LATER = "2100-01-01T00:00:00.000Z";
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
  say("storing what is derived, packing cold rows");
  const checkpoint = await timed(() => storeCheckpoints(clauseId, 1));
  const weave = await timed(() => storeWeave(clauseId, 1));
  const compact = await timed(() => compactLog(clauseId, { before: LATER }));
  await db().$executeRaw`vacuum full clause_update`;
  await db().$executeRaw`vacuum analyze`;
  const storage = await measureStorage();
  const clause = { clauseId, head: trace.patches.length };
  const { content } = await readTextAt(conference.chair, { clauseId, revision: clause.head });
  if (plainText(content) !== trace.endContent) throw new Error("The clause does not read as the trace ends");
  say("measuring");
  const memory = await measureMemory(conference.chair, clause);
  const figures = await measureHistory(conference.chair, clause);
  process.stdout.write(
    `${JSON.stringify({
      bench: "history",
      edits: trace.patches.length,
      appendSeconds: rounded(append / 1000),
      checkpointSeconds: rounded(checkpoint / 1000),
      weaveSeconds: rounded(weave / 1000),
      compactSeconds: rounded(compact / 1000),
      ...storage,
      ...memory,
      ...figures,
    })}\n`,
  );
}

async function timed(run: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await run();
  return performance.now() - start;
}

function say(what: string): void {
  process.stderr.write(`${what}…\n`);
}
