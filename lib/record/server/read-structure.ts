import { clauseTree, readingOrder } from "#lib/clause/clause-tree.ts";
import type { Transaction } from "#lib/platform/transaction.ts";
import type { ClauseEntry, TreatyEntry } from "../entry.ts";
import type { Reading } from "./reading.ts";

/** The treaty and the chair's texts that are read, each followed by its clauses in reading order. */
export async function readStructure(
  tx: Transaction,
  { treaties }: Reading,
): Promise<readonly (TreatyEntry | ClauseEntry)[]> {
  const rows = await tx.treaty.findMany({
    where: treaties,
    orderBy: [{ createdAt: "asc" }, { id: "asc" }],
    select: {
      id: true,
      title: true,
      basisId: true,
      issuedAt: true,
      clauses: {
        select: {
          id: true,
          treatyId: true,
          parentId: true,
          kind: true,
          heading: true,
          numberAs: true,
          orderKey: true,
          status: true,
          mode: true,
          bracketRule: true,
          stage: true,
          agreedHash: true,
          head: true,
          logHash: true,
        },
      },
    },
  });
  return rows.flatMap(({ clauses, issuedAt, ...treaty }) => [
    { entry: "treaty", ...treaty, issuedAt: issuedAt?.toISOString() ?? null } as const,
    ...readingOrder(clauseTree(clauses)).map(
      ({ row }) => ({ entry: "clause", ...row, logHash: Buffer.from(row.logHash).toString("hex") }) as const,
    ),
  ]);
}
