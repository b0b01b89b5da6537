import type { Actor } from "#lib/access/actor.ts";
import { authorise } from "#lib/access/rules.ts";
import type { ClauseContent } from "#lib/clause/content.ts";
import { hashContent } from "#lib/clause/project.ts";
import { db } from "#lib/platform/db.ts";
import { textAsAccepted } from "../text-with-proposal.ts";

/**
 * Of texts as they read if a proposal is accepted, the kept texts that they were made from: with its changes marked, by
 * clause. A text is known by its hash; whoever may read the negotiation may read what is tabled in it.
 */
export async function readMarkedTexts(
  actor: Actor,
  {
    proposalId,
    texts,
  }: {
    readonly proposalId: string;
    readonly texts: readonly { readonly clauseId: string; readonly textHash: string }[];
  },
): Promise<ReadonlyMap<string, ClauseContent>> {
  authorise(actor, "negotiation.read");
  const rows = await db().proposalText.findMany({
    where: {
      proposalId,
      proposal: { tabledAt: { not: null }, treaty: { negotiationId: actor.negotiationId } },
    },
    orderBy: [{ keptAt: "desc" }, { id: "desc" }],
    select: { clauseId: true, content: true },
  });
  const kept = rows.map(({ clauseId, content }) => ({
    clauseId,
    content: content as unknown as ClauseContent,
  }));
  return new Map(
    texts.flatMap(({ clauseId, textHash }) => {
      const made = kept.find(
        (each) => each.clauseId === clauseId && hashContent(textAsAccepted(each.content)) === textHash,
      );
      return made ? [[clauseId, made.content] as const] : [];
    }),
  );
}
