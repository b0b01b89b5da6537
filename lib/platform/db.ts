import { PrismaPg } from "@prisma/adapter-pg";
import pg from "pg";
import { PrismaClient } from "#prisma/generated/client.ts";

/**
 * The process's connections. Next bundles its own copy of this module beside the one that Node loads for the socket,
 * so both find the same pool on `globalThis`.
 */
interface Connections {
  readonly pool: pg.Pool;
  readonly prisma: PrismaClient;
}

const shared = globalThis as typeof globalThis & { travauxConnections?: Connections };
const MAX_CONNECTIONS = 20;

function connect(): Connections {
  const connectionString = process.env.DATABASE_URL;
  if (!connectionString) throw new Error("DATABASE_URL is not set");
  const pool = new pg.Pool({ connectionString, max: MAX_CONNECTIONS });
  // an idle connection that breaks is replaced by the pool; without a listener it would end the process
  pool.on("error", (error) => console.warn(`database connection lost: ${error.message}`));
  return { pool, prisma: new PrismaClient({ adapter: new PrismaPg(pool) }) };
}

function connections(): Connections {
  shared.travauxConnections ??= connect();
  return shared.travauxConnections;
}

/** Prisma, for queries. Writes go through `inTransaction`. */
export function db(): PrismaClient {
  return connections().prisma;
}

/** Raw connections, for the append of text updates and for LISTEN. */
export function pool(): pg.Pool {
  return connections().pool;
}

/** Closes everything; the next use connects anew. */
export async function disconnect(): Promise<void> {
  const open = shared.travauxConnections;
  shared.travauxConnections = undefined;
  if (!open) return;
  await open.prisma.$disconnect();
  if (!open.pool.ended) await open.pool.end();
}
