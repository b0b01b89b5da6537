"use server";
import { refresh } from "next/cache";
import { z } from "zod";
import { negotiationAction } from "#app/_server/action.ts";
import type { Actor } from "#lib/access/actor.ts";
import type { ReportOrder } from "#lib/report/report-job.ts";
import { orderReport, stopReport } from "#lib/report/server/order-report.ts";

const MOST_CLAUSES = 2_000;

const order = z.object({
  clauseIds: z.array(z.uuid()).min(1, "Choose at least one article.").max(MOST_CLAUSES).nullable(),
  withStatements: z.boolean(),
  withDifferences: z.boolean(),
});

/** Orders a report; its page shows how far it is. */
export const orderReportAction = negotiationAction(order, (actor: Actor, input: ReportOrder) =>
  orderReport(actor, input),
);

/** Stops a report that one has ordered. */
export const stopReportAction = negotiationAction(
  z.object({ reportId: z.uuid() }),
  async (actor: Actor, input: { readonly reportId: string }) => {
    await stopReport(actor, input);
    refresh();
  },
);
