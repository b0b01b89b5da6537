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
    const rows = await tx.proposal.findMany({
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
      },
    });
    for (const { symbol, tabledAt, closedAt, ...row } of rows)
      yield {
        entry: "proposal",
        ...row,
        symbol: symbol ?? "",
        tabledAt: tabledAt?.toISOString() ?? "",
        closedAt: closedAt?.toISOString() ?? null,
        ...(await readParts(tx, row.id)),
      };
    if (rows.length < AT_A_TIME) return;
    after = rows.at(-1)?.id;
  }
}

/** One after the other: they share the transaction's connection. */
async function readParts(
  tx: Transaction,
  proposalId: string,
): Promise<Pick<ProposalEntry, "sponsors" | "stands" | "texts">> {
  const where = { proposalId };
  const sponsors = await tx.proposalSponsor.findMany({
    where,
    orderBy: [{ isCoSponsor: "asc" }, { delegationId: "asc" }],
    select: { delegationId: true, isCoSponsor: true },
  });
  const stands = await tx.proposalStand.findMany({
    where,
    orderBy: [{ takenAt: "asc" }, { id: "asc" }],
    select: { delegationId: true, stand: true, reason: true, takenBy: true },
  });
  const texts = await tx.proposalText.findMany({
    where,
    orderBy: [{ keptAt: "asc" }, { id: "asc" }],
    select: { clauseId: true, revision: true, textHash: true, keptAt: true, content: true },
  });
  return {
    sponsors,
    stands,
    texts: texts.map(({ keptAt, content, ...text }) => ({
      ...text,
      keptAt: keptAt.toISOString(),
      content: content as unknown as ClauseContent,
    })),
  };
}
