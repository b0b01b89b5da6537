import type { Actor } from "#lib/access/actor.ts";
import { authorise } from "#lib/access/rules.ts";
import { db } from "#lib/platform/db.ts";
import { Refusal } from "#lib/refusal.ts";
import { isUuid } from "#lib/uuid.ts";
import { isOver, MOST_WAITING } from "../report-job.ts";
import { enqueueReport, findJob, reportJobs } from "./report-jobs.ts";

/**
 * The certificate of a closed vote as a PDF, set in a thread of its own. Anybody seated; nothing is stored and nothing
 * goes on record. May be repeated: the same record gives the same bytes. Refuses `not-found` where the actor's
 * negotiation has no such vote with a result, and `overloaded`.
 */
export async function certifyVote(
  actor: Actor,
  ballotId: string,
): Promise<{ readonly fileName: string; readonly pdf: Uint8Array }> {
  authorise(actor, "journal.read");
  const key = await keyOf(actor, ballotId);
  const job = findJob(key) ?? enqueue(actor, { ballotId, key });
  await job.over;
  const { progress, pdf } = job;
  if (progress.state !== "ready" || !pdf) throw new Error(`the certificate of ${ballotId} was not made`);
  return { fileName: progress.fileName, pdf };
}

function enqueue(actor: Actor, { ballotId, key }: { readonly ballotId: string; readonly key: string }) {
  const active = [...reportJobs().values()].filter(({ progress }) => !isOver(progress));
  if (active.length >= MOST_WAITING) throw new Refusal("overloaded");
  return enqueueReport({ actor, order: { ballotId }, key });
}

/** Changes with the record: names of delegations and articles are those of the day. */
async function keyOf({ negotiationId }: Actor, ballotId: string): Promise<string> {
  const where = { id: ballotId, negotiationId, status: "CLOSED" } as const;
  const ballot = isUuid(ballotId)
    ? await db().ballot.findFirst({ where, select: { negotiation: { select: { journalHead: true } } } })
    : null;
  if (!ballot) throw new Refusal("not-found", "There is no certificate: this vote has no result.");
  return JSON.stringify(["certificate", ballotId, ballot.negotiation.journalHead]);
}
