import type { SuggestionMark } from "#lib/clause/content.ts";
import { db } from "#lib/platform/db.ts";

/**
 * Whether each of these suggestions is on record in the clause as the delegation's that it names: then it comes back
 * into the text, as when somebody undoes a deletion, and nobody is made to say what they did not say.
 */
export async function areMadeByThem(clauseId: string, marks: readonly SuggestionMark[]): Promise<boolean> {
  const rows = await db().suggestion.findMany({
    where: { clauseId, id: { in: marks.map(({ attrs }) => attrs.id) } },
    select: { id: true, delegationId: true },
  });
  const makers = new Map(rows.map(({ id, delegationId }) => [id, delegationId ?? ""]));
  return marks.every(({ attrs }) => makers.get(attrs.id) === attrs.by);
}
