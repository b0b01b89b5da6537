import type { Prisma } from "#prisma/generated/client.ts";
import type { Division } from "../division.ts";
import type { Part } from "../part.ts";

/** What is told of a delegation beside what it did. */
export const NAMED_DELEGATION = {
  select: { id: true, name: true, shortName: true, isoCode: true, colour: true },
} as const;

/** The columns of a division, with who objects. */
export const DIVISION_COLUMNS = {
  id: true,
  clauseId: true,
  revision: true,
  textHash: true,
  parts: true,
  delegation: NAMED_DELEGATION,
  reason: true,
  status: true,
  requestedBy: true,
  requestedAt: true,
  closedAt: true,
  concludedRevision: true,
  concludedHash: true,
  rejected: true,
  objections: {
    orderBy: { objectedAt: "asc" },
    select: { delegation: NAMED_DELEGATION, reason: true, objectedBy: true, objectedAt: true },
  },
} as const satisfies Prisma.DivisionSelect;

export type DivisionRow = Prisma.DivisionGetPayload<{ select: typeof DIVISION_COLUMNS }>;

/** A division's row as a domain value; `names` are people's. */
export function toDivision(row: DivisionRow, names: ReadonlyMap<string, string>): Division {
  const { parts, requestedAt, closedAt, concludedRevision, concludedHash, rejected, objections, ...facts } =
    row;
  return {
    ...facts,
    parts: parts as unknown as readonly Part[],
    requestedBy: names.get(row.requestedBy) ?? "",
    requestedAt: requestedAt.toISOString(),
    closedAt: closedAt?.toISOString() ?? null,
    objections: objections.map(({ objectedBy, objectedAt, ...objection }) => ({
      ...objection,
      objectedBy: names.get(objectedBy) ?? "",
      objectedAt: objectedAt.toISOString(),
    })),
    result:
      concludedRevision !== null && concludedHash !== null
        ? { revision: concludedRevision, textHash: concludedHash, rejected }
        : null,
  };
}
