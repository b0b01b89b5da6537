import type { Prisma } from "#prisma/generated/client.ts";
import type { ActOnText, ChairsText } from "../chairs-text.ts";

/** The columns of a chair's text. */
export const CHAIRS_TEXT_COLUMNS = {
  id: true,
  basisId: true,
  title: true,
  status: true,
  createdAt: true,
  begunBy: true,
  issuedAt: true,
  issuedBy: true,
  closedAt: true,
  closedBy: true,
} as const satisfies Prisma.TreatySelect;

export type ChairsTextRow = Prisma.TreatyGetPayload<{ select: typeof CHAIRS_TEXT_COLUMNS }>;

/** A row of treaty as a chair's text, beside people's names; null for the negotiated treaty itself. */
export function toChairsText(row: ChairsTextRow, names: ReadonlyMap<string, string>): ChairsText | null {
  const { id, basisId, title, status } = row;
  if (basisId === null || status === null) return null;
  const act = (by: string | null, at: Date): ActOnText => ({
    by: (by && names.get(by)) || "Somebody",
    at: at.toISOString(),
  });
  return {
    id,
    basisId,
    title,
    status,
    begun: act(row.begunBy, row.createdAt),
    issued: row.issuedAt && act(row.issuedBy, row.issuedAt),
    closed: row.closedAt && act(row.closedBy, row.closedAt),
  };
}
