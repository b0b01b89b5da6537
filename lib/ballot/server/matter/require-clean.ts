import { referencedClauses } from "#lib/clause/reference.ts";
import { listWords } from "#lib/list-words.ts";
import type { Transaction } from "#lib/platform/transaction.ts";
import { Refusal } from "#lib/refusal.ts";
import { cleanGate, explainGate } from "#lib/stage/clean-gate.ts";
import { gateFacts } from "#lib/stage/gate-facts.ts";
import { readBlocks } from "#lib/stage/server/clause-facts.ts";
import type { PreparedText } from "./prepared-matter.ts";
import type { Numbering } from "./read-numbering.ts";

/**
 * Refuses `not-clean` where one of the texts has an open bracket, an option, a hole or a reference to nothing: only a
 * clean text is agreed or adopted (life of a clause).
 */
export async function requireClean(
  tx: Transaction,
  texts: readonly PreparedText[],
  { clauses }: Pick<Numbering, "clauses">,
): Promise<void> {
  const blocks = await readBlocks(
    tx,
    texts.flatMap(({ content }) => referencedClauses(content)),
  );
  const unclean = texts.flatMap(({ label, content }) => {
    const gate = cleanGate(gateFacts(content, { clauses, blocks }, 0));
    return gate.isClean ? [] : [{ label, sentence: explainGate(gate)[0] ?? "" }];
  });
  const [first] = unclean;
  if (!first) return;
  if (texts.length === 1) throw new Refusal("not-clean", `${first.sentence} Nothing was changed.`);
  throw new Refusal("not-clean", `Not clean yet: ${listLabels(unclean)}. Nothing was changed.`);
}

/** "Article 3, Article 5 and 4 more": enough to know where to begin. */
export function listLabels(texts: readonly { readonly label: string }[]): string {
  const labels = texts.slice(0, NAMED).map(({ label }) => label);
  const more = texts.length > NAMED ? [`${texts.length - NAMED} more`] : [];
  return listWords([...labels, ...more]);
}

const NAMED = 5;
