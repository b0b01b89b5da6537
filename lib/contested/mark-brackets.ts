import type { HoleMark } from "#lib/clause/content.ts";
import type { BracketNode } from "./bracket-tree.ts";
import { isNoText } from "./contested-run.ts";
import { EMPTY_LABEL, isHoleLabel } from "./hole-label.ts";
import { drop, dropSigns, type Inner, labelOf, openNode, replaceSign } from "./open-node.ts";
import type { FoundAttribution, ParseContext } from "./parse-contested.ts";
import { isNobody, type NamedStands } from "./read-names.ts";
import { splitAlternatives } from "./slash.ts";
import type { Changes } from "./source-text.ts";

/** To whom words are attributed, and where the brackets stand that may turn their sentence round. */
export type FoundBrackets = {
  readonly attributions: readonly FoundAttribution[];
  readonly flips: readonly number[];
};

type Marking = ParseContext & {
  readonly text: string;
  readonly changes: Changes;
  /** Ids for brackets, the smallest last: outer brackets take theirs first, and the smaller id is the outer one. */
  readonly bracketIds: string[];
  readonly attributions: FoundAttribution[];
  readonly flips: number[];
};

/** Turns the brackets of a text into marks: writes into the changes what goes and what is marked. */
export function markBrackets(
  text: string,
  nodes: readonly BracketNode[],
  context: ParseContext & { readonly changes: Changes },
): FoundBrackets {
  const bracketIds = Array.from({ length: countNodes(nodes) }, context.newId)
    .sort()
    .reverse();
  const marking: Marking = { ...context, text, bracketIds, attributions: [], flips: [] };
  markSiblings(marking, nodes);
  return marking;
}

function countNodes(nodes: readonly BracketNode[]): number {
  return nodes.reduce((sum, { children }) => sum + 1 + countNodes(children), 0);
}

function markSiblings(marking: Marking, siblings: readonly BracketNode[]): void {
  for (const run of runsOf(marking.text, siblings)) {
    if (isGroup(marking.text, run)) markGroup(marking, run);
    else for (const node of run) markAlone(marking, node);
  }
}

/** Brackets side by side, as alternatives stand. */
function runsOf(text: string, siblings: readonly BracketNode[]): readonly (readonly BracketNode[])[] {
  const runs: BracketNode[][] = [];
  for (const node of siblings) {
    const before = runs.at(-1)?.at(-1);
    if (before && isBeside(text, before, node)) runs.at(-1)?.push(node);
    else runs.push([node]);
  }
  return runs;
}

function isBeside(text: string, one: BracketNode, other: BracketNode): boolean {
  if (one.group !== null || other.group !== null) return one.group === other.group;
  const gap = text.slice(one.end, other.start);
  const labels = [labelOf(text, one)?.ordinal ?? 0, labelOf(text, other)?.ordinal ?? 0] as const;
  const isLabelled = labels[0] > 0 && labels[1] === labels[0] + 1;
  if (/^[ \u00a0]{0,3}\/?[ \u00a0]{0,3}$/.test(gap))
    return isLabelled || (labels[0] + labels[1] === 0 && !isNot(text, one) && !isNot(text, other));
  if (!/^\s*\n\s*$/.test(gap)) return false;
  return isLabelled || (isNoText(wordsOf(text, other)) && isWholeLine(text, one, other));
}

function isWholeLine(text: string, one: BracketNode, other: BracketNode): boolean {
  const isStart = (at: number) => at === 0 || text[at - 1] === "\n";
  return isStart(one.start) && isStart(other.start) && (text[other.end] ?? "\n") === "\n";
}

function isGroup(text: string, run: readonly BracketNode[]): boolean {
  return run.length > 1 && run.some((node) => node.group !== null || !isBareHole(text, node));
}

function isBareHole(text: string, node: BracketNode): boolean {
  return node.children.length === 0 && isHoleLabel(text.slice(node.from, node.to));
}

