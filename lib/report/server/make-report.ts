import type { Actor } from "#lib/access/actor.ts";
import type { ReportOrder } from "../report-job.ts";
import { assembleReport, type TellProgress } from "./assemble-report.ts";
import { setPages } from "./set-pages.ts";

/** A finished report. */
export type MadeReport = { readonly fileName: string; readonly pages: number; readonly pdf: Uint8Array };

/** Makes a report from the record. Blocks the thread while the pages are set: see report-worker. */
export async function makeReport(actor: Actor, order: ReportOrder, tell: TellProgress): Promise<MadeReport> {
  const { fileName, document } = await assembleReport(actor, order, tell);
  tell(null);
  return { fileName, ...setPages(document) };
}
