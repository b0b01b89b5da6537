import { cache } from "react";
import type { Actor } from "#lib/access/actor.ts";
import type { ToldClause } from "#lib/clause/clause.ts";
import { listClauses, listClausesBeside } from "#lib/clause/server/queries.ts";

/** A clause among those beside which it stands, and whether that is the negotiated treaty or a chair's text. */
export interface ClauseOnPage {
  /** In reading order. */
  readonly clauses: readonly ToldClause[];
  /** Undefined: there is none that the actor may read. */
  readonly clause: ToldClause | undefined;
  readonly isNegotiated: boolean;
}

/** For pages of a clause and their titles: the clause with all those beside it, read once for each request. */
export const clauseOnPage = cache(async (actor: Actor, clauseId: string): Promise<ClauseOnPage> => {
  const isAsked = ({ id }: ToldClause) => id === clauseId;
  const negotiated = await listClauses(actor);
  const clause = negotiated.find(isAsked);
  if (clause) return { clauses: negotiated, clause, isNegotiated: true };
  const clauses = await listClausesBeside(actor, clauseId);
  return { clauses, clause: clauses.find(isAsked), isNegotiated: false };
});
