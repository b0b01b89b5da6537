import { Refusal, type RefusalCode } from "#lib/refusal.ts";
import type { Prisma } from "#prisma/generated/client.ts";
import { db } from "./db.ts";

/** A transaction under way: what commands write through. */
export type Transaction = Prisma.TransactionClient;

/** Codes that the guards in prisma/migrations raise, and what they mean to a user. */
const GUARDS: Readonly<Record<string, RefusalCode>> = {
  TR002: "clause-closed",
  TR003: "ballot-closed",
  TR004: "not-an-elector",
  TR005: "ballot-open",
  TR006: "not-allowed",
  TR022: "not-called",
  TR028: "no-correction",
  TR009: "division-closed",
  TR010: "text-divided",
  TR026: "silence-over",
  TR027: "silence-running",
};

/** Prisma's own error codes look like SQLSTATEs. */
const PRISMA_CODE = /^P\d{4}$/;

const WAIT_MS = 10_000;

/**
 * Runs a command's work in one transaction: all of it is committed, or nothing. A guard of the database that fires
 * becomes the `Refusal` it stands for.
 */
export async function inTransaction<T>(work: (tx: Transaction) => Promise<T>): Promise<T> {
  try {
    return await db().$transaction(work, { maxWait: WAIT_MS, timeout: WAIT_MS * 3 });
  } catch (error) {
    const code = guardCode(error);
    throw code ? new Refusal(code) : error;
  }
}

/** Whether the error is the breach of a unique key. */
export function isUniqueViolation(error: unknown): boolean {
  return sqlState(error) === "23505" || (error as { code?: string }).code === "P2002";
}

/** Whether the error says that something still refers to what was to be removed. */
export function isForeignKeyViolation(error: unknown): boolean {
  const state = sqlState(error);
  return state === "23503" || state === "23001" || (error as { code?: string }).code === "P2003";
}

function guardCode(error: unknown): RefusalCode | undefined {
  const state = sqlState(error);
  return state === undefined ? undefined : GUARDS[state];
}

/** SQLSTATE of a database error, wherever Prisma's adapter put it. */
function sqlState(error: unknown): string | undefined {
  for (let cause = error, depth = 0; cause && depth < 6; depth++) {
    const { code, originalCode, cause: next, meta } = cause as Record<string, unknown>;
    for (const found of [originalCode, code]) {
      if (typeof found === "string" && /^[0-9A-Z]{5}$/.test(found) && !PRISMA_CODE.test(found)) return found;
    }
    cause = next ?? (meta as { driverAdapterError?: unknown } | undefined)?.driverAdapterError;
  }
  return undefined;
}
