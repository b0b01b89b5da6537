import { encodeLog } from "#lib/history/encode-log.ts";
import { encodeWeave } from "#lib/history/encode-weave.ts";
import { Loom } from "#lib/history/loom.ts";
import { takeRows } from "#lib/history/server/load-weave.ts";
import { FORMAT, readStored } from "#lib/history/server/stored-weave.ts";
import type { Weave } from "#lib/history/weave.ts";
import type { Transaction } from "#lib/platform/transaction.ts";
import type { Prisma } from "#prisma/generated/client.ts";

/**
 * The first clause of these treaties whose stored weave is not what its log gives; null: all are. Weaves are stored to
 * be quick, and woven anew here.
 */
export async function findWeaveFault(
  tx: Transaction,
  treaties: Prisma.TreatyWhereInput,
): Promise<string | null> {
  const stored = await tx.clauseWeave.findMany({
    where: { format: FORMAT, clause: { treaty: treaties } },
    orderBy: { clauseId: "asc" },
    select: { clauseId: true, seq: true },
  });
  for (const { clauseId, seq } of stored) {
    const given = await weaveAnew(tx, clauseId, seq);
    if (!(await isStoredSo(tx, clauseId, given)))
      return `the stored weave of the clause ${clauseId} is not what its log gives`;
  }
  return null;
}

async function weaveAnew(tx: Transaction, clauseId: string, upTo: number): Promise<Weave> {
  const loom = new Loom();
  try {
    await takeRows(tx, loom, { clauseId, upTo });
    return loom.weave();
  } finally {
    loom.destroy();
  }
}

/** The weave as it is read, and the one that would be woven on, are both the given one. */
async function isStoredSo(tx: Transaction, clauseId: string, given: Weave): Promise<boolean> {
  try {
    const whole = await readStored(tx, clauseId, 0);
    const begun = await readStored(tx, clauseId, Number.POSITIVE_INFINITY);
    return (
      whole !== null && begun !== null && isSame(whole.weave(), given) && isSame(woven(begun.loom()), given)
    );
  } catch {
    // what cannot be unpacked is not what the log gives; a lost connection is something else, and throws here
    await tx.$queryRaw`select 1`;
    return false;
  }
}

function woven(loom: Loom): Weave {
  try {
    return loom.weave();
  } finally {
    loom.destroy();
  }
}

function isSame(one: Weave, other: Weave): boolean {
  return (
    one.revision === other.revision &&
    isSameBytes(encodeLog(one.log.columns), encodeLog(other.log.columns)) &&
    isSameBytes(encodeWeave(one.columns, one.log), encodeWeave(other.columns, other.log))
  );
}

function isSameBytes(one: Uint8Array, other: Uint8Array): boolean {
  return Buffer.compare(one, other) === 0;
}
