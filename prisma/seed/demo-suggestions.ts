import type { Actor } from "#lib/access/actor.ts";
import { ensureTextVersion } from "#lib/clause/server/ensure-text-version.ts";
import { setClauseMode } from "#lib/clause/server/set-clause-mode.ts";
import { inTransaction } from "#lib/platform/transaction.ts";
import { acceptSuggestion } from "#lib/suggestion/server/accept-suggestion.ts";
import { rejectSuggestion } from "#lib/suggestion/server/reject-suggestion.ts";
import { suggestWords } from "./suggest-words.ts";

/** A suggestion of the demo, and what the chair did with it. */
interface DemoSuggestion {
  readonly by: string;
  readonly from: string;
  readonly to: string;
  readonly outcome?: "accepted" | "rejected";
}

const ARTICLE = 4;

/** Four delegations on the national ceilings, two of them in one sentence. */
const SUGGESTIONS: readonly DemoSuggestion[] = [
  { by: "EST", from: "Forty months after", to: "Thirty-six months after", outcome: "rejected" },
  { by: "BRE", from: "120 launchers; and", to: "120 launchers, of whatever type; and", outcome: "accepted" },
  {
    by: "GOR",
    from: "no more than 40 launchers shall be mobile",
    to: "no more than 60 launchers shall be mobile",
  },
  {
    by: "DEL",
    from: "launchers shall be mobile.",
    to: "launchers shall be mobile, and none of them within 50 kilometres of a border.",
  },
  { by: "COR", from: "leaves the place of manufacture", to: "is delivered to the armed forces" },
];

/** The chair lets Article 4 take suggestions only; delegations make some, and the chair settles two. */
export async function suggestInDemo({
  chair,
  headOf,
  clauseOf,
}: {
  readonly chair: Actor;
  readonly headOf: (delegation: string) => Actor;
  readonly clauseOf: (article: number) => string;
}): Promise<void> {
  const clauseId = clauseOf(ARTICLE);
  await setClauseMode(chair, { clauseId, mode: "SUGGEST" });
  await setClauseMode(chair, { clauseId: clauseOf(7), mode: "SUGGEST" });
  for (const { by, from, to, outcome } of SUGGESTIONS) {
    const { suggestionId } = await suggestWords(headOf(by), { clauseId, from, to });
    await inTransaction((tx) => ensureTextVersion(tx, clauseId));
    if (outcome === "accepted") await acceptSuggestion(chair, { clauseId, suggestionId });
    if (outcome === "rejected") await rejectSuggestion(chair, { clauseId, suggestionId });
  }
}
