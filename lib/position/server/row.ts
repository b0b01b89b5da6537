import type { Prisma } from "#prisma/generated/client.ts";
import type { Position } from "../position.ts";

/** The columns of a position. */
export const POSITION_COLUMNS = {
  clauseId: true,
  delegationId: true,
  number: true,
  stance: true,
  adReferendum: true,
  statement: true,
  revision: true,
  textHash: true,
  takenBy: true,
  takenAt: true,
} as const satisfies Prisma.PositionSelect;

/** A position's row as a domain value; `takenBy` is the person's name. */
export function toPosition(
  row: Prisma.PositionGetPayload<{ select: typeof POSITION_COLUMNS }>,
  names: ReadonlyMap<string, string>,
): Position {
  return { ...row, takenBy: names.get(row.takenBy) ?? "", takenAt: row.takenAt.toISOString() };
}