function markGroup(marking: Marking, run: readonly BracketNode[]): void {
  const { text, changes, newId } = marking;
  const group = newId();
  for (const [index, node] of run.entries()) {
    const next = run[index + 1];
    if (next) drop(changes, node.end, next.start);
    const inner = openNode(marking, node, labelOf(text, node)?.length ?? 0);
    const parts = isNobody(inner.attribution) ? alternativesOf(text, node, inner) : null;
    if (parts) {
      markParts(marking, group, parts);
      continue;
    }
    const optionId = newId();
    changes.marks.push({
      from: node.start,
      to: node.end,
      mark: { type: "option", attrs: { group, id: optionId } },
    });
    attribute(marking, { id: group, optionId }, inner.attribution);
    if (isNoText(wordsOf(text, node, inner))) for (const child of node.children) dropSigns(changes, child);
    else if (!markHole(marking, node, inner)) markSiblings(marking, node.children);
  }
}

function markAlone(marking: Marking, node: BracketNode): void {
  const { text, changes } = marking;
  const inner = openNode(marking, node, 0);
  const parts = alternativesOf(text, node, inner);
  if (parts && isNobody(inner.attribution)) {
    markParts(marking, marking.newId(), parts);
    return;
  }
  const hole = markHole(marking, node, inner);
  if (hole) {
    attribute(marking, { id: hole, optionId: "" }, inner.attribution);
    return;
  }
  const id = marking.bracketIds.pop() ?? marking.newId();
  changes.marks.push({ from: node.start, to: node.end, mark: { type: "bracket", attrs: { id } } });
  attribute(marking, { id, optionId: "" }, inner.attribution);
  if (isNot(text, node)) marking.flips.push(node.start);
  if (parts) markParts(marking, marking.newId(), parts);
  else markSiblings(marking, node.children);
}

/** Marks a hole where the words name one, or where no words are left; answers its id. */
function markHole(marking: Marking, node: BracketNode, inner: Inner): string | null {
  const { text, changes, newId } = marking;
  const words = text.slice(inner.from, inner.to);
  if (node.children.length > 0 || !isHoleLabel(words)) return null;
  const id = newId();
  if (words.trim() === "") replaceSign(changes, node, EMPTY_LABEL);
  drop(changes, inner.from, inner.from + words.length - words.trimStart().length);
  if (words.trim() !== "") drop(changes, inner.from + words.trimEnd().length, inner.to);
  changes.marks.push({ from: node.start, to: node.end, mark: holeMark(id) });
  return id;
}

/** What it waits for is found when the words around it are known: see `retypeHoles`. */
function holeMark(id: string): HoleMark {
  return { type: "hole", attrs: { id, kind: "text", unit: "" } };
}

type Stretch = { readonly from: number; readonly to: number };

/** The alternatives of "shall/should", without the signs between them; null if it is not one. */
function alternativesOf(text: string, node: BracketNode, { from, to }: Inner): readonly Stretch[] | null {
  if (node.children.length > 0 || node.group !== null) return null;
  const parts = splitAlternatives(text, from, to);
  return parts?.some((part) => !isHoleLabel(text.slice(part.from, part.to))) ? parts : null;
}

function markParts({ text, changes, newId }: Marking, group: string, parts: readonly Stretch[]): void {
  for (const [index, { from, to }] of parts.entries()) {
    if (isHoleLabel(text.slice(from, to))) changes.marks.push({ from, to, mark: holeMark(newId()) });
    changes.marks.push({ from, to, mark: { type: "option", attrs: { group, id: newId() } } });
    const next = parts[index + 1];
    if (next) drop(changes, to, next.from);
  }
}

function attribute(
  { attributions }: Marking,
  where: { readonly id: string; readonly optionId: string },
  attribution: NamedStands,
): void {
  if (!isNobody(attribution)) attributions.push({ ...where, ...attribution });
}

function isNot(text: string, node: BracketNode): boolean {
  return text.slice(node.from, node.to).trim().toLowerCase() === "not";
}

/** The words of a node without any signs. */
function wordsOf(text: string, node: BracketNode, { from, to }: Stretch = node): string {
  return text.slice(from, to).replace(/[[\]]/g, "");
}
