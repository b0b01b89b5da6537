import type { BracketNode } from "./bracket-tree.ts";
import { wouldBeLiteral } from "./literal-brackets.ts";
import { type OptionLabel, readOptionLabel } from "./option-label.ts";
import type { ParseContext } from "./parse-contested.ts";
import { isNobody, mergeStands, type NamedStands, NOBODY, readNames } from "./read-names.ts";
import type { Changes } from "./source-text.ts";

/** What opening a bracket reads and writes. */
export type Opening = Pick<ParseContext, "resolve"> & { readonly text: string; readonly changes: Changes };

/** What is left of a node without its signs, its label and its names. */
export type Inner = { readonly from: number; readonly to: number; readonly attribution: NamedStands };

/** Takes the signs, the label and the names away. */
export function openNode(opening: Opening, node: BracketNode, labelLength: number): Inner {
  const { text, changes, resolve } = opening;
  dropSigns(changes, node);
  const before = node.children[0]?.start ?? node.to;
  let from = node.from;
  let attribution = NOBODY;
  const names = node.group === null && labelLength > 0 ? (labelOf(text, node)?.names ?? "") : node.names;
  const named = names === "" ? null : readNames(names, resolve);
  if (named) attribution = named.attribution;
  const rest = named ? named.unknown : names;
  if (labelLength > 0) {
    from = node.from + labelLength;
    changes.drops.push({ from: node.from, to: from, words: rest && `(${rest}) ` });
  } else if (rest !== "") replaceSign(changes, node, `(${rest}) `);
  const bare = text.slice(from, node.to);
  if (bare !== bare.trim() && wouldBeLiteral(bare.trim())) {
    const start = from + bare.length - bare.trimStart().length;
    drop(changes, from, start);
    drop(changes, start + bare.trim().length, node.to);
    return { from: start, to: start + bare.trim().length, attribution };
  }
  const behind = node.children.at(-1)?.end ?? from;
  const start = readStart(opening, from, before);
  const end = readEnd(opening, Math.max(behind, start.at), node.to);
  attribution = [start.attribution, end.attribution].reduce(mergeStands, attribution);
  // the printed names have a space behind them
  const inner = text.slice(start.at, end.at);
  const space = isNobody(attribution) || start.isPartly ? 0 : (/^[ \u00a0]*/.exec(inner)?.[0].length ?? 0);
  drop(changes, start.at, start.at + space);
  return { from: start.at + space, to: end.at, attribution };
}

/** How far names reach into a bracket, with the space around them, in characters. */
const LONGEST_LABEL = 300;

/** `isPartly`: some of the names are nobody's, and stand there still. */
type Read = { readonly at: number; readonly attribution: NamedStands; readonly isPartly: boolean };

/** "EU, Japan: " */
function readStart({ text, changes, resolve }: Opening, from: number, to: number): Read {
  let read: Read = { at: from, attribution: NOBODY, isPartly: false };
  for (;;) {
    const [all = "", label = ""] =
      /^[ \u00a0\n]*([^:\n\u2028\u2029\ufffc]{1,200}):[ \u00a0]*/.exec(
        text.slice(read.at, Math.min(to, read.at + LONGEST_LABEL)),
      ) ?? [];
    const names = all === "" ? null : readNames(label, resolve);
    if (!names) return read;
    const words = names.unknown && `${names.unknown}: `;
    changes.drops.push({ from: read.at, to: read.at + all.length, words });
    const attribution = mergeStands(read.attribution, names.attribution);
    if (words !== "") return { at: read.at, attribution, isPartly: true };
    read = { at: read.at + all.length, attribution, isPartly: false };
  }
}

/** " – RUS" */
function readEnd({ text, changes, resolve }: Opening, from: number, to: number): Read {
  let read: Read = { at: to, attribution: NOBODY, isPartly: false };
  for (;;) {
    const [all = "", label = ""] =
      /(?:[ \u00a0]*[–—]| -)[ \u00a0]*([^–—\n\u2028\u2029\ufffc:]{1,200})[ \n]*$/.exec(
        text.slice(Math.max(from, read.at - LONGEST_LABEL), read.at),
      ) ?? [];
    const names = all === "" ? null : readNames(label, resolve);
    if (!names) return read;
    const isAll = read.at - all.length === from;
    const words = names.unknown && `${isAll ? "" : " "}– ${names.unknown}`;
    changes.drops.push({ from: read.at - all.length, to: read.at, words });
    const attribution = mergeStands(read.attribution, names.attribution);
    if (words !== "") return { at: read.at, attribution, isPartly: true };
    read = { at: read.at - all.length, attribution, isPartly: false };
  }
}

/** Takes the two signs of a bracket away. */
export function dropSigns(changes: Changes, { start, from, to, end }: BracketNode): void {
  drop(changes, start, from);
  drop(changes, to, end);
}

/** Takes characters away. */
export function drop(changes: Changes, from: number, to: number): void {
  if (from < to) changes.drops.push({ from, to, words: "" });
}

/** Puts words where the opening sign stood. */
export function replaceSign(changes: Changes, { start, from }: BracketNode, words: string): void {
  const at = changes.drops.findLastIndex((each) => each.from === start && each.to === from);
  if (at >= 0) changes.drops[at] = { from: start, to: from, words };
}

/** The label of an option inside a bracket: "[Option 1: …]". */
export function labelOf(text: string, { from, to, children, group }: BracketNode): OptionLabel | null {
  return group === null ? readOptionLabel(text.slice(from, children[0]?.start ?? to)) : null;
}
