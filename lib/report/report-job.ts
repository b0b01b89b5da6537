import type { ReportOptions } from "./article-report.ts";

/** What somebody orders: a report of some clauses, or (null) of the whole treaty. */
export type ReportOrder = ReportOptions & { readonly clauseIds: readonly string[] | null };

/** The certificate of a closed vote. */
export type CertificateOrder = { readonly ballotId: string };

/** Everything that is set in a thread of its own. */
export type PaperOrder = ReportOrder | CertificateOrder;

/** How far a report has come. */
export type ReportProgress =
  /** Others are made first: `ahead` of them. */
  | { readonly state: "waiting"; readonly ahead: number }
  /** Article after article is put together; `label` is the newest. */
  | { readonly state: "assembling"; readonly done: number; readonly total: number; readonly label: string }
  | { readonly state: "setting" }
  | { readonly state: "ready"; readonly fileName: string; readonly bytes: number; readonly pages: number }
  | { readonly state: "stopped" }
  | { readonly state: "failed" };

/** A report that is in the making or ready, as its page shows it. */
export type ReportJob = {
  readonly id: string;
  readonly order: ReportOrder;
  /** Whether the reader ordered it, and so may stop it. */
  readonly isOwn: boolean;
  readonly progress: ReportProgress;
};

/** Reports made at the same time; more wait. */
export const MOST_BUILDS = 2;
/** Reports that may wait on one server, and of one person in the making. */
export const MOST_WAITING = 20;
export const MOST_OWN = 2;
/** Minutes for which a finished report is kept, and how many bytes of them all together. */
export const KEPT_MINUTES = 30;
export const KEPT_BYTES = 96 * 1024 * 1024;
/** Seconds without anybody looking after which a report that is not ready is stopped; hidden tabs look once a minute. */
export const UNWATCHED_SECONDS = 90;
/** Minutes after which making a report is given up. */
export const LONGEST_MINUTES = 10;

/** Whether nothing more will happen to a report. */
export function isOver({ state }: ReportProgress): boolean {
  return state === "ready" || state === "stopped" || state === "failed";
}

/** What is happening, in words: "Article 12 of 76". */
export function sayProgress(progress: ReportProgress): string {
  switch (progress.state) {
    case "waiting":
      return progress.ahead === 0
        ? "Waiting for its turn"
        : `Waiting: ${progress.ahead} ${progress.ahead === 1 ? "report is" : "reports are"} made first`;
    case "assembling":
      return progress.total === 0
        ? "Reading the record"
        : `${progress.label || "Article"}: ${Math.min(progress.done + 1, progress.total)} of ${progress.total}`;
    case "setting":
      return "Setting pages";
    case "ready":
      return `Ready: ${progress.pages} ${progress.pages === 1 ? "page" : "pages"}`;
    case "stopped":
      return "Stopped";
    case "failed":
      return "Could not be made";
  }
}

/** How much of the work is done, from 0 to 1: putting together counts for half, setting the pages for the rest. */
export function shareDone(progress: ReportProgress): number {
  switch (progress.state) {
    case "assembling":
      return progress.total === 0 ? 0 : (0.5 * progress.done) / progress.total;
    case "setting":
      return 0.5;
    case "ready":
      return 1;
    default:
      return 0;
  }
}
