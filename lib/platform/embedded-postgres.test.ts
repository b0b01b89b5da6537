import { chmodSync, mkdtempSync, readFileSync, realpathSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { type EmbeddedPostgres, ensureDatabase, startPostgres } from "./embedded-postgres.ts";
import { openDatabase } from "./open-database.ts";

let dataFolder: string;
let started: EmbeddedPostgres[];

beforeEach(() => {
  dataFolder = mkdtempSync(path.join(tmpdir(), "travaux-data-"));
  chmodSync(dataFolder, 0o755);
  started = [];
});
afterEach(async () => {
  for (const postgres of started) await postgres.stop();
  rmSync(dataFolder, { recursive: true });
});

test("data and address survive a restart; nobody else can read the password", async () => {
  const first = await start("alone");
  await ensureDatabase(first, "travaux");
  await ensureDatabase(first, "travaux");
  await query(first, "create table kept as select 1 as one");
  await first.stop();
  const second = await start("alone");
  expect(await query(second, "select one from kept")).toEqual([{ one: 1 }]);
  expect(statSync(path.join(folder(), "password")).mode & 0o077).toBe(0);
});

test("a second user of the data folder is told so", async () => {
  await start("alone");
  await expect(start("alone")).rejects.toThrow(/^The data folder .* is in use by another Travaux/);
});

test("killed, it starts again by itself at the same address with everything committed", async () => {
  const postgres = await start("alone");
  await ensureDatabase(postgres, "travaux");
  await query(postgres, "create table kept as select 1 as one");
  const address = postgres.url("travaux");
  process.kill(postmasterPid(), "SIGKILL");
  await expect
    .poll(() => query(postgres, "select one from kept").catch(String), { timeout: 20_000 })
    .toEqual([{ one: 1 }]);
  expect(postgres.url("travaux")).toBe(address);
});

test.runIf(process.getuid?.() === 0)(
  "a folder that is closed to root's PostgreSQL user is no obstacle",
  async () => {
    chmodSync(dataFolder, 0o700);
    const first = await start("alone");
    await ensureDatabase(first, "travaux");
    await first.stop();
    const second = await start("alone");
    expect(await query(second, "select 1 as one")).toEqual([{ one: 1 }]);
    await second.stop();
    rmSync(path.dirname(realpathSync(folder())), { recursive: true });
  },
);

test("the last of several users stops it", async () => {
  const [one, other] = await Promise.all([start("shared"), start("shared")]);
  await one?.stop();
  await ensureDatabase(other!, "travaux");
  await other?.stop();
  await expect(openDatabase(other!.url("travaux"))).rejects.toThrow("nothing answers there");
});

async function start(use: "alone" | "shared"): Promise<EmbeddedPostgres> {
  const postgres = await startPostgres({ folder: folder(), use });
  started.push(postgres);
  return postgres;
}

function folder(): string {
  return path.join(dataFolder, "postgres");
}

function postmasterPid(): number {
  return Number(readFileSync(path.join(folder(), "data/postmaster.pid"), "utf8").split("\n")[0]);
}

async function query(postgres: EmbeddedPostgres, statement: string): Promise<unknown[]> {
  const client = await openDatabase(postgres.url("travaux"));
  try {
    return (await client.query(statement)).rows;
  } finally {
    await client.end();
  }
}
