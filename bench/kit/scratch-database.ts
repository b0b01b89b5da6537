import path from "node:path";
import pg from "pg";
import { disconnect } from "#lib/platform/db.ts";
import { startPostgres } from "#lib/platform/embedded-postgres.ts";
import { migrate } from "#lib/platform/migrate.ts";

const FOLDER = path.resolve("node_modules/.cache/travaux-bench-postgres");

/**
 * Runs a bench on an empty, migrated database that is dropped afterwards: on the PostgreSQL that came with npm, with
 * its ordinary settings, or on the server of DATABASE_URL.
 */
export async function withScratchDatabase(run: () => Promise<void>): Promise<void> {
  const name = `travaux_bench_${process.pid}`;
  const given = process.env.DATABASE_URL;
  const postgres = given ? null : await startPostgres({ folder: FOLDER, use: "alone" });
  const urlOf = (database: string) => postgres?.url(database) ?? withDatabase(given ?? "", database);
  try {
    await administer(urlOf("postgres"), `create database ${name}`);
    process.env.DATABASE_URL = urlOf(name);
    await migrate(urlOf(name), path.resolve("prisma/migrations"));
    await run();
  } finally {
    await disconnect();
    await administer(urlOf("postgres"), `drop database if exists ${name} with (force)`);
    await postgres?.stop();
  }
}

function withDatabase(connectionString: string, database: string): string {
  const url = new URL(connectionString);
  url.pathname = `/${database}`;
  return url.toString();
}

async function administer(connectionString: string, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}
