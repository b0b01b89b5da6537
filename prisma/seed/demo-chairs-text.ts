import type { Actor } from "#lib/access/actor.ts";
import { beginChairsText } from "#lib/chairs-text/server/begin-chairs-text.ts";
import { issueChairsText } from "#lib/chairs-text/server/issue-chairs-text.ts";
import { readBranches } from "#lib/chairs-text/server/queries.ts";
import { typeWords } from "./type-words.ts";

/** What the chair offers as a way between the positions: in an article, these words became those. */
const BRIDGES = [
  {
    article: 12,
    from: "It meets twice a year, and within 15 days at the request of any Party.",
    to: "It meets three times a year, and within ten days at the request of any two Parties.",
  },
  {
    article: 13,
    from: "shall reply within 48 hours.",
    to: "shall reply within 72 hours, and at once where lives are in danger.",
  },
] as const;

/** The chair has drafted a text of their own from the treaty, and issued it to everybody. */
export async function offerInDemo({
  chair,
  clauseOf,
}: {
  readonly chair: Actor;
  readonly clauseOf: (article: number) => string;
}): Promise<void> {
  const { chairsTextId } = await beginChairsText(chair, { title: "Chair’s text after the first reading" });
  const branches = await readBranches(chair, chairsTextId);
  for (const { article, from, to } of BRIDGES) {
    const clauseId = branches[clauseOf(article)];
    if (clauseId === undefined) throw new Error(`the chair's text of the demo has no Article ${article}`);
    await typeWords(chair, { clauseId, from, to });
  }
  await issueChairsText(chair, { chairsTextId });
}
