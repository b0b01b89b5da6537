import { negotiationRoute } from "#app/_server/route.ts";
import { findChairsText } from "#lib/chairs-text/server/queries.ts";
import { listClausesOf, listTexts } from "#lib/clause/server/queries.ts";

/** The newest text of every clause of a chair's text, for its page. */
export const GET = negotiationRoute<{ negotiationId: string; chairsTextId: string }>(
  async (actor, _, { chairsTextId }) => {
    const { id } = await findChairsText(actor, chairsTextId);
    const clauses = await listClausesOf(actor, id);
    const texts = await listTexts(
      actor,
      clauses.map(({ id }) => id),
    );
    return Response.json(texts.map(({ clauseId, content }) => ({ clauseId, content })));
  },
);
