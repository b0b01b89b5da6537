import { RateLimiterMemory, RateLimiterRes } from "rate-limiter-flexible";
import { db } from "#lib/platform/db.ts";
import { inTransaction } from "#lib/platform/transaction.ts";
import { Refusal } from "#lib/refusal.ts";
import { putIn } from "../../secret/box.ts";
import { type CastPaper, isGenuine } from "../../secret/paper.ts";
import { lockBox, readPapers, sendNoticeOfBallot } from "./lock-papers.ts";

export interface DropPaperInput {
  readonly negotiationId: string;
  readonly ballotId: string;
  readonly paper: CastPaper;
}

/** Papers that are looked at in one second, of one ballot: a whole conference at once, twice. Nobody is told apart. */
const rate = new RateLimiterMemory({ points: 400, duration: 1 });

/**
 * Puts a filled-in paper in the box. For whoever holds one: there is no actor, for nobody may know who it is, and nothing
 * is recorded but the box. A later vote of a paper takes the place of its earlier one; the same again changes nothing.
 * Refuses `not-found`, `paper-void`, `papers-not-handed-out`, `paper-outdated`, `ballot-closed` and `overloaded`.
 */
export async function dropPaper({ negotiationId, ballotId, paper }: DropPaperInput): Promise<void> {
  await admit(ballotId);
  const { publicKey } = await findIssue(negotiationId, ballotId);
  if (!(await isGenuine(paper, { ballotId, publicKey }))) throw new Refusal("paper-void");
  await inTransaction(async (tx) => {
    const [ballot] = await tx.$queryRaw<{ status: string }[]>`
      select status::text from ballot where id = ${ballotId}::uuid for share`;
    if (ballot?.status !== "OPEN") throw new Refusal("ballot-closed");
    const { privateKey } = await readPapers(tx, ballotId);
    if (privateKey !== null) throw new Refusal("papers-not-handed-out");
    const next = putIn(await lockBox(tx, ballotId), paper);
    if (next === "OUTDATED") throw new Refusal("paper-outdated");
    if (next === "UNCHANGED") return;
    await tx.ballotBox.update({
      where: { ballotId },
      data: { papers: [...next] },
      select: { ballotId: true },
    });
    await sendNoticeOfBallot(tx, { negotiationId, type: "ballot.collection-begun" });
  });
}

async function admit(ballotId: string): Promise<void> {
  try {
    await rate.consume(ballotId);
  } catch (error) {
    if (error instanceof RateLimiterRes) throw new Refusal("overloaded");
    throw error;
  }
}

async function findIssue(negotiationId: string, ballotId: string): Promise<{ readonly publicKey: string }> {
  const found = await db().secretBallot.findFirst({
    where: { ballotId, ballot: { negotiationId } },
    select: { publicKey: true },
  });
  if (!found) throw new Refusal("not-found");
  return found;
}
