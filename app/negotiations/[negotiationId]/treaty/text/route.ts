import { negotiationRoute } from "#app/_server/route.ts";
import { listClauses, listTexts } from "#lib/clause/server/queries.ts";

/** The newest text of every clause, for the pages that show the whole treaty. */
export const GET = negotiationRoute(async (actor) => {
  const clauses = await listClauses(actor);
  const texts = await listTexts(
    actor,
    clauses.map(({ id }) => id),
  );
  return Response.json(texts.map(({ clauseId, content }) => ({ clauseId, content })));
});
