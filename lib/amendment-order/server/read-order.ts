import type { Actor } from "#lib/access/actor.ts";
import { authorise } from "#lib/access/rules.ts";
import { listClauses } from "#lib/clause/server/queries.ts";
import { db } from "#lib/platform/db.ts";
import { hunksOf, wordsOf } from "#lib/proposal/hunks.ts";
import type { ChangeInWords, Proposal } from "#lib/proposal/proposal.ts";
import { listProposals } from "#lib/proposal/server/queries.ts";
import { Refusal } from "#lib/refusal.ts";
import type { ClauseOrder, OrderedAmendment } from "../clause-order.ts";
import type { OrderRuling } from "../ruling.ts";
import { loadOrder } from "./load-order.ts";

/** Everything that the page of the order of voting shows of a clause. */
export type OrderOfVoting = Omit<ClauseOrder, "items"> & {
  readonly items: readonly (OrderedAmendment & {
    readonly proposal: Proposal;
    readonly changes: readonly ChangeInWords[];
  })[];
  /** The newest last. */
  readonly rulings: readonly OrderRuling[];
  /** What has been decided here, in the order in which it was. */
  readonly settled: readonly Proposal[];
};

/** Reads the order of voting on a clause. Who may read the clause may read this; refuses `not-found`. */
export async function readOrder(actor: Actor, clauseId: string): Promise<OrderOfVoting> {
  authorise(actor, "clause.read");
  if (!(await listClauses(actor)).some(({ id }) => id === clauseId)) throw new Refusal("not-found");
  const [proposals, { tabled, ...order }] = await Promise.all([
    listProposals(actor, { clauseId }),
    loadOrder(db(), clauseId),
  ]);
  const items = order.items.flatMap((item) => {
    const proposal = proposals.find(({ id }) => id === item.proposalId);
    const text = tabled.find(({ proposalId }) => proposalId === item.proposalId)?.texts.get(clauseId);
    return proposal && text ? [{ ...item, proposal, changes: hunksOf(text.content).map(wordsOf) }] : [];
  });
  const settled = proposals
    .filter(({ tabledAt, closedAt }) => tabledAt !== null && closedAt !== null)
    .toSorted((one, other) => String(one.closedAt).localeCompare(String(other.closedAt)));
  return { ...order, items, settled };
}
