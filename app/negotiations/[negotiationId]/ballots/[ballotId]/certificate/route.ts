import { negotiationRoute } from "#app/_server/route.ts";
import { certifyVote } from "#lib/report/server/certify-vote.ts";

type Params = { readonly negotiationId: string; readonly ballotId: string };

/** The certificate of a closed vote. */
export const GET = negotiationRoute<Params>(async (actor, _request, { ballotId }) => {
  const { fileName, pdf } = await certifyVote(actor, ballotId);
  return new Response(new Uint8Array(pdf), {
    headers: {
      "Content-Type": "application/pdf",
      "Content-Length": String(pdf.length),
      "Content-Disposition": `attachment; filename="${fileName}"`,
    },
  });
});
