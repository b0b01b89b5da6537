import { negotiationRoute } from "#app/_server/route.ts";
import { readPiece } from "#lib/history/server/read-playback.ts";
import { Refusal } from "#lib/refusal.ts";

type Params = { readonly negotiationId: string; readonly clauseId: string; readonly from: string };

/** A piece of a clause's history, for playing it back. */
export const GET = negotiationRoute<Params>(async (actor, _request, { clauseId, from }) => {
  if (!/^\d{1,9}$/.test(from)) throw new Refusal("not-found");
  return Response.json(await readPiece(actor, { clauseId, from: Number(from) }));
});
