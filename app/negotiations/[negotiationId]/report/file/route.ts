import { negotiationRoute } from "#app/_server/route.ts";
import { fetchReport } from "#lib/report/server/order-report.ts";

/** The PDF of a finished report, by its id in `report`. */
export const GET = negotiationRoute(async (actor, request) => {
  const reportId = new URL(request.url).searchParams.get("report") ?? "";
  const { fileName, pdf } = fetchReport(actor, reportId);
  return new Response(new Uint8Array(pdf), {
    headers: {
      "Content-Type": "application/pdf",
      "Content-Length": String(pdf.length),
      "Content-Disposition": `attachment; filename="${fileName}"`,
    },
  });
});
