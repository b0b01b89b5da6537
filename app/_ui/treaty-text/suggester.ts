import type { SuggestionMark } from "#lib/clause/content.ts";
import type { AttributionReader } from "#lib/contested/attribution.ts";
import type { StandHolder } from "#lib/contested/contested-item.ts";

/** Whose suggested words they are, as they are drawn; `label` is read out and told on hover. */
export type Suggester = { readonly shortName: string; readonly colour: string; readonly label: string };

/** The chair and the secretariat have no colour of their own. */
const BUREAU = { shortName: "Chair", colour: "#6b7480" };

const VERBS = { insertion: "inserted", deletion: "deleted" } as const;

/** Whose suggestion a mark is. */
export function suggesterOf(
  { type, attrs }: SuggestionMark,
  delegations: ReadonlyMap<string, Pick<StandHolder, "shortName" | "colour">>,
): Suggester {
  const by = (attrs.by === "" ? undefined : delegations.get(attrs.by)) ?? BUREAU;
  return { ...by, label: `${VERBS[type]} by ${by.shortName}` };
}

/** Whether whose suggestion it is stands in the text. */
export function namesSuggester({ attrs }: SuggestionMark, { view, own }: AttributionReader): boolean {
  return view === "attributed" || (view === "own-bloc" && own.has(attrs.by));
}
