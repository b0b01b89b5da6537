import type { Transaction } from "#lib/platform/transaction.ts";
import type { FactEntry } from "../fact-entry.ts";
import type { Reading } from "./reading.ts";

/** What was said beside votes: calls left open, corrections after the result, explanations. */
export async function readStatements(
  tx: Transaction,
  { negotiationId }: Reading,
): Promise<readonly FactEntry[]> {
  const where = { elector: { ballot: { negotiationId } } };
  const calls = await tx.rollCallPass.findMany({
    where,
    orderBy: [{ ballotId: "asc" }, { at: "asc" }, { delegationId: "asc" }],
    select: { ballotId: true, delegationId: true, round: true, kind: true, by: true, at: true },
  });
  const corrections = await tx.voteCorrection.findMany({
    where,
    orderBy: { id: "asc" },
    select: {
      id: true,
      ballotId: true,
      delegationId: true,
      intended: true,
      statement: true,
      by: true,
      at: true,
    },
  });
  const explanations = await tx.explanation.findMany({
    where,
    orderBy: { id: "asc" },
    select: { id: true, ballotId: true, delegationId: true, moment: true, text: true, by: true, at: true },
  });
  return [
    ...calls.map(({ at, ...row }): FactEntry => ({ entry: "open-call", ...row, at: at.toISOString() })),
    ...corrections.map(
      ({ at, ...row }): FactEntry => ({ entry: "correction", ...row, at: at.toISOString() }),
    ),
    ...explanations.map(
      ({ at, ...row }): FactEntry => ({ entry: "explanation", ...row, at: at.toISOString() }),
    ),
  ];
}
