import { loadClause } from "#lib/clause/server/load-clause.ts";
import type { Anchor } from "../../anchor.ts";
import { anchorWords } from "../../anchor-words.ts";

/** The anchor of words as they stand in a clause, as an editor would send it. */
export async function anchorOn(clauseId: string, words: string): Promise<Anchor> {
  const { doc } = await loadClause(null, clauseId);
  const found = anchorWords(doc, words);
  doc.destroy();
  if (!found) throw new Error(`the text has no “${words}”`);
  return found.anchor;
}
