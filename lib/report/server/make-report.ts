import type { Actor } from "#lib/access/actor.ts";
import { certificateDocument, certificateFileName } from "../certificate.ts";
import type { PaperOrder } from "../report-job.ts";
import { assembleReport, type TellProgress } from "./assemble-report.ts";
import { readCertifiedVote } from "./read-certified-vote.ts";
import { setPages } from "./set-pages.ts";

/** A finished report. */
export type MadeReport = { readonly fileName: string; readonly pages: number; readonly pdf: Uint8Array };

/** Makes a report or a certificate from the record. Blocks the thread while the pages are set: see report-worker. */
export async function makeReport(actor: Actor, order: PaperOrder, tell: TellProgress): Promise<MadeReport> {
  if ("ballotId" in order) {
    const vote = await readCertifiedVote(actor, order.ballotId);
    tell(null);
    const pages = setPages({ template: "certificate.typ", document: certificateDocument(vote) });
    return { fileName: certificateFileName(vote.ballot.question), ...pages };
  }
  const { fileName, document } = await assembleReport(actor, order, tell);
  tell(null);
  return { fileName, ...setPages({ template: "report.typ", document }) };
}
