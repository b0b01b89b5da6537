import { existsSync } from "node:fs";
import path from "node:path";
import { CannotStart } from "./cannot-start.ts";
import { disconnect } from "./db.ts";
import { startPostgres } from "./embedded-postgres.ts";
import type { Env } from "./env.ts";
import { openDatabase } from "./open-database.ts";
import { clusterUrl, runningPort } from "./postgres-cluster.ts";
import { findPostgresHome } from "./postgres-home.ts";
import { DATABASE } from "./start-database.ts";

/**
 * Makes the database of an installation usable for a command, beside a running Travaux or without one: the given one,
 * or PostgreSQL in the data folder, started for the time being if it does not run. Nothing is migrated. Returns what
 * ends the visit. Throws `CannotStart`.
 */
export async function visitDatabase(env: Env): Promise<() => Promise<void>> {
  const { url, stop } = env.databaseUrl
    ? { url: env.databaseUrl, stop: undefined }
    : await visitDataFolder(env.dataFolder);
  try {
    await (await openDatabase(url)).end();
  } catch (error) {
    await stop?.();
    throw error;
  }
  process.env.DATABASE_URL = url;
  return async () => {
    await disconnect();
    await stop?.();
  };
}

async function visitDataFolder(dataFolder: string) {
  const folder = path.join(dataFolder, "postgres");
  if (!existsSync(folder)) {
    throw new CannotStart(
      `There is no database in ${dataFolder} yet. Start Travaux first, or set TRAVAUX_DATA_DIR or DATABASE_URL.`,
    );
  }
  const home = await findPostgresHome(folder);
  const port = await runningPort(home);
  if (port !== undefined) return { url: clusterUrl(home, { port, database: DATABASE }), stop: undefined };
  const postgres = await startPostgres({ folder, use: "alone" });
  return { url: postgres.url(DATABASE), stop: postgres.stop };
}
