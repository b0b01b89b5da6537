import type { Prisma } from "#prisma/generated/client.ts";

/** Acts about a clause: those of which it is the one subject, and ballots on several texts of which its is one. */
export function aboutClause(clauseId: string): Prisma.JournalEventWhereInput {
  return {
    OR: [
      { clauseId },
      { type: { startsWith: "ballot." }, payload: { path: ["texts"], array_contains: [{ clauseId }] } },
    ],
  };
}
