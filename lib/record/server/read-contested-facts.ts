import type { Transaction } from "#lib/platform/transaction.ts";
import type { ContestedEntry, StandEntry } from "../fact-entry.ts";
import type { Reading } from "./reading.ts";

/** Contested words, and where delegations and blocs stood on them. */
export async function readContestedFacts(
  tx: Transaction,
  { treaties }: Reading,
): Promise<readonly (ContestedEntry | StandEntry)[]> {
  const where = { clause: { treaty: treaties } };
  const contested = await tx.contestedText.findMany({
    where,
    orderBy: [{ clauseId: "asc" }, { openedRevision: "asc" }, { id: "asc" }],
    select: {
      id: true,
      clauseId: true,
      kind: true,
      parentId: true,
      openedBy: true,
      delegationId: true,
      openedRevision: true,
      excerpt: true,
      outcome: true,
      chosen: true,
      closedBy: true,
      closedRevision: true,
    },
  });
  const stands = await tx.contestedStand.findMany({
    where: { contested: where },
    orderBy: [{ takenAt: "asc" }, { id: "asc" }],
    select: {
      id: true,
      contestedId: true,
      optionId: true,
      delegationId: true,
      blocId: true,
      stand: true,
      reason: true,
      wordsHash: true,
      revision: true,
      takenBy: true,
      takenAt: true,
    },
  });
  return [
    ...contested.map((row) => ({ entry: "contested" as const, ...row })),
    ...stands.map((row) => ({ entry: "stand" as const, ...row, takenAt: row.takenAt.toISOString() })),
  ];
}
