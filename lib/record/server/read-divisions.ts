import type { Part } from "#lib/division/part.ts";
import type { Transaction } from "#lib/platform/transaction.ts";
import type { DivisionEntry, MotionEntry } from "../fact-entry.ts";
import type { Reading } from "./reading.ts";

/** The divisions of the texts of a negotiation, with who objected. */
export async function readDivisions(
  tx: Transaction,
  { negotiationId }: Reading,
): Promise<readonly DivisionEntry[]> {
  const rows = await tx.division.findMany({
    where: { negotiationId },
    orderBy: { id: "asc" },
    select: {
      id: true,
      clauseId: true,
      revision: true,
      textHash: true,
      parts: true,
      delegationId: true,
      reason: true,
      status: true,
      requestedBy: true,
      requestedAt: true,
      heldRevision: true,
      grantedBy: true,
      closedBy: true,
      concludedRevision: true,
      concludedHash: true,
      rejected: true,
      objections: {
        orderBy: { delegationId: "asc" },
        select: { delegationId: true, reason: true, objectedBy: true },
      },
    },
  });
  return rows.map(({ parts, requestedAt, ...row }) => ({
    entry: "division",
    ...row,
    parts: parts as unknown as readonly Part[],
    requestedAt: requestedAt.toISOString(),
  }));
}

/** The procedural motions that delegations made. */
export async function readMotions(
  tx: Transaction,
  { negotiationId }: Reading,
): Promise<readonly MotionEntry[]> {
  const rows = await tx.proceduralMotion.findMany({
    where: { negotiationId },
    orderBy: { id: "asc" },
    select: {
      id: true,
      kind: true,
      words: true,
      clauseId: true,
      delegationId: true,
      status: true,
      reason: true,
      madeBy: true,
      madeAt: true,
      closedBy: true,
    },
  });
  return rows.map(({ madeAt, ...row }) => ({ entry: "motion", ...row, madeAt: madeAt.toISOString() }));
}
