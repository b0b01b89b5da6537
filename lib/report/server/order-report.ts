import type { Actor } from "#lib/access/actor.ts";
import { authorise } from "#lib/access/rules.ts";
import { negotiatedTreaty } from "#lib/clause/server/readable-treaties.ts";
import { db } from "#lib/platform/db.ts";
import { Refusal } from "#lib/refusal.ts";
import { isOver, MOST_OWN, MOST_WAITING, type ReportJob, type ReportOrder } from "../report-job.ts";
import { endReport, enqueueReport, findJob, type KeptJob, reportJobs } from "./report-jobs.ts";

/**
 * Orders the report of clauses or of the whole treaty. Anybody seated; nothing is stored and nothing goes on record. May
 * be repeated: as long as the record has not changed, the same order answers with the same report. Refuses `overloaded`.
 */
export async function orderReport(actor: Actor, order: ReportOrder): Promise<{ readonly reportId: string }> {
  authorise(actor, "journal.read");
  const key = await keyOf(actor, order);
  const known = findJob(key);
  if (known) return { reportId: look(known).id };
  const active = [...reportJobs().values()].filter(({ progress }) => !isOver(progress));
  if (active.filter((job) => job.actor.userId === actor.userId).length >= MOST_OWN)
    throw new Refusal(
      "overloaded",
      `You have ${MOST_OWN} reports in the making. Wait until one is ready, or stop it; they go on.`,
    );
  if (active.length >= MOST_WAITING) throw new Refusal("overloaded");
  return { reportId: enqueueReport({ actor, order, key }).id };
}

/** A report of the actor's negotiation; looking at it keeps it in the making. Refuses `report-gone`. */
export function watchReport(actor: Actor, reportId: string): ReportJob {
  const job = look(requireJob(actor, reportId));
  const { id, order, progress } = job;
  if ("ballotId" in order) throw new Refusal("report-gone");
  return { id, order, isOwn: job.actor.userId === actor.userId, progress };
}

/** Stops a report that the actor ordered. Refuses `not-allowed` to others; one that is over stays as it is. */
export async function stopReport(actor: Actor, { reportId }: { readonly reportId: string }): Promise<void> {
  const job = requireJob(actor, reportId);
  if (job.actor.userId !== actor.userId) throw new Refusal("not-allowed");
  endReport(job, { state: "stopped" });
}

/** The PDF of a finished report. Refuses `report-gone` when there is none (any more). */
export function fetchReport(
  actor: Actor,
  reportId: string,
): { readonly fileName: string; readonly pdf: Uint8Array } {
  const { progress, pdf } = requireJob(actor, reportId);
  if (progress.state !== "ready" || !pdf) throw new Refusal("report-gone");
  return { fileName: progress.fileName, pdf };
}

/** A report of another negotiation is as gone as one that was never made. */
function requireJob(actor: Actor, reportId: string): KeptJob {
  authorise(actor, "journal.read");
  const job = reportJobs().get(reportId);
  if (job?.actor.negotiationId !== actor.negotiationId) throw new Refusal("report-gone");
  return job;
}

function look(job: KeptJob): KeptJob {
  job.seenAt = Date.now();
  return job;
}

/** Changes with the order and with the record. Refuses `not-found` for clauses that are not of the treaty. */
async function keyOf(actor: Actor, { clauseIds, ...options }: ReportOrder): Promise<string> {
  const where = { treaty: negotiatedTreaty(actor), ...(clauseIds && { id: { in: [...clauseIds] } }) };
  const [negotiation, clauses] = await Promise.all([
    db().negotiation.findUniqueOrThrow({
      where: { id: actor.negotiationId },
      select: { journalHead: true },
    }),
    db().clause.findMany({ where, orderBy: { id: "asc" }, select: { id: true, head: true } }),
  ]);
  if (clauses.length === 0 || (clauseIds && clauses.length !== new Set(clauseIds).size))
    throw new Refusal("not-found");
  const { negotiationId } = actor;
  return JSON.stringify([negotiationId, clauseIds !== null, options, negotiation, clauses]);
}
