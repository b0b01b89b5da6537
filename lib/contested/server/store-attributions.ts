import type { Actor } from "#lib/access/actor.ts";
import type { ClauseContent } from "#lib/clause/content.ts";
import type { Transaction } from "#lib/platform/transaction.ts";
import type { Stand } from "../contested-item.ts";
import type { FoundAttribution } from "../parse-contested.ts";
import { wordsHashOf } from "../part-words.ts";
import { readContested } from "../read-contested.ts";
import type { Party } from "../read-names.ts";

/**
 * Puts the stands that imported texts themselves name on record, as taken by the actor on these words. What is contested
 * in them has its rows. The caller is in a transaction and records what was imported.
 */
export async function storeAttributions(
  tx: Transaction,
  actor: Actor,
  texts: readonly {
    readonly revision: number;
    readonly content: ClauseContent;
    readonly attributions: readonly FoundAttribution[];
  }[],
): Promise<void> {
  const stands = texts.flatMap(({ revision, content, attributions }) => {
    if (attributions.length === 0) return [];
    const parts = new Map(readContested(content).map((part) => [part.id, part]));
    return attributions.flatMap(({ id, optionId, proposers, supporters, opposers }) => {
      const part = parts.get(id);
      const wordsHash = part ? wordsHashOf(part, optionId) : null;
      if (wordsHash === null) return [];
      const standing = (stand: Stand) => (party: Party) => ({
        contestedId: id,
        optionId,
        ...(party.type === "bloc" ? { blocId: party.id } : { delegationId: party.id }),
        stand,
        wordsHash,
        revision,
        takenBy: actor.userId,
      });
      return [
        ...proposers.map(standing("PROPOSES")),
        ...supporters.map(standing("SUPPORTS")),
        ...opposers.map(standing("OPPOSES")),
      ];
    });
  });
  if (stands.length > 0) await tx.contestedStand.createMany({ data: stands });
}
