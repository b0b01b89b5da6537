import type { Printing } from "#app/_ui/treaty-text/treaty-text.tsx";
import type { Clause } from "#lib/clause/clause.ts";
import type { ClauseContent } from "#lib/clause/content.ts";
import { blockPlaces, numberBlocks } from "#lib/clause/number-blocks.ts";
import { numberClauses } from "#lib/clause/number-clauses.ts";
import { NO_FACTS } from "#lib/contested/contested-facts.ts";
import type { Delegation } from "#lib/delegation/delegation.ts";

/** How the texts of proposals are printed: references by their numbers now, changes under their delegation's name. */
export function printingOf({
  negotiationId,
  clauses,
  texts,
  delegations,
}: {
  readonly negotiationId: string;
  readonly clauses: readonly Clause[];
  /** Texts that are referred to. */
  readonly texts: readonly { readonly clauseId: string; readonly content: ClauseContent }[];
  readonly delegations: readonly Delegation[];
}): Printing {
  return {
    numbers: {
      clauses: numberClauses(clauses),
      blocks: new Map(
        texts.map(({ clauseId, content }) => [clauseId, numberBlocks(blockPlaces(content.content))]),
      ),
    },
    linkTo: ({ target, block }) => `/negotiations/${negotiationId}/clauses/${target}${block && `#${block}`}`,
    facts: { ...NO_FACTS, delegations: new Map(delegations.map((each) => [each.id, each])) },
  };
}
