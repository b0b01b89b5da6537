// npm run bench -- proof [TRACE]: exporting and verifying the record of a quarter, a half and all of a real editing
// trace: the time has to grow as the log does. Beside it, replaying the log alone. The last line is JSON.
import { existsSync } from "node:fs";
import * as Y from "yjs";
import { freezeClause } from "#lib/clause/server/freeze-clause.ts";
import { readLog } from "#lib/clause/server/read-log.ts";
import { verifyJournal } from "#lib/journal/server/verify-journal.ts";
import { callConference } from "#lib/negotiation/server/test/conference.ts";
import { exportRecord } from "#lib/record/server/export-record.ts";
import { verifyFile } from "#lib/record/verify-file.ts";
import { type EditingTrace, readTrace } from "./kit/editing-trace.ts";
import { rounded } from "./kit/measure.ts";
import { withScratchDatabase } from "./kit/scratch-database.ts";
import { writeTrace } from "./kit/write-trace.ts";

const TRACE = "../shared/data/editing-trace/automerge-paper.json.gz";
const file = process.argv[2] ?? TRACE;
if (existsSync(file)) await withScratchDatabase(() => bench(readTrace(file)));
else {
  process.stderr.write(`There is no editing trace at ${file}; give its path as an argument.\n`);
  process.exitCode = 1;
}

async function bench(trace: EditingTrace): Promise<void> {
  const figures = [];
  for (const part of [4, 2, 1]) {
    const patches = trace.patches.slice(0, Math.floor(trace.patches.length / part));
    process.stderr.write(`proof: ${patches.length} edits\n`);
    figures.push(await measurePart({ ...trace, patches }));
  }
  process.stdout.write(`${JSON.stringify({ bench: "proof", figures })}\n`);
}

async function measurePart(trace: EditingTrace) {
  const conference = await callConference([1, 1, 1, 1]);
  const clauseId = await writeTrace(conference, trace);
  await freezeClause(conference.secretary, { clauseId });
  const upTo = trace.patches.length;
  const replay = await timed(() => replayAlone(clauseId, upTo));
  const verify = await timed(async () => sound(await verifyJournal(conference.negotiationId)));
  const bytes: Uint8Array[] = [];
  const before = process.memoryUsage().rss;
  const written = await timed(async () => {
    for await (const chunk of exportRecord(conference.observer)) bytes.push(chunk);
  });
  const size = bytes.reduce((sum, { length }) => sum + length, 0);
  const grown = process.memoryUsage().rss - before;
  const verifyExport = await timed(async () => sound(await verifyFile(inOrder(bytes))));
  return {
    edits: upTo,
    replaySeconds: rounded(replay),
    verifySeconds: rounded(verify),
    exportSeconds: rounded(written),
    exportMegabytes: rounded(size / 1e6),
    grownBeyondExportMegabytes: rounded(Math.max(0, grown - size) / 1e6),
    verifyFileSeconds: rounded(verifyExport),
  };
}

async function replayAlone(clauseId: string, upTo: number): Promise<void> {
  const doc = new Y.Doc();
  for (const { bytes } of await readLog(null, clauseId, { after: 0, upTo })) Y.applyUpdate(doc, bytes);
  doc.destroy();
}

function sound({ fault }: { readonly fault: string | null }): void {
  if (fault !== null) throw new Error(fault);
}

async function* inOrder(all: readonly Uint8Array[]): AsyncGenerator<Uint8Array> {
  yield* all;
}

/** Seconds. */
async function timed(work: () => Promise<unknown>): Promise<number> {
  const began = performance.now();
  await work();
  return (performance.now() - began) / 1000;
}
