import type { Actor } from "#lib/access/actor.ts";
import { db } from "#lib/platform/db.ts";

/** An act that touches a clause: its number in the journal, when, what it was and who did it. */
export interface ClauseAct {
  readonly number: number;
  /** ISO 8601. */
  readonly at: string;
  readonly type: string;
  readonly actorId: string;
}

/**
 * The acts of the journal that touch a clause, in their order: those about it; those about several clauses of which it
 * is one (proposals, versions, chair's texts, mechanisms) and what was said about such a proposal; the import that
 * brought it; and the sittings since it exists. Single votes are left out: the closing of the ballot says them all. The
 * caller has made sure that the clause is of the actor's negotiation.
 */
export async function readActPlaces(actor: Actor, clauseId: string): Promise<readonly ClauseAct[]> {
  const amongTexts = JSON.stringify([{ clauseId }]);
  const rows = await db().$queryRaw<(Omit<ClauseAct, "at"> & { at: Date })[]>`
    with act as (
      select number, at, type, actor_id, clause_id, payload from journal_event
      where negotiation_id = ${actor.negotiationId}::uuid and type <> 'vote.cast'
    ), proposal as (
      select distinct payload->>'proposalId' as id from act
      where type in ('proposal.tabled', 'proposal.reattached') and payload->'texts' @> ${amongTexts}::jsonb
    )
    select number, at, type, actor_id as "actorId" from act
    where clause_id = ${clauseId}::uuid
      or payload->'texts' @> ${amongTexts}::jsonb
      or payload->'clauseIds' ? ${clauseId}
      or (type like 'proposal.%' and payload->>'proposalId' in (select id from proposal))
      or (type like 'sitting.%' and at >= (select created_at from clause where id = ${clauseId}::uuid))
      or (type = 'treaty.imported' and not exists (
        select from act where clause_id = ${clauseId}::uuid and type = 'clause.added'))
    order by number`;
  return rows.map(({ at, ...row }) => ({ ...row, at: at.toISOString() }));
}
