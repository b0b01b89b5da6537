import type { Node } from "@tiptap/pm/model";
import { Decoration } from "@tiptap/pm/view";
import { namesSuggester, suggesterOf } from "#app/_ui/treaty-text/suggester.ts";
import type { SuggestionMark } from "#lib/clause/content.ts";
import { attributionOf, namesOf, standsOn } from "#lib/contested/attribution.ts";
import type { BlockLayout } from "#lib/contested/block-layout.ts";
import type { ContestedEdge } from "#lib/contested/bracket-edges.ts";
import type { ContestedFacts } from "#lib/contested/contested-facts.ts";
import { optionTitle, shownSigns } from "#lib/contested/shown-sign.ts";
import { joinElement, optionLabelElement, signElement, suggesterElement } from "./sign-element.ts";

/** Names of suggestions stand after the signs, beside the words they belong to. */
const AFTER_SIGNS = 100;

interface PlacedLayout {
  readonly node: Node;
  readonly pos: number;
  readonly layout: BlockLayout;
  /** Suggested joins with the block below. */
  readonly joins: readonly SuggestionMark[];
  readonly facts: ContestedFacts;
}

/** The decorations of one block's contested words. Each begins inside the block or right before it. */
export function decorateBlock({ node, pos, layout, joins, facts }: PlacedLayout): readonly Decoration[] {
  const { signs, labels, isOption, suggested } = layout;
  const decorations = labels.map((edge) => labelDecoration(pos, edge, facts));
  if (isOption) decorations.push(Decoration.node(pos, pos + node.nodeSize, { class: "in-option" }));
  for (const at of new Set(signs.map(({ offset }) => offset))) {
    const here = signs.filter(({ offset }) => offset === at);
    decorations.push(...signDecorations(pos + 1 + at, here, { place: closingSigns(here), facts }));
  }
  for (const { offset, mark } of suggested) {
    if (!namesSuggester(mark, facts.reader)) continue;
    const suggester = suggesterOf(mark, facts.delegations);
    const spec = { key: `by ${suggester.label} ${suggester.colour}`, side: AFTER_SIGNS, marks: [] };
    decorations.push(Decoration.widget(pos + 1 + offset, () => suggesterElement(suggester), spec));
  }
  if (joins.length > 0) decorations.push(joinDecoration(pos + node.nodeSize - 1, joins, facts));
  return decorations;
}

/** How many of the signs at one place close something: by default the caret stands between those and the others. */
export function closingSigns(signs: readonly ContestedEdge[]): number {
  return signs.filter(({ sign }) => sign === "]").length;
}

/** The signs at one position, with the caret's place behind so many of them. */
export function signDecorations(
  pos: number,
  signs: readonly ContestedEdge[],
  { place, facts }: { readonly place: number; readonly facts: ContestedFacts },
): readonly Decoration[] {
  return shownSigns(signs, facts).map((shown, index) => {
    const { edge } = shown;
    // the browser's caret stands between the negative sides and the others
    const side = index < place ? index - place : index - place + 1;
    const { sign, id, optionId = "" } = edge;
    const key = [sign, id, optionId, side, shown.label, shown.title, shown.names.length].join(" ");
    return Decoration.widget(pos, () => signElement(shown), { key, side, marks: [], isSign: true });
  });
}

function labelDecoration(pos: number, edge: ContestedEdge, { items, reader }: ContestedFacts): Decoration {
  const attribution = attributionOf(standsOn(items.get(edge.id)?.stands ?? [], edge.optionId ?? ""), reader);
  const names = `${namesOf(attribution.holders)} ${namesOf(attribution.opposers)}`;
  const key = `label ${edge.id} ${edge.optionId} ${optionTitle(edge)} ${names}`;
  return Decoration.widget(pos, () => optionLabelElement(edge, attribution), { key, side: 1 });
}

function joinDecoration(
  pos: number,
  joins: readonly SuggestionMark[],
  { delegations }: ContestedFacts,
): Decoration {
  const who = joins.map((mark) => suggesterOf(mark, delegations).shortName).join(", ");
  const title = `${who}: join with the paragraph below`;
  return Decoration.widget(pos, () => joinElement(title), { key: title, side: AFTER_SIGNS, marks: [] });
}
