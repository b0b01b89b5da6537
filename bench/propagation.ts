// npm run bench -- propagation [SECONDS] [TURNS]: how long a keystroke takes to appear in other windows of one clause:
// ours with everything on, and bare Hocuspocus, in turn. Ten people type five characters a second each and show their
// cursors. Figures in milliseconds; `cpu` in cores of the server process; the last line is JSON.
import { setTimeout as delay } from "node:timers/promises";
import { pool } from "#lib/platform/db.ts";
import { rounded } from "./kit/measure.ts";
import { withScratchDatabase } from "./kit/scratch-database.ts";
import { type Assembly, callAssembly } from "./live/assembly.ts";
import { Delays, percentile } from "./live/delays.ts";
import { type ServerProcess, startServer } from "./live/server-process.ts";
import { openSink } from "./live/sink.ts";
import { type Editor, openBare, openOurs } from "./live/typist.ts";

const SIZES = [10, 50, 100];
const TYPISTS = 10;
/** Whole windows, which measure; beyond them, windows only receive: else this process would be what is measured. */
const WHOLE = 20;
const PER_SECOND = 5;
const WARM_UP_SECONDS = 1;
const GOAL = 2;
const COMMITS = 30;

const [seconds = 4, rounds = 6] = process.argv.slice(2).map(Number);

/** One turn of one engine. */
interface Turn {
  readonly delays: readonly number[];
  readonly cpu: number;
  readonly rssMb: number;
}

interface Engine {
  readonly server: ServerProcess;
  readonly open: (place: number) => Editor;
  readonly sink: (place: number) => Promise<() => void>;
}

/** An engine with all its windows open. */
interface Session {
  readonly turn: () => Promise<Turn>;
  readonly end: () => Promise<void>;
}

await withScratchDatabase(async () => {
  const assembly = await callAssembly({ people: Math.max(...SIZES), clauses: SIZES.length });
  const figures: Record<string, object> = {};
  const commits: number[] = [];
  let ratio = 0;
  await pool().query("create table bench_commit (at timestamptz)");
  for (const [index, clients] of SIZES.entries()) {
    const ours = await openSession(await startOurs(assembly, assembly.clauseIds[index] ?? ""), clients);
    const bare = await openSession(await startBare(), clients);
    const turns: { ours: Turn[]; bare: Turn[] } = { ours: [], bare: [] };
    // in turns of seconds: whatever else the machine does, it does to both
    for (let round = 0; round < rounds; round++) {
      turns.ours.push(await ours.turn());
      turns.bare.push(await bare.turn());
      commits.push(...(await timeCommits()));
    }
    await ours.end();
    await bare.end();
    const [mine, theirs] = [summary(turns.ours), summary(turns.bare)];
    ratio = rounded(mine.p95 / theirs.p95);
    figures[clients] = { ours: mine, bare: theirs, ratio };
    process.stdout.write(
      `${clients} windows: ours ${text(mine)}; bare Hocuspocus ${text(theirs)}; p95 × ${ratio}\n`,
    );
  }
  const commit = { p50: percentile(commits, 0.5), p95: percentile(commits, 0.95) };
  process.stdout.write(`a commit of one row: p50 ${commit.p50} p95 ${commit.p95} ms\n`);
  const result = { bench: "propagation", clients: figures, ratio, goal: GOAL, commit, seconds, rounds };
  process.stdout.write(`${JSON.stringify(result)}\n`);
});
process.exit();

/** What this disk takes to commit one row: ours waits for that before it shows a word, bare Hocuspocus never does. */
async function timeCommits(): Promise<number[]> {
  const times: number[] = [];
  for (let i = 0; i < COMMITS; i++) {
    const start = performance.now();
    await pool().query({ name: "commit", text: "insert into bench_commit values (now())" });
    times.push(performance.now() - start);
  }
  return times;
}

async function startOurs({ negotiationId, cookies }: Assembly, clauseId: string): Promise<Engine> {
  const server = await startServer("our-server.ts");
  const cookie = (place: number) => cookies[place] ?? "";
  return {
    server,
    open: (place) => openOurs(server.url, { cookie: cookie(place), clauseId, negotiationId }),
    sink: (place) => openSink(server.url, cookie(place), [`clause:${clauseId}`, `presence:${negotiationId}`]),
  };
}

async function startBare(): Promise<Engine> {
  const server = await startServer("bare-server.ts");
  return {
    server,
    open: () => openBare(server.url),
    sink: () => openSink(server.url, "", ["bench"]),
  };
}

async function openSession({ server, open, sink }: Engine, clients: number): Promise<Session> {
  const places = Array.from({ length: clients }, (_, place) => place);
  const closers = await Promise.all(places.slice(WHOLE).map(sink));
  const editors = places.slice(0, WHOLE).map(open);
  await until(() => editors.every((editor) => editor.synced()));
  const delays = new Delays();
  for (const { document } of editors) delays.watch(document);
  return {
    turn: async () => {
      const stopTyping = startTyping(editors.slice(0, TYPISTS), delays);
      await delay(WARM_UP_SECONDS * 1000);
      delays.milliseconds.length = 0;
      const [before, startedAt] = [await server.cost(), performance.now()];
      await delay(seconds * 1000);
      const [after, elapsed] = [await server.cost(), performance.now() - startedAt];
      const measured = [...delays.milliseconds];
      stopTyping();
      await until(() => haveConverged(editors));
      return { delays: measured, cpu: (after.cpuMs - before.cpuMs) / elapsed, rssMb: after.rssMb };
    },
    end: async () => {
      for (const editor of editors) editor.close();
      for (const close of closers) close();
      await server.stop();
    },
  };
}

/** Everybody types at the same rate but not at the same moment. */
function startTyping(typists: readonly Editor[], delays: Delays): () => void {
  const every = 1000 / PER_SECOND;
  let isTyping = true;
  for (const [place, editor] of typists.entries()) {
    const type = () => {
      if (!isTyping) return;
      delays.send(editor.document, () => editor.type(place));
      setTimeout(type, every * (0.5 + Math.random()));
    };
    setTimeout(type, (every * place) / typists.length);
  }
  return () => {
    isTyping = false;
  };
}

function haveConverged(editors: readonly Editor[]): boolean {
  const texts = new Set(editors.map(({ document }) => document.getXmlFragment("body").toString()));
  return texts.size === 1 && editors.every((editor) => editor.unsaved() === 0);
}

function summary(turns: readonly Turn[]) {
  const delays = turns.flatMap((turn) => turn.delays);
  const mean = (of: (turn: Turn) => number) => turns.reduce((sum, turn) => sum + of(turn), 0) / turns.length;
  return {
    p50: percentile(delays, 0.5),
    p95: percentile(delays, 0.95),
    p99: percentile(delays, 0.99),
    samples: delays.length,
    cpu: Math.round(mean(({ cpu }) => cpu) * 1000) / 1000,
    rssMb: Math.round(mean(({ rssMb }) => rssMb)),
  };
}

function text({ p50, p95, p99, cpu }: ReturnType<typeof summary>): string {
  return `p50 ${p50} p95 ${p95} p99 ${p99} ms, ${cpu} cores`;
}

async function until(claim: () => boolean): Promise<void> {
  const end = performance.now() + 30_000;
  while (!claim()) {
    if (performance.now() > end) throw new Error("the windows do not come to rest");
    await delay(20);
  }
}
