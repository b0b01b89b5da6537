import type { Actor } from "#lib/access/actor.ts";
import { blockPlainText } from "#lib/clause/plain-text.ts";
import { readClauseText } from "#lib/clause/server/read-text.ts";
import { withoutSuggestions } from "#lib/clause/without-suggestions.ts";
import { suggestWords } from "#prisma/seed/suggest-words.ts";
import { makeProposal } from "../make-proposal.ts";
import { tableProposal } from "../table-proposal.ts";

/** What `addArticle` writes into an article. */
export const TEXT = "Each Party shall keep within the limits.";

/** Suggests other words than those of `TEXT`. */
export async function suggest(actor: Actor, clauseId: string, from: string, to: string): Promise<string> {
  return (await suggestWords(actor, { clauseId, from, to })).suggestionId;
}

/** A draft with one suggestion for each pair of words. */
export async function draft(
  actor: Actor,
  clauseId: string,
  ...changes: readonly (readonly [from: string, to: string])[]
): Promise<string> {
  const suggestionIds: string[] = [];
  for (const [from, to] of changes) suggestionIds.push(await suggest(actor, clauseId, from, to));
  const title = `Proposal on ${changes.map(([from]) => from).join(", ")}`;
  return (await makeProposal(actor, { title, rationale: "It is better.", suggestionIds })).proposalId;
}

/** A tabled proposal with one suggestion for each pair of words. */
export async function tabled(...proposed: Parameters<typeof draft>): Promise<string> {
  const proposalId = await draft(...proposed);
  await tableProposal(proposed[0], { proposalId });
  return proposalId;
}

/** The words of a clause's negotiating text now. */
export async function wordsNow(clauseId: string): Promise<string> {
  const { content } = await readClauseText(null, clauseId);
  return withoutSuggestions(content)
    .content.map((block) => blockPlainText(block))
    .join("\n");
}
