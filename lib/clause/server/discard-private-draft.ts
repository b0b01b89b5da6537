import type { Actor } from "#lib/access/actor.ts";
import { inTransaction } from "#lib/platform/transaction.ts";

/** Discards a private draft of the actor's own; anybody else's is left alone. Records nothing. May be repeated. */
export async function discardPrivateDraft(
  { userId, negotiationId }: Actor,
  { draftId }: { readonly draftId: string },
): Promise<void> {
  await inTransaction((tx) =>
    tx.privateDraft.deleteMany({ where: { id: draftId, userId, clause: { treaty: { negotiationId } } } }),
  );
}
