import { db } from "#lib/platform/db.ts";

/**
 * Ids of the clauses of a negotiation that a silence procedure holds: now, or held at an instant (ISO-8601). Who may know
 * is the caller's question.
 */
export async function readCirculated(
  negotiationId: string,
  at: string | null = null,
): Promise<ReadonlySet<string>> {
  const rows = await db().silenceText.findMany({
    where: { silence: { negotiationId, ...(at === null ? { status: "RUNNING" } : ranAt(new Date(at))) } },
    select: { clauseId: true },
  });
  return new Set(rows.map(({ clauseId }) => clauseId));
}

function ranAt(at: Date) {
  return { circulatedAt: { lte: at }, OR: [{ concludedAt: null }, { concludedAt: { gte: at } }] };
}
