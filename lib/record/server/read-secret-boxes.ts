import { castPaper } from "#lib/ballot/secret/read-paper.ts";
import type { Transaction } from "#lib/platform/transaction.ts";
import type { SecretBoxEntry } from "../secret-box-entry.ts";
import type { Reading } from "./reading.ts";

/** Papers and boxes of secret ballots: who took a paper when votes are collected, the box when it has been counted. */
export async function readSecretBoxes(
  tx: Transaction,
  { negotiationId }: Reading,
): Promise<readonly SecretBoxEntry[]> {
  const rows = await tx.secretBallot.findMany({
    where: { ballot: { negotiationId } },
    orderBy: { ballotId: "asc" },
    select: {
      ballotId: true,
      publicKey: true,
      privateKey: true,
      taken: true,
      ballot: { select: { status: true, box: { select: { papers: true } } } },
    },
  });
  return rows.map(({ ballotId, publicKey, privateKey, taken, ballot }) => ({
    entry: "secret-box",
    ballotId,
    publicKey,
    taken: privateKey === null ? taken : [],
    box: ballot.status === "CLOSED" && ballot.box ? castPaper.array().parse(ballot.box.papers) : null,
  }));
}
