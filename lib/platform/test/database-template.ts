import { createHash } from "node:crypto";
import { mkdirSync } from "node:fs";
import path from "node:path";
import pg from "pg";
import type { TestProject } from "vitest/node";
import { startPostgres } from "../embedded-postgres.ts";
import { migrate, readMigrations } from "../migrate.ts";

declare module "vitest" {
  interface ProvidedContext {
    /** Connection string of the test server, with TEMPLATE's name in place of a database. */
    readonly templateUrl: string;
  }
}

const CACHE = path.resolve("node_modules/.cache");
const MIGRATIONS = path.resolve("prisma/migrations");
const PREFIX = "travaux_template_";
const BUILD_LOCK = 1_953_653_110;

/** Speed over durability: test databases live for seconds. Tests of crashes start a server of their own. */
const SETTINGS = {
  fsync: "off",
  synchronous_commit: "off",
  full_page_writes: "off",
  // some tests run several servers at once
  max_connections: "200",
};

/**
 * Before all server tests: a PostgreSQL shared by the test runs of this folder, and in it a migrated template of
 * which every test file gets a copy (`useDatabase`). Built once per content of prisma/migrations.
 */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  mkdirSync(CACHE, { recursive: true });
  const postgres = await startPostgres({
    folder: path.join(CACHE, "travaux-test-postgres"),
    use: "shared",
    settings: SETTINGS,
  });
  const template = PREFIX + contentHash();
  await buildTemplate(postgres.url, template);
  project.provide("templateUrl", postgres.url(template));
  return () => postgres.stop();
}

function contentHash(): string {
  const hash = createHash("sha256");
  for (const { name, checksum } of readMigrations(MIGRATIONS)) hash.update(`${name} ${checksum}\n`);
  return hash.digest("hex").slice(0, 16);
}

/** Builds under another name first, so that an interrupted build is never taken for a template. */
async function buildTemplate(urlOf: (database: string) => string, template: string): Promise<void> {
  const admin = new pg.Client({ connectionString: urlOf("postgres") });
  await admin.connect();
  try {
    await admin.query("select pg_advisory_lock($1)", [BUILD_LOCK]);
    const { rowCount } = await admin.query("select from pg_database where datname = $1", [template]);
    if (rowCount) return;
    const draft = `${template}_draft`;
    await admin.query(`drop database if exists ${draft} with (force)`);
    await admin.query(`create database ${draft}`);
    await migrate(urlOf(draft), MIGRATIONS);
    await admin.query(`alter database ${draft} rename to ${template}`);
  } finally {
    await admin.end();
  }
}
