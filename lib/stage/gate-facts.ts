import type { ClauseContent, Inline } from "#lib/clause/content.ts";
import { countContentWords } from "#lib/clause/project.ts";
import { type Numbers, printReference } from "#lib/clause/reference.ts";
import { withoutSuggestions } from "#lib/clause/without-suggestions.ts";
import { type ContestedPart, readContested } from "#lib/contested/read-contested.ts";
import { suggestionsIn } from "#lib/suggestion/suggestions-in.ts";
import type { GateFacts } from "./clean-gate.ts";

/** What stands open in a text. `reservations`: how many delegations' reservations of position it carries. */
export function gateFacts(content: ClauseContent, numbers: Numbers, reservations: number): GateFacts {
  const negotiated = withoutSuggestions(content);
  const inlines = inlinesOf(negotiated);
  const references = countDangling(inlines, numbers);
  return {
    words: countContentWords(negotiated),
    ...countContested(negotiated),
    missingReferences: references.missing,
    withdrawnReferences: references.withdrawn,
    reservations,
    suggestions: countSuggestions(content),
  };
}

/** What is open in a text: brackets, holes, and groups that still have more than one option. */
export function openParts(content: ClauseContent): readonly ContestedPart[] {
  return readContested(content).filter((part) => part.kind !== "OPTIONS" || part.options.length > 1);
}

function countContested(content: ClauseContent): Pick<GateFacts, "brackets" | "options" | "holes"> {
  const parts = openParts(content);
  const count = (kind: ContestedPart["kind"]) => parts.filter((part) => part.kind === kind).length;
  return { brackets: count("BRACKET"), options: count("OPTIONS"), holes: count("HOLE") };
}

function countDangling(inlines: readonly Inline[], numbers: Numbers) {
  const dangling = inlines.filter(
    (inline) => inline.type === "reference" && printReference(inline.attrs, numbers).isDangling,
  );
  const withdrawn = dangling.filter(
    (inline) => inline.type === "reference" && numbers.clauses.get(inline.attrs.target)?.isWithdrawn,
  );
  return { missing: dangling.length - withdrawn.length, withdrawn: withdrawn.length };
}

function countSuggestions(content: ClauseContent): number {
  return new Set(suggestionsIn(content.content).map(({ attrs }) => attrs.id)).size;
}

function inlinesOf(content: ClauseContent): readonly Inline[] {
  return content.content.flatMap(({ content: inlines = [] }): readonly Inline[] => inlines);
}
