import { negotiationRoute } from "#app/_server/route.ts";
import { findNegotiation } from "#lib/negotiation/server/queries.ts";
import { exportRecord } from "#lib/record/server/export-record.ts";
import { recordFileName } from "#lib/record/write-record.ts";

/** The whole record of the negotiation as one file, for everybody who reads its journal. */
export const GET = negotiationRoute(async (actor) => {
  const { title } = await findNegotiation(actor);
  const name = recordFileName(title, new Date().toISOString());
  return new Response(exportRecord(actor), {
    headers: {
      "Content-Type": "application/jsonl; charset=utf-8",
      "Content-Disposition": `attachment; filename="${name}"`,
    },
  });
});
