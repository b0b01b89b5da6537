import { type AttributionReader, attributionOf, namesOf, standsOn } from "./attribution.ts";
import type { ContestedEdge } from "./bracket-edges.ts";
import type { ContestedFacts } from "./contested-facts.ts";
import type { ContestedItem, StandHolder } from "./contested-item.ts";

/** How many names stand in the text itself; the rest is told on hover and in the panel. */
const MOST_NAMES = 3;

/** A sign as it is drawn, on paper "[ALD, NDC: " or "] – GOR"; `label` is read out in its place, `title` on hover. */
export type ShownSign = {
  readonly edge: ContestedEdge;
  readonly kind: "bracket" | "option" | "hole";
  readonly names: readonly StandHolder[];
  /** How many more names there are than stand in the text. */
  readonly more: number;
  readonly label: string;
  readonly title: string;
};

/** What a sign says, from the facts about its bracket, group or hole (none are known yet: a bare sign). */
export function shownSign(
  edge: ContestedEdge,
  item: Pick<ContestedItem, "stands"> | undefined,
  reader: AttributionReader,
): ShownSign {
  const { holders, opposers } = attributionOf(standsOn(item?.stands ?? [], edge.optionId ?? ""), reader);
  const named = edge.sign === "[" ? holders : opposers;
  const names = named.length <= MOST_NAMES + 1 ? named : named.slice(0, MOST_NAMES);
  const who =
    named.length === 0 ? "" : edge.sign === "[" ? `, ${namesOf(named)}` : `, opposed by ${namesOf(named)}`;
  return {
    edge,
    kind: KINDS[edge.kind],
    names,
    more: named.length - names.length,
    label: `${nameOf(edge)} ${edge.sign === "[" ? "opens" : "closes"}${who}`,
    title: titleOf(edge, holders, opposers),
  };
}

/** The signs at one place. Brackets in brackets of the same delegations name them once, at the innermost sign. */
export function shownSigns(
  edges: readonly ContestedEdge[],
  { items, reader }: Pick<ContestedFacts, "items" | "reader">,
): readonly ShownSign[] {
  const signs = edges.map((edge) => shownSign(edge, items.get(edge.id), reader));
  return signs.map((sign, index) => {
    const inner = signs[sign.edge.sign === "[" ? index + 1 : index - 1];
    const isSaid = inner?.edge.sign === sign.edge.sign && namesOf(inner.names) === namesOf(sign.names);
    return isSaid ? { ...sign, names: [], more: 0 } : sign;
  });
}

/** The line above an option of whole paragraphs: "Option 2: no text". */
export function optionTitle({ optionNumber, isNoText }: ContestedEdge): string {
  return `Option ${optionNumber}${isNoText ? ": no text" : ""}`;
}

const KINDS = { BRACKET: "bracket", OPTIONS: "option", HOLE: "hole" } as const;

function nameOf({ kind, optionNumber }: ContestedEdge): string {
  switch (kind) {
    case "BRACKET":
      return "bracket";
    case "OPTIONS":
      return `option ${optionNumber}`;
    case "HOLE":
      return "place to be filled";
  }
}

function titleOf(
  edge: ContestedEdge,
  holders: readonly StandHolder[],
  opposers: readonly StandHolder[],
): string {
  const what = { BRACKET: "Brackets", OPTIONS: `Option ${edge.optionNumber}`, HOLE: "To be filled" }[
    edge.kind
  ];
  const parts = [what];
  if (holders.length > 0) parts.push(`for it: ${namesOf(holders)}`);
  if (opposers.length > 0) parts.push(`against it: ${namesOf(opposers)}`);
  return parts.join("; ");
}
