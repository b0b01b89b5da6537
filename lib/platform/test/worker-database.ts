import { randomBytes } from "node:crypto";
import pg from "pg";
import { afterAll, beforeAll, inject } from "vitest";
import { disconnect } from "../db.ts";

/**
 * Gives the tests of this file a database of their own, empty and migrated, as DATABASE_URL; dropped at the end. Call
 * it at the top of the file. Much of it is append-only, so each test makes a negotiation of its own and nothing is
 * cleaned in between.
 */
export function useDatabase(): void {
  const template = new URL(inject("templateUrl"));
  const own = new URL(template);
  const name = `travaux_test_${randomBytes(6).toString("hex")}`;
  own.pathname = `/${name}`;

  beforeAll(async () => {
    await administer(
      template,
      `create database ${name} template ${template.pathname.slice(1)} strategy file_copy`,
    );
    process.env.DATABASE_URL = own.toString();
    process.env.NEXTAUTH_SECRET ??= "the secret of an installation that lives for seconds";
  });
  afterAll(async () => {
    await disconnect();
    await administer(template, `drop database ${name} with (force)`);
  });
}

async function administer(server: URL, statement: string): Promise<void> {
  const admin = new URL(server);
  admin.pathname = "/postgres";
  const client = new pg.Client({ connectionString: admin.toString() });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}
