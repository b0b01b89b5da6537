import type { Transaction } from "#lib/platform/transaction.ts";
import { Refusal } from "#lib/refusal.ts";
import type { HandCount } from "../../ballot.ts";
import { countBox, hashBox } from "../../secret/box.ts";
import { isGenuine } from "../../secret/paper.ts";
import { lockBox, lockPapers } from "./lock-papers.ts";

/** What is announced of a box: the totals, and the hash by which everybody knows it again. */
export interface PaperCount {
  readonly counts: HandCount;
  /** SHA-256 of the box, hexadecimal. */
  readonly boxHash: string;
}

/**
 * Counts the box of a secret ballot that is being closed, in its transaction. Box and papers are written once more, so that
 * no row bears the mark of the last vote. Refuses `papers-not-handed-out` when votes have not been collected, and
 * `box-altered` when a paper in it is not as its holder filled it in.
 */
export async function countPapers(tx: Transaction, ballotId: string): Promise<PaperCount> {
  const { privateKey, ...issue } = await lockPapers(tx, ballotId);
  if (privateKey !== null) throw new Refusal("papers-not-handed-out");
  const box = await lockBox(tx, ballotId);
  const genuine = await Promise.all(box.map((paper) => isGenuine(paper, issue)));
  if (genuine.includes(false)) throw new Refusal("box-altered");
  await tx.secretBallot.update({ where: { ballotId }, data: { signed: {} }, select: { ballotId: true } });
  await tx.ballotBox.update({ where: { ballotId }, data: { papers: [...box] }, select: { ballotId: true } });
  return { counts: countBox(box), boxHash: hashBox(box) };
}

/** Empties papers and box of a ballot that has been called off, in its transaction: nobody ever looks into them. */
export async function discardPapers(tx: Transaction, ballotId: string): Promise<void> {
  await tx.secretBallot.updateMany({ where: { ballotId }, data: { signed: {}, privateKey: null } });
  await tx.ballotBox.updateMany({ where: { ballotId }, data: { papers: [] } });
}
