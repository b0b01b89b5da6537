// Makes one report in a thread of its own, so that nobody who types waits for it.
import { parentPort, workerData } from "node:worker_threads";
import type { Actor } from "#lib/access/actor.ts";
import { disconnect } from "#lib/platform/db.ts";
import type { PaperOrder } from "../report-job.ts";
import type { TellProgress } from "./assemble-report.ts";
import { type MadeReport, makeReport } from "./make-report.ts";

/** What the thread is given. */
export type ReportTask = { readonly actor: Actor; readonly order: PaperOrder };

/** What the thread says: a step, and at the end the report or why there is none. */
export type ReportWord =
  | { readonly kind: "step"; readonly step: Parameters<TellProgress>[0] }
  | ({ readonly kind: "made" } & MadeReport)
  | { readonly kind: "failed"; readonly reason: string };

const say = (word: ReportWord) => parentPort?.postMessage(word);
const { actor, order } = workerData as ReportTask;

try {
  const made = await makeReport(actor, order, (step) => say({ kind: "step", step }));
  say({ kind: "made", ...made });
} catch (error) {
  say({ kind: "failed", reason: error instanceof Error ? (error.stack ?? error.message) : String(error) });
} finally {
  await disconnect();
}
