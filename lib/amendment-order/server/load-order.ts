import type { ClauseContent } from "#lib/clause/content.ts";
import type { Transaction } from "#lib/platform/transaction.ts";
import type { Prisma } from "#prisma/generated/client.ts";
import { type AmendmentTexts, type ClauseOrder, orderClause } from "../clause-order.ts";
import { type OrderRuling, standingOf } from "../ruling.ts";
import { ORDER_COLUMNS, toRuling } from "./row.ts";

/** The proposals on a clause in their order, and the rulings on it. */
export type LoadedOrder = ClauseOrder & {
  /** The newest last. */
  readonly rulings: readonly OrderRuling[];
  /** What is before the conference here, in order of submission. */
  readonly tabled: readonly AmendmentTexts[];
};

/** Reads the order in which the proposals on a clause are put to the vote, as it stands. */
export async function loadOrder(tx: Transaction, clauseId: string): Promise<LoadedOrder> {
  const tabled = await readAmendments(tx, { status: "TABLED", texts: { some: { clauseId } } });
  const clauseIds = [...new Set([clauseId, ...tabled.flatMap(({ texts }) => [...texts.keys()])])];
  const adopted = await readAmendments(tx, {
    status: "ACCEPTED",
    texts: { some: { clauseId: { in: clauseIds } } },
  });
  const rulings = await tx.votingOrder.findMany({
    where: { clauseId: { in: clauseIds } },
    orderBy: { number: "asc" },
    select: { ...ORDER_COLUMNS, clauseId: true },
  });
  const newest = new Map(rulings.map((row) => [row.clauseId, toRuling(row)]));
  const own = rulings.filter((row) => row.clauseId === clauseId).map(toRuling);
  const keptIds = [...newest.values()].flatMap((each) =>
    standingOf(each) === "OVERRULED" ? [] : each.keptIds,
  );
  const ruling = own.at(-1) ?? null;
  return { ...orderClause({ clauseId, tabled, adopted, ruling, keptIds }), rulings: own, tabled };
}

/** In order of submission. */
async function readAmendments(
  tx: Transaction,
  where: Prisma.ProposalWhereInput,
): Promise<readonly AmendmentTexts[]> {
  const rows = await tx.proposal.findMany({
    where,
    orderBy: [{ tabledAt: "asc" }, { createdAt: "asc" }, { id: "asc" }],
    select: {
      id: true,
      symbol: true,
      parentId: true,
      status: true,
      closedAt: true,
      texts: {
        orderBy: [{ keptAt: "asc" }, { id: "asc" }],
        select: { clauseId: true, content: true, keptAt: true },
      },
    },
  });
  return rows.map(({ id: proposalId, symbol, parentId, status, closedAt, texts }) => ({
    proposalId,
    symbol: symbol ?? "",
    parentId,
    adoptedAt: status === "ACCEPTED" ? (closedAt?.toISOString() ?? null) : null,
    texts: new Map(
      texts.map(({ clauseId, content, keptAt }) => [
        clauseId,
        { content: content as unknown as ClauseContent, keptAt: keptAt.toISOString() },
      ]),
    ),
  }));
}
