import type { Prisma } from "#prisma/generated/client.ts";

/**
 * Acts about a clause: those of which it is the one subject, and ballots and silence procedures on several texts
 * of which its is one.
 */
export function aboutClause(clauseId: string): Prisma.JournalEventWhereInput {
  return {
    OR: [
      { clauseId },
      {
        OR: [{ type: { startsWith: "ballot." } }, { type: { startsWith: "silence." } }],
        payload: { path: ["texts"], array_contains: [{ clauseId }] },
      },
    ],
  };
}
