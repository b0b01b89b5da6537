import { createHash, randomUUID } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import type pg from "pg";
import { CannotStart } from "./cannot-start.ts";
import { openDatabase } from "./open-database.ts";

/** The advisory lock that Prisma's own `migrate deploy` takes: the two never run at once. */
const PRISMA_LOCK = 72_707_369;

/** Prisma's table, so that its CLI reads what we applied and we read what it applied. */
const TABLE = `create table if not exists "_prisma_migrations" (
  id varchar(36) primary key not null, checksum varchar(64) not null, finished_at timestamptz,
  migration_name varchar(255) not null, logs text, rolled_back_at timestamptz,
  started_at timestamptz not null default now(), applied_steps_count integer not null default 0)`;

interface Migration {
  readonly name: string;
  readonly sql: string;
  /** SHA-256 of the file, hexadecimal, as Prisma stores it. */
  readonly checksum: string;
}

/**
 * Brings a database to this version of Travaux by the files of prisma/migrations, each in its own transaction; says how
 * many it applied. May be repeated and run by several processes at once. Throws `CannotStart` when one fails (the
 * database is then as the last good one left it) or when the database is newer than the files.
 */
export async function migrate(url: string, folder: string): Promise<number> {
  const client = await openDatabase(url);
  try {
    await client.query("select pg_advisory_lock($1)", [PRISMA_LOCK]);
    await client.query("set client_min_messages to warning");
    await client.query(TABLE);
    const pending = pendingMigrations(readMigrations(folder), await appliedNames(client));
    for (const migration of pending) await apply(client, migration);
    return pending.length;
  } finally {
    await client.end();
  }
}

/** The migrations in a folder, in order. */
export function readMigrations(folder: string): readonly Migration[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort()
    .map((name) => {
      const sql = readFileSync(path.join(folder, name, "migration.sql"), "utf8");
      return { name, sql, checksum: createHash("sha256").update(sql).digest("hex") };
    });
}

async function appliedNames(client: pg.Client): Promise<readonly string[]> {
  const { rows } = await client.query<{ name: string; finished: boolean }>(
    `select migration_name as name, finished_at is not null as finished
     from "_prisma_migrations" where rolled_back_at is null order by migration_name`,
  );
  const broken = rows.find((row) => !row.finished);
  if (broken) {
    throw new CannotStart(
      `The migration ${broken.name} was begun earlier and never finished. Restore a backup or see "prisma migrate resolve"; nothing was changed now.`,
    );
  }
  return rows.map((row) => row.name);
}

function pendingMigrations(known: readonly Migration[], applied: readonly string[]): readonly Migration[] {
  const unknown = applied.find((name) => !known.some((migration) => migration.name === name));
  if (unknown) {
    throw new CannotStart(
      `The database has been used by a newer Travaux (it has the migration ${unknown}). Start that version or a later one; nothing was changed.`,
    );
  }
  return known.filter((migration) => !applied.includes(migration.name));
}

async function apply(client: pg.Client, { name, sql, checksum }: Migration): Promise<void> {
  await client.query("begin");
  try {
    await client.query(sql);
    await client.query(
      `insert into "_prisma_migrations" (id, checksum, migration_name, finished_at, applied_steps_count)
       values ($1, $2, $3, now(), 1)`,
      [randomUUID(), checksum, name],
    );
    await client.query("commit");
  } catch (cause) {
    // on a lost connection the database rolls back by itself
    await client.query("rollback").catch(() => undefined);
    throw new CannotStart(
      `The migration ${name} failed and was undone; the database is as it was. PostgreSQL says: ${(cause as Error).message}.`,
      { cause },
    );
  }
}
