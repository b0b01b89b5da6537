import type { Actor } from "#lib/access/actor.ts";
import { authorise } from "#lib/access/rules.ts";
import { findBallot } from "#lib/ballot/server/queries.ts";
import { db } from "#lib/platform/db.ts";
import { Refusal } from "#lib/refusal.ts";
import type { CertifiedAct, CertifiedVote } from "../certificate.ts";
import { readReportContents } from "./read-report-facts.ts";

/**
 * What the certificate of a vote is made from. Anybody seated: a closed vote is public. Refuses `not-found` where there
 * is no such vote, and where it has no result.
 */
export async function readCertifiedVote(actor: Actor, ballotId: string): Promise<CertifiedVote> {
  authorise(actor, "journal.read");
  const ballot = await findBallot(actor, ballotId);
  if (!ballot?.result) throw new Refusal("not-found", "There is no certificate: this vote has no result.");
  const [{ frame, reference }, opened, closed] = await Promise.all([
    readReportContents(actor),
    readAct(actor, { type: "ballot.opened", ballotId }),
    readAct(actor, { type: "ballot.closed", ballotId }),
  ]);
  const { negotiation, treaty } = frame;
  return { negotiation, treaty, ballot: { ...ballot, result: ballot.result }, opened, closed, reference };
}

async function readAct(
  { negotiationId }: Actor,
  { type, ballotId }: { readonly type: string; readonly ballotId: string },
): Promise<CertifiedAct> {
  const { number, at, hash } = await db().journalEvent.findFirstOrThrow({
    where: { negotiationId, type, payload: { path: ["ballotId"], equals: ballotId } },
    orderBy: { number: "desc" },
    select: { number: true, at: true, hash: true },
  });
  return { number, at: at.toISOString(), hash };
}
