import type { Actor } from "#lib/access/actor.ts";
import { makeProposal } from "#lib/proposal/server/make-proposal.ts";
import { tableProposal } from "#lib/proposal/server/table-proposal.ts";
import { suggestWords } from "./suggest-words.ts";

/** L.4 and L.5, of which each leaves nothing of the other: the one furthest removed in substance is put first. */
const AMENDMENTS = [
  {
    by: "BRE",
    title: "Two members of each alliance",
    rationale: "One ratification does not bind an alliance in practice.",
    to: "at least two members of each alliance",
  },
  {
    by: "GOR",
    title: "All three members of each alliance",
    rationale: "Ceilings that hold for a group hold when the whole group is bound.",
    to: "all three members of each alliance",
  },
] as const;

const FROM = "at least one member of each alliance";

/** Two amendments to the conditions under which the treaty enters into force. */
export async function amendInDemo({
  headOf,
  clauseOf,
}: {
  readonly headOf: (delegation: string) => Actor;
  readonly clauseOf: (article: number) => string;
}): Promise<void> {
  for (const { by, title, rationale, to } of AMENDMENTS) {
    const { suggestionId } = await suggestWords(headOf(by), { clauseId: clauseOf(14), from: FROM, to });
    const draft = await makeProposal(headOf(by), { title, rationale, suggestionIds: [suggestionId] });
    await tableProposal(headOf(by), draft);
  }
}
