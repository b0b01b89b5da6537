import { loadClause } from "#lib/clause/server/load-clause.ts";
import { type Anchor, anchorOf, linesOf } from "../../anchor.ts";

/** The anchor of words as they stand in a clause, as an editor would send it. */
export async function anchorOn(clauseId: string, words: string): Promise<Anchor> {
  const { doc } = await loadClause(null, clauseId);
  try {
    const lines = linesOf(doc);
    const block = lines.findIndex(({ text }) => text.includes(words));
    const offset = lines[block]?.text.indexOf(words) ?? -1;
    const anchor = anchorOf(doc, { from: { block, offset }, to: { block, offset: offset + words.length } });
    if (!anchor) throw new Error(`the text has no “${words}”`);
    return anchor;
  } finally {
    doc.destroy();
  }
}
