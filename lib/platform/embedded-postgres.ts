import path from "node:path";
import { setTimeout as delay } from "node:timers/promises";
import pg from "pg";
import { CannotStart } from "./cannot-start.ts";
import { log } from "./log.ts";
import {
  clusterUrl,
  initialiseCluster,
  type PostgresSettings,
  runningPort,
  startCluster,
  stopCluster,
} from "./postgres-cluster.ts";
import { findPostgresHome, type PostgresHome } from "./postgres-home.ts";

/** A running PostgreSQL of ours. */
export interface EmbeddedPostgres {
  /** Connection string of a database of it, by name. */
  url(database: string): string;
  /** Gives it up; it stops unless somebody else uses it. */
  stop(): Promise<void>;
}

interface Options {
  /** Where it keeps everything; made on the first start. */
  readonly folder: string;
  /** `alone`: nobody else may use it at the same time (Travaux); `shared`: everybody may (test runs). */
  readonly use: "alone" | "shared";
  readonly settings?: PostgresSettings;
}

/**
 * Users of a cluster hold this advisory lock in its database `postgres`. A lock of the server's own is never stale: it
 * ends with its holder's connection, however the holder ended.
 */
const LOCK = 1_953_653_109;
const ATTEMPTS = 12;
const PAUSE_MS = 250;
const RETRY_MS = 1000;

/** The connection that holds the lock. */
interface Hold {
  readonly client: pg.Client;
  readonly port: number;
}

/**
 * Starts the PostgreSQL that came with npm, or takes over the one that a killed process left running. Used alone, it
 * is started again on the same port whenever it dies. Throws `CannotStart` when another Travaux uses the folder.
 */
export async function startPostgres(options: Options): Promise<EmbeddedPostgres> {
  const home = await findPostgresHome(options.folder);
  await initialiseCluster(home);
  const hold = await takeHold(home, options);
  const stop = options.use === "alone" ? keepRunning(home, options, hold) : () => leave(home, hold);
  let stopped: Promise<void> | undefined;
  return {
    url: (database) => clusterUrl(home, { port: hold.port, database }),
    stop: () => {
      stopped ??= stop();
      return stopped;
    },
  };
}

/** Makes the database unless it exists. */
export async function ensureDatabase(postgres: EmbeddedPostgres, name: string): Promise<void> {
  const client = await connect(postgres.url("postgres"));
  try {
    const { rowCount } = await client.query("select from pg_database where datname = $1", [name]);
    if (rowCount === 0) await client.query(`create database ${client.escapeIdentifier(name)}`);
  } finally {
    await client.end();
  }
}

async function takeHold(home: PostgresHome, options: Options & { readonly port?: number }): Promise<Hold> {
  let problem: unknown;
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    try {
      const port =
        (await runningPort(home)) ?? (await startCluster(home, options.port, options.settings ?? {}));
      const hold = { port, client: await connect(clusterUrl(home, { port, database: "postgres" })) };
      if (await lock(hold, options.use)) return hold;
      await hold.client.end();
      problem = new CannotStart(
        `The data folder ${path.dirname(options.folder)} is in use by another Travaux. Stop that one, or set TRAVAUX_DATA_DIR to another folder.`,
      );
    } catch (error) {
      problem = error;
    }
    await delay(PAUSE_MS);
  }
  throw problem;
}

async function lock({ client }: Hold, use: Options["use"]): Promise<boolean> {
  if (use === "alone") return isTrue(client, "select pg_try_advisory_lock($1) as yes");
  await client.query("select pg_advisory_lock_shared($1)", [LOCK]);
  return true;
}

/** Watches over a server that is used alone; returns what stops it. */
function keepRunning(home: PostgresHome, options: Options, first: Hold): () => Promise<void> {
  let hold = first;
  let isStopping = false;
  let revival = Promise.resolve();
  const revive = async () => {
    log.warn("PostgreSQL ended unexpectedly and is started again");
    while (!isStopping) {
      try {
        hold = await takeHold(home, { ...options, port: first.port });
        return watch();
      } catch (error) {
        log.error({ err: error }, "PostgreSQL does not start");
        await delay(RETRY_MS);
      }
    }
  };
  const watch = () => {
    hold.client.once("end", () => {
      if (!isStopping) revival = revive();
    });
  };
  watch();
  return async () => {
    isStopping = true;
    await revival;
    await stopCluster(home);
  };
}

/** The last of those who share a server stops it. */
async function leave(home: PostgresHome, { client }: Hold): Promise<void> {
  await client.query("select pg_advisory_unlock_shared($1)", [LOCK]);
  const isLast = await isTrue(client, "select pg_try_advisory_lock($1) as yes");
  if (isLast) await stopCluster(home);
  else await client.end();
}

async function connect(url: string): Promise<pg.Client> {
  const client = new pg.Client({ connectionString: url });
  // told of by "end" as well; without a listener it would end the process
  client.on("error", () => undefined);
  await client.connect();
  return client;
}

async function isTrue(client: pg.Client, statement: string): Promise<boolean> {
  const { rows } = await client.query<{ yes: boolean }>(statement, [LOCK]);
  return rows[0]?.yes === true;
}
