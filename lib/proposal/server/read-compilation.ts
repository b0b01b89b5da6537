import type { Actor } from "#lib/access/actor.ts";
import { authorise } from "#lib/access/rules.ts";
import { listTexts } from "#lib/clause/server/queries.ts";
import { withoutSuggestions } from "#lib/clause/without-suggestions.ts";
import { db } from "#lib/platform/db.ts";
import type { Compilation } from "../proposal.ts";
import { listProposals } from "./queries.ts";
import { TEXT_COLUMNS, toKeptText } from "./row.ts";

/**
 * The compilation of a clause: its negotiating text and, beside it, the clause as each tabled proposal would have it,
 * nothing merged. Who may read the clause may read this.
 */
export async function readCompilation(actor: Actor, clauseId: string): Promise<Compilation> {
  authorise(actor, "clause.read");
  const tabled = (await listProposals(actor, { clauseId })).filter(({ status }) => status === "TABLED");
  const [texts, kept] = await Promise.all([
    listTexts(actor, [clauseId]),
    db().proposalText.findMany({
      where: { clauseId, proposalId: { in: tabled.map(({ id }) => id) } },
      orderBy: [{ keptAt: "asc" }, { id: "asc" }],
      select: { ...TEXT_COLUMNS, proposalId: true },
    }),
  ]);
  const [now] = texts;
  return {
    text: now
      ? { revision: now.revision, textHash: now.hash, content: withoutSuggestions(now.content) }
      : null,
    columns: tabled.flatMap((proposal) => {
      const row = kept.findLast(({ proposalId }) => proposalId === proposal.id);
      if (!row) return [];
      const { proposalId: _own, ...rest } = row;
      const text = toKeptText(rest);
      return [{ proposal, text, isOnEarlierText: text.textHash !== now?.hash }];
    }),
  };
}
