import type { Transaction } from "#lib/platform/transaction.ts";
import { type Call, type CallsMade, findCall } from "../call.ts";

/** A roll call as it stands: who is on the roll, in its order, and what has happened. */
export type Calls = { readonly roll: readonly string[]; readonly made: CallsMade };

/** Reads how far a roll call has got; what is decided on it needs the ballot locked. */
export async function readCalls(tx: Transaction, ballotId: string): Promise<Calls> {
  const rows = await tx.elector.findMany({
    where: { ballotId },
    orderBy: { place: "asc" },
    select: {
      delegationId: true,
      openCalls: { select: { round: true, kind: true } },
      _count: { select: { votes: true } },
    },
  });
  return {
    roll: rows.map(({ delegationId }) => delegationId),
    made: {
      answered: new Set(rows.flatMap(({ delegationId, _count }) => (_count.votes > 0 ? [delegationId] : []))),
      left: rows.flatMap(({ delegationId, openCalls }) =>
        openCalls.map(({ round, kind }) => ({
          delegationId,
          round: round === 1 ? (1 as const) : (2 as const),
          kind,
        })),
      ),
    },
  };
}

/** Who is called now. */
export async function readCall(tx: Transaction, ballotId: string): Promise<Call> {
  const { roll, made } = await readCalls(tx, ballotId);
  return findCall(roll, made);
}
