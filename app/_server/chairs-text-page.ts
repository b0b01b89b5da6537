import { notFound } from "next/navigation";
import { cache } from "react";
import type { Actor } from "#lib/access/actor.ts";
import type { ChairsText } from "#lib/chairs-text/chairs-text.ts";
import { findChairsText, findChairsTextOf, readBranches } from "#lib/chairs-text/server/queries.ts";
import { referencedClauses } from "#lib/clause/reference.ts";
import { listTexts } from "#lib/clause/server/queries.ts";
import { answerOrNotFound } from "./answer-or-not-found.ts";
import { clauseOnPage } from "./clause-on-page.ts";
import { contestedSource } from "./contested-source.ts";

/** The chair's text of a page and its title, read once for each request; 404 for who may not know of it. */
export const chairsTextOrNotFound = cache(
  (actor: Actor, chairsTextId: string): Promise<ChairsText> =>
    answerOrNotFound(findChairsText(actor, chairsTextId)),
);

/** What the page of a clause of a chair's text shows; a page for who may not know of it does not exist. */
export async function readChairsTextClause(actor: Actor, clauseId: string) {
  const { clauses, clause } = await clauseOnPage(actor, clauseId);
  const chairsText = clause && (await answerOrNotFound(findChairsTextOf(actor, clauseId)));
  if (!chairsText) notFound();
  const [branches, texts, contested] = await Promise.all([
    readBranches(actor, chairsText.id),
    listTexts(actor, [clauseId]),
    contestedSource(actor, Promise.resolve([])),
  ]);
  const cited = texts.flatMap(({ content }) => referencedClauses(content)).map((id) => branches[id] ?? id);
  const first = [...(await listTexts(actor, cited)), ...texts].map(({ clauseId: id, content }) => ({
    clauseId: id,
    content,
  }));
  return { chairsText, clauses, clause, branches, first, contested };
}
