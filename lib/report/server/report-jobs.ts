import { randomUUID } from "node:crypto";
import path from "node:path";
import { Worker } from "node:worker_threads";
import type { Actor } from "#lib/access/actor.ts";
import { log } from "#lib/platform/log.ts";
import {
  isOver,
  KEPT_BYTES,
  KEPT_MINUTES,
  LONGEST_MINUTES,
  MOST_BUILDS,
  type PaperOrder,
  type ReportProgress,
  UNWATCHED_SECONDS,
} from "../report-job.ts";
import type { ReportTask, ReportWord } from "./report-worker.ts";

/** A report on this server: ordered, in the making, or kept for a while. */
export type KeptJob = {
  readonly id: string;
  readonly actor: Actor;
  readonly order: PaperOrder;
  /** The same record and the same order give the same report. */
  readonly key: string;
  progress: ReportProgress;
  pdf: Uint8Array | null;
  /** When it was begun, when somebody last looked, and when it was over; milliseconds. */
  begunAt: number | null;
  seenAt: number;
  overAt: number | null;
  /** Its thread, which takes room until it has ended: pages that are being set cannot be interrupted. */
  worker: Worker | null;
  /** Kept as soon as the report is over. */
  readonly over: Promise<void>;
  readonly tellOver: () => void;
};

/** Next bundles its own copy of this module for pages and for actions: they find the same jobs on `globalThis`. */
const shared = globalThis as typeof globalThis & { travauxReports?: Map<string, KeptJob> };
const SWEEP_MS = 5_000;
/** Run by Node from its source: a path, so that the bundler leaves it alone. */
const WORKER = "lib/report/server/report-worker.ts";

/** The jobs by id, in the order in which they were ordered. */
export function reportJobs(): Map<string, KeptJob> {
  if (!shared.travauxReports) {
    shared.travauxReports = new Map();
    setInterval(sweep, SWEEP_MS).unref();
  }
  return shared.travauxReports;
}

/** What is made or was made of the same record by the same order. */
export function findJob(key: string): KeptJob | undefined {
  const isUsable = ({ state }: ReportProgress) => state !== "stopped" && state !== "failed";
  return [...reportJobs().values()].find((job) => job.key === key && isUsable(job.progress));
}

/** Puts a report in the line; it is begun as soon as there is room. */
export function enqueueReport(task: Pick<KeptJob, "actor" | "order" | "key">): KeptJob {
  const progress: ReportProgress = { state: "waiting", ahead: 0 };
  const now = Date.now();
  const { promise: over, resolve: tellOver } = Promise.withResolvers<void>();
  const kept = { progress, pdf: null, begunAt: null, seenAt: now, overAt: null, worker: null };
  const job: KeptJob = { ...task, ...kept, over, tellOver, id: randomUUID() };
  reportJobs().set(job.id, job);
  beginNext();
  return job;
}

/** Ends a report that is not over yet. Its thread is stopped at its next step. */
export function endReport(
  job: KeptJob,
  progress: Extract<ReportProgress, { state: "stopped" | "failed" }>,
): void {
  if (isOver(job.progress)) return;
  finish(job, progress);
}

function finish(job: KeptJob, progress: ReportProgress): void {
  job.progress = progress;
  job.overAt = Date.now();
  void job.worker?.terminate();
  job.tellOver();
  forget();
  beginNext();
}

function beginNext(): void {
  const jobs = [...reportJobs().values()];
  const waiting = jobs.filter(({ progress }) => progress.state === "waiting");
  const room = MOST_BUILDS - jobs.filter(({ worker }) => worker !== null).length;
  for (const job of waiting.slice(0, Math.max(0, room))) begin(job);
  for (const [ahead, job] of waiting.slice(Math.max(0, room)).entries())
    job.progress = { state: "waiting", ahead: ahead + MOST_BUILDS };
}

function begin(job: KeptJob): void {
  const { actor, order } = job;
  const task: ReportTask = { actor, order };
  job.progress = { state: "assembling", done: 0, total: 0, label: "" };
  const worker = new Worker(
    /* turbopackIgnore: true */ path.join(/* turbopackIgnore: true */ process.cwd(), WORKER),
    { workerData: task, execArgv: [] },
  );
  job.worker = worker;
  job.begunAt = Date.now();
  worker.unref();
  worker.on("message", (word: ReportWord) => hear(job, word));
  worker.on("error", (error) => fail(job, error));
  worker.on("exit", () => {
    job.worker = null;
    fail(job, new Error("the thread ended without a report"));
    beginNext();
  });
}

function hear(job: KeptJob, word: ReportWord): void {
  if (isOver(job.progress)) return;
  if (word.kind === "step")
    job.progress = word.step ? { state: "assembling", ...word.step } : { state: "setting" };
  else if (word.kind === "failed") fail(job, new Error(word.reason));
  else {
    const { fileName, pages, pdf } = word;
    job.pdf = pdf;
    finish(job, { state: "ready", fileName, pages, bytes: pdf.length });
  }
}

function fail(job: KeptJob, error: unknown): void {
  if (isOver(job.progress)) return;
  log.error({ err: error, reportId: job.id }, "a report could not be made");
  finish(job, { state: "failed" });
}

function sweep(): void {
  const now = Date.now();
  for (const job of reportJobs().values()) {
    if (isOver(job.progress)) continue;
    if (now - job.seenAt > UNWATCHED_SECONDS * 1_000) endReport(job, { state: "stopped" });
    else if (now - (job.begunAt ?? now) > LONGEST_MINUTES * 60_000) endReport(job, { state: "failed" });
  }
  forget();
}

/** Forgets what was kept long enough, and the oldest where all together is too much. */
function forget(): void {
  const now = Date.now();
  const over = [...reportJobs().values()].filter(({ overAt }) => overAt !== null);
  let bytes = over.reduce((sum, { pdf }) => sum + (pdf?.length ?? 0), 0);
  for (const job of over.toSorted((one, other) => (one.overAt ?? 0) - (other.overAt ?? 0))) {
    if (now - (job.overAt ?? 0) <= KEPT_MINUTES * 60_000 && bytes <= KEPT_BYTES) break;
    bytes -= job.pdf?.length ?? 0;
    reportJobs().delete(job.id);
  }
}
