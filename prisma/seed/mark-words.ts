import type { Actor } from "#lib/access/actor.ts";
import type { Block, ClauseContent, Mark } from "#lib/clause/content.ts";
import { changeText } from "#lib/clause/server/change-text.ts";
import { signOf, unitsOf, withMarks, withUnits } from "#lib/clause/units.ts";
import { inTransaction } from "#lib/platform/transaction.ts";

/**
 * Puts a mark on words of a clause, as somebody would who selects them and asks for brackets. Throws Error if the words
 * are not there.
 */
export async function markWords(
  actor: Actor,
  { clauseId, words, mark }: { readonly clauseId: string; readonly words: string; readonly mark: Mark },
): Promise<void> {
  await inTransaction((tx) =>
    changeText(tx, actor, { clauseId, change: (content) => withMarked(content, words, mark) }),
  );
}

function withMarked(content: ClauseContent, words: string, mark: Mark): ClauseContent {
  for (const [index, block] of content.content.entries()) {
    const marked = markedBlock(block, words, mark);
    if (marked) return { type: "doc", content: content.content.with(index, marked) };
  }
  throw new Error(`the text has no “${words}”`);
}

function markedBlock(block: Block, words: string, mark: Mark): Block | null {
  const units = unitsOf(block);
  const at = units.map(signOf).join("").indexOf(words);
  if (at < 0) return null;
  const isMeant = (index: number) => index >= at && index < at + words.length;
  return withUnits(
    block,
    units.map((unit, index) => (isMeant(index) ? withMarks(unit, [...(unit.marks ?? []), mark]) : unit)),
  );
}
