import type { ClauseContent } from "#lib/clause/content.ts";
import type { Transaction } from "#lib/platform/transaction.ts";
import type { ProposalEntry } from "../fact-entry.ts";
import type { Reading } from "./reading.ts";

const AT_A_TIME = 50;

/** The proposals that have been tabled; of drafts only their delegation knows. */
export async function* readProposals(
  tx: Transaction,
  { negotiationId }: Reading,
): AsyncGenerator<ProposalEntry> {
  for (let after: string | undefined; ; ) {
    const rows = await readSome(tx, negotiationId, after);
    for (const { symbol, tabledAt, closedAt, texts, ...row } of rows)
      yield {
        entry: "proposal",
        ...row,
        symbol: symbol ?? "",
        tabledAt: tabledAt?.toISOString() ?? "",
        closedAt: closedAt?.toISOString() ?? null,
        texts: texts.map(({ keptAt, content, ...text }) => ({
          ...text,
          keptAt: keptAt.toISOString(),
          content: content as unknown as ClauseContent,
        })),
      };
    if (rows.length < AT_A_TIME) return;
    after = rows.at(-1)?.id;
  }
}

function readSome(tx: Transaction, negotiationId: string, after: string | undefined) {
  return tx.proposal.findMany({
    where: { treaty: { negotiationId }, tabledAt: { not: null }, ...(after && { id: { gt: after } }) },
    orderBy: { id: "asc" },
    take: AT_A_TIME,
    select: {
      id: true,
      symbol: true,
      title: true,
      rationale: true,
      status: true,
      parentId: true,
      delegationId: true,
      tabledAt: true,
      closedAt: true,
      sponsors: {
        orderBy: [{ isCoSponsor: "asc" }, { delegationId: "asc" }],
        select: { delegationId: true, isCoSponsor: true },
      },
      stands: {
        orderBy: [{ takenAt: "asc" }, { id: "asc" }],
        select: { delegationId: true, stand: true, reason: true, takenBy: true },
      },
      texts: {
        orderBy: [{ keptAt: "asc" }, { id: "asc" }],
        select: { clauseId: true, revision: true, textHash: true, keptAt: true, content: true },
      },
    },
  });
}
