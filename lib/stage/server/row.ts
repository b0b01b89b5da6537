import type { Prisma } from "#prisma/generated/client.ts";
import type { StageChange } from "../stage-change.ts";

/** The columns of a step in a clause's life. */
export const STAGE_COLUMNS = {
  number: true,
  from: true,
  to: true,
  reason: true,
  revision: true,
  textHash: true,
  userId: true,
  at: true,
} as const satisfies Prisma.StageChangeSelect;

/** A row of stage_change as a domain value; `names`: of people, by their id. */
export function toStageChange(
  { userId, at, ...row }: Prisma.StageChangeGetPayload<{ select: typeof STAGE_COLUMNS }>,
  names: ReadonlyMap<string, string>,
): StageChange {
  return { ...row, by: userId === null ? null : (names.get(userId) ?? "Somebody"), at: at.toISOString() };
}
