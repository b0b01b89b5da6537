import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { migrate } from "./migrate.ts";
import { openDatabase } from "./open-database.ts";
import { useDatabase } from "./test/worker-database.ts";

useDatabase();

let folder: string;
beforeEach(async () => {
  folder = mkdtempSync(path.join(tmpdir(), "migrations-"));
  await query('drop table if exists "_prisma_migrations", one, two');
});
afterEach(() => rmSync(folder, { recursive: true }));

test("applies what is missing, in order, once", async () => {
  plant("0002_two", "create table two (one int references one)");
  plant("0001_one", "create table one (id int primary key)");
  expect(await migrate(url(), folder)).toBe(2);
  expect(await migrate(url(), folder)).toBe(0);
});

test("two processes at once apply everything once", async () => {
  plant("0001_one", "create table one (id int primary key)");
  plant("0002_two", "create table two (id int primary key)");
  const counts = await Promise.all([migrate(url(), folder), migrate(url(), folder), migrate(url(), folder)]);
  expect(counts.toSorted()).toEqual([0, 0, 2]);
});

test("a failing migration is undone, named, and does not stand in the way of its mended form", async () => {
  plant("0001_one", "create table one (id int primary key)");
  plant("0002_two", "create table two (id int); select 1/0");
  await expect(migrate(url(), folder)).rejects.toThrow(/^The migration 0002_two failed .* division by zero/);
  expect(await query("select to_regclass('one') as one, to_regclass('two') as two")).toEqual([
    { one: "one", two: null },
  ]);
  plant("0002_two", "create table two (id int)");
  expect(await migrate(url(), folder)).toBe(1);
});

test("a database of a newer version is left alone", async () => {
  plant("0001_one", "create table one (id int primary key)");
  plant("0002_two", "create table two (id int)");
  await migrate(url(), folder);
  rmSync(path.join(folder, "0002_two"), { recursive: true });
  await expect(migrate(url(), folder)).rejects.toThrow(/newer Travaux .* 0002_two/);
});

test("an unreachable database is named without its password", async () => {
  const nowhere = "postgresql://somebody:hush@127.0.0.1:1/treaties";
  const error = await migrate(nowhere, folder).catch((thrown: Error) => thrown);
  expect(String(error)).toContain("127.0.0.1:1/treaties cannot be used: nothing answers there");
  expect(String(error)).not.toContain("hush");
});

function plant(name: string, sql: string): void {
  mkdirSync(path.join(folder, name), { recursive: true });
  writeFileSync(path.join(folder, name, "migration.sql"), sql);
}

function url(): string {
  return process.env.DATABASE_URL!;
}

async function query(statement: string): Promise<unknown[]> {
  const client = await openDatabase(url());
  try {
    return (await client.query(statement)).rows;
  } finally {
    await client.end();
  }
}
