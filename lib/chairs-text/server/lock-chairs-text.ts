import type { Actor } from "#lib/access/actor.ts";
import type { TreatyStructure } from "#lib/clause/server/treaty-structure.ts";
import type { SealedText } from "#lib/journal/event.ts";
import type { Transaction } from "#lib/platform/transaction.ts";
import { Refusal } from "#lib/refusal.ts";
import { sealedTexts } from "#lib/version/sealed-texts.ts";
import { readTreatyNow } from "#lib/version/server/read-treaty-now.ts";

/** Which chair's text is meant. */
export interface WhichChairsText {
  readonly chairsTextId: string;
}

/** What a locked structure is as a chair's text; the negotiated treaty is none and is not found. */
export function requireChairsText({
  chairsText,
}: TreatyStructure): NonNullable<TreatyStructure["chairsText"]> {
  if (!chairsText) throw new Refusal("not-found");
  return chairsText;
}

/** Every text of a chair's text exactly as it stands. */
export async function sealChairsText(tx: Transaction, chairsTextId: string): Promise<readonly SealedText[]> {
  return sealedTexts((await readTreatyNow(tx, chairsTextId)).clauses);
}

/** Ends a chair's text: its texts stay as they are. The caller has locked it and authorised the actor. */
export async function closeChairsText(
  tx: Transaction,
  actor: Actor,
  { chairsTextId, status }: WhichChairsText & { readonly status: "ADOPTED" | "DROPPED" },
): Promise<void> {
  await tx.clause.updateMany({
    where: { treatyId: chairsTextId, status: "OPEN" },
    data: { status: "FROZEN" },
  });
  await tx.treaty.update({
    where: { id: chairsTextId },
    data: { status, closedAt: new Date(), closedBy: actor.userId },
    select: { id: true },
  });
}
