// npm run bench -- crash [ROUNDS]: twenty windows write into three clauses while the server process, or PostgreSQL, is
// killed with -9. What a window was told is saved must be in the log afterwards, although no window sends anything
// again: in each round all windows end at the moment of the kill. In the last rounds PostgreSQL alone is killed, and
// the server must go on by itself. The last line is JSON; `lost` is the number of acknowledged changes not in the log.
import { execFileSync } from "node:child_process";
import { setTimeout as delay } from "node:timers/promises";
import { loadClause } from "#lib/clause/server/load-clause.ts";
import { disconnect, pool } from "#lib/platform/db.ts";
import { withScratchDatabase } from "./kit/scratch-database.ts";
import { type Assembly, callAssembly } from "./live/assembly.ts";
import { startTravaux, type TravauxProcess } from "./live/travaux-process.ts";
import { openWriter, type Writer } from "./live/writer.ts";

const WINDOWS = 20;
const CLAUSES = 3;
const WRITE_MS = 3_000;
/** Changes a second of each window. */
const PER_SECOND = 10;

const [rounds = 4] = process.argv.slice(2).map(Number);

type Kill = "server" | "postgres and server" | "postgres";

interface Tally {
  rounds: number;
  made: number;
  acknowledged: number;
  lost: number;
  /** Made but not acknowledged when the windows ended, and of these, in the log. */
  unacknowledged: number;
  unacknowledgedStored: number;
}

await withScratchDatabase(async () => {
  const assembly = await callAssembly({ people: WINDOWS, clauses: CLAUSES });
  const tallies: Record<Kill, Tally> = { server: none(), "postgres and server": none(), postgres: none() };
  for (const kill of Object.keys(tallies) as Kill[]) {
    for (let round = 0; round < rounds; round++) await runRound(kill, { assembly, tally: tallies[kill] });
    process.stdout.write(`kill -9 ${kill}: ${JSON.stringify(tallies[kill])}\n`);
  }
  const total = (of: (tally: Tally) => number) =>
    Object.values(tallies).reduce((sum, tally) => sum + of(tally), 0);
  const result = {
    bench: "crash",
    acknowledged: total((tally) => tally.acknowledged),
    lost: total((tally) => tally.lost),
    windows: WINDOWS,
    kills: tallies,
  };
  process.stdout.write(`${JSON.stringify(result)}\n`);
  process.exitCode = result.lost === 0 && result.acknowledged > 0 ? 0 : 1;
});
process.exit();

async function runRound(
  kill: Kill,
  { assembly, tally }: { assembly: Assembly; tally: Tally },
): Promise<void> {
  const server = await startTravaux();
  const writers = openWriters(server, assembly);
  await until("all windows are open", () => writers.every((writer) => writer.isOpen()));
  const writing = setInterval(() => {
    for (const writer of writers) writer.write();
  }, 1000 / PER_SECOND);
  // not always at the same point of a write
  await delay(WRITE_MS + Math.random() * 200);
  if (kill === "postgres") await survive(writers);
  clearInterval(writing);
  if (kill === "postgres and server") await killPostgres();
  if (kill !== "postgres") server.kill();
  for (const writer of writers) writer.close();
  if (kill === "postgres") await server.stop();
  await databaseAnswers();
  await count(writers, tally);
}

/** PostgreSQL is killed and comes back while people write on: everything must be saved in the end. */
async function survive(writers: readonly Writer[]): Promise<void> {
  await killPostgres();
  await delay(WRITE_MS);
  await until("everything is saved", () => writers.every((writer) => writer.isOpen()));
}

function openWriters(server: TravauxProcess, { clauseIds, cookies }: Assembly): Writer[] {
  return cookies.map((cookie, place) =>
    openWriter({
      url: server.url,
      cookie,
      clauseId: clauseIds[place % clauseIds.length] ?? "",
      name: crypto.randomUUID(),
    }),
  );
}

async function count(writers: readonly Writer[], tally: Tally): Promise<void> {
  const stored = new Map<string, ReadonlySet<string>>();
  for (const clauseId of new Set(writers.map((writer) => writer.clauseId))) {
    const { doc } = await loadClause(null, clauseId);
    stored.set(clauseId, new Set(Object.keys(doc.getMap("bench").toJSON())));
    doc.destroy();
  }
  tally.rounds += 1;
  for (const { clauseId, made, acknowledged } of writers) {
    const words = stored.get(clauseId) ?? new Set();
    tally.made += made().length;
    for (const [index, word] of made().entries()) {
      const isStored = words.has(word);
      if (index < acknowledged()) {
        tally.acknowledged += 1;
        if (!isStored) tally.lost += 1;
      } else {
        tally.unacknowledged += 1;
        if (isStored) tally.unacknowledgedStored += 1;
      }
    }
  }
}

/** Kills the process that all of PostgreSQL's are children of; it comes back by itself, and recovers from its log. */
async function killPostgres(): Promise<void> {
  const { rows } = await pool().query<{ pid: number }>("select pg_backend_pid() as pid");
  const parent = execFileSync("ps", ["-o", "ppid=", "-p", String(rows[0]?.pid)], { encoding: "utf8" });
  process.kill(Number(parent), "SIGKILL");
}

async function databaseAnswers(): Promise<void> {
  for (const end = performance.now() + 30_000; performance.now() < end; await delay(100)) {
    await disconnect();
    const isThere = await pool()
      .query("select 1")
      .then(
        () => true,
        () => false,
      );
    if (isThere) return;
  }
  throw new Error("PostgreSQL does not come back");
}

async function until(what: string, claim: () => boolean): Promise<void> {
  for (const end = performance.now() + 60_000; !claim(); await delay(20)) {
    if (performance.now() > end) throw new Error(`not so after a minute: ${what}`);
  }
}

function none(): Tally {
  return { rounds: 0, made: 0, acknowledged: 0, lost: 0, unacknowledged: 0, unacknowledgedStored: 0 };
}
