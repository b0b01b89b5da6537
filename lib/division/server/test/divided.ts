import { contentOf, paragraph } from "#lib/clause/blocks.ts";
import { changeText } from "#lib/clause/server/change-text.ts";
import { readClauseText } from "#lib/clause/server/read-text.ts";
import { type Conference, callConference } from "#lib/negotiation/server/test/conference.ts";
import { inTransaction } from "#lib/platform/transaction.ts";
import { signsOf, wholeBlock } from "../../part.ts";
import type { RequestDivisionInput } from "../request-division.ts";

/** A conference of three delegations whose article has three paragraphs. */
export async function dividedConference(): Promise<Conference> {
  const conference = await callConference([1, 1, 1]);
  const { clauseId, secretary } = conference;
  const content = contentOf([
    paragraph({ text: "Each Party shall report every year, where feasible, to all others.", level: 1 }),
    paragraph({ text: "Reports are public.", level: 1 }),
    paragraph({ text: "Parties verify them together.", level: 1 }),
  ]);
  await inTransaction((tx) => changeText(tx, secretary, { clauseId, change: () => content }));
  return conference;
}

/** The request for a vote on "where feasible" (A) and on paragraph 2 (B). */
export async function asking({ clauseId }: Conference): Promise<RequestDivisionInput> {
  const { content, hash: textHash } = await readClauseText(null, clauseId);
  const [first, second] = content.content;
  if (!first || !second) throw new Error("the article has paragraphs");
  const from = signsOf(first).indexOf("where feasible");
  const words = { blockId: first.attrs.id, from, to: from + "where feasible,".length };
  return { clauseId, textHash, parts: [[words], [wholeBlock(second)]], reason: "" };
}
