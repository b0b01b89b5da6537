import type { Actor } from "#lib/access/actor.ts";
import { findClause } from "#lib/clause/server/queries.ts";
import { db } from "#lib/platform/db.ts";
import { definedTerms, usesTerm } from "../defined-terms.ts";

/** What is known of the treaty's terms beside one clause; all in lower case. */
export interface TermsKnown {
  readonly defined: readonly string[];
  readonly unused: readonly string[];
}

/** The terms that the treaty defines, and those of this clause that nothing uses, by the newest stored texts. */
export async function readTreatyTerms(actor: Actor, clauseId: string): Promise<TermsKnown> {
  await findClause(actor, clauseId);
  const rows = await db().$queryRaw<{ id: string; text: string }[]>`
    select c.id, v.plain_text as text
    from treaty t join clause c on c.treaty_id = t.id
    cross join lateral (
      select plain_text from text_version where clause_id = c.id order by revision desc limit 1) v
    where t.negotiation_id = ${actor.negotiationId}::uuid and t.basis_id is null and v.plain_text ~ '[“"]'`;
  const own = rows.filter(({ id }) => id === clauseId).flatMap(({ text }) => definedTerms(text));
  const used = new Set([
    ...own.filter((term) => rows.some(({ text }) => usesTerm(text, term))),
    ...(await usedElsewhere(actor, own)),
  ]);
  return {
    defined: lowered(rows.flatMap(({ text }) => definedTerms(text))),
    unused: lowered(own.filter((term) => !used.has(term))),
  };
}

/** Which of the terms stand in a text of the treaty that has no quotation marks. */
async function usedElsewhere(actor: Actor, terms: readonly string[]): Promise<readonly string[]> {
  if (terms.length === 0) return [];
  const rows = await db().$queryRaw<{ term: string }[]>`
    with newest as (
      select v.plain_text as text from treaty t join clause c on c.treaty_id = t.id
      cross join lateral (
        select plain_text from text_version where clause_id = c.id order by revision desc limit 1) v
      where t.negotiation_id = ${actor.negotiationId}::uuid and t.basis_id is null and v.plain_text !~ '[“"]')
    select term from unnest(${[...terms]}::text[]) as given (term)
    where exists (select 1 from newest where strpos(lower(text), lower(term)) > 0)`;
  return rows.map(({ term }) => term);
}

function lowered(terms: readonly string[]): readonly string[] {
  return [...new Set(terms.map((term) => term.toLowerCase()))];
}
