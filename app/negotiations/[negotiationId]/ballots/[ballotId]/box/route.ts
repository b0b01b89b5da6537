import { anonymousRoute, negotiationRoute } from "#app/_server/route.ts";
import { castPaper } from "#lib/ballot/secret/read-paper.ts";
import { dropPaper } from "#lib/ballot/server/secret/drop-paper.ts";
import { findCountedBox } from "#lib/ballot/server/secret/queries.ts";
import { Refusal } from "#lib/refusal.ts";

type Params = { readonly negotiationId: string; readonly ballotId: string };

/** Puts a paper in the box; nobody is asked who they are. */
export const POST = anonymousRoute<Params>(async (sent, ballot) => {
  const paper = castPaper.safeParse(sent);
  if (!paper.success) throw new Refusal("paper-void");
  await dropPaper({ ...ballot, paper: paper.data });
});

/** The box after it has been counted, for everybody who wants to count it again. */
export const GET = negotiationRoute<Params>(async (actor, _, { ballotId }) => {
  const counted = await findCountedBox(actor, ballotId);
  if (!counted) throw new Refusal("not-found");
  return Response.json(counted, { headers: { "Content-Disposition": 'inline; filename="ballot-box.json"' } });
});
