import type { Transaction } from "#lib/platform/transaction.ts";

/** A text that a decision under way holds, and what its clause returns to; one that was adopted before is as it is. */
export type HeldText = { readonly clauseId: string; readonly clauseWas: "OPEN" | "FROZEN" | "ADOPTED" };

/** From here on nobody can edit the texts, and no other decision on them can begin. The caller has locked the clauses. */
export async function holdTexts(tx: Transaction, texts: readonly HeldText[]): Promise<void> {
  await setStatus(tx, heldOf(texts), "VOTING");
}

/** Gives the texts back to what they were. The decision that held them has been written as over before. */
export async function releaseTexts(tx: Transaction, texts: readonly HeldText[]): Promise<void> {
  for (const was of ["OPEN", "FROZEN"] as const)
    await setStatus(
      tx,
      texts.filter(({ clauseWas }) => clauseWas === was),
      was,
    );
}

/** Makes the texts adopted, for good. The decision that adopts them has been written before: the database asks for it. */
export async function adoptTexts(tx: Transaction, texts: readonly HeldText[]): Promise<void> {
  await setStatus(tx, heldOf(texts), "ADOPTED");
}

function heldOf(texts: readonly HeldText[]): readonly HeldText[] {
  return texts.filter(({ clauseWas }) => clauseWas !== "ADOPTED");
}

async function setStatus(
  tx: Transaction,
  texts: readonly HeldText[],
  status: "OPEN" | "FROZEN" | "VOTING" | "ADOPTED",
): Promise<void> {
  if (texts.length === 0) return;
  await tx.clause.updateMany({
    where: { id: { in: texts.map(({ clauseId }) => clauseId) } },
    data: { status },
  });
}
