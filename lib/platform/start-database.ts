import path from "node:path";
import { disconnect } from "./db.ts";
import { ensureDatabase, startPostgres } from "./embedded-postgres.ts";
import type { Env } from "./env.ts";
import { migrate } from "./migrate.ts";

/** Name of the database in the data folder. */
export const DATABASE = "travaux";

/**
 * Makes the database usable: the given one, or else PostgreSQL in the data folder; migrated, and named in DATABASE_URL for
 * whatever connects from here on. Returns what closes it. Throws `CannotStart`.
 */
export async function startDatabase(env: Env, migrations: string): Promise<() => Promise<void>> {
  const { url, stop } = env.databaseUrl
    ? { url: env.databaseUrl, stop: undefined }
    : await embedded(env.dataFolder);
  try {
    await migrate(url, migrations);
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

async function embedded(dataFolder: string) {
  const postgres = await startPostgres({ folder: path.join(dataFolder, "postgres"), use: "alone" });
  await ensureDatabase(postgres, DATABASE);
  return { url: postgres.url(DATABASE), stop: postgres.stop };
}
