import type { Block, ClauseContent, Inline } from "#lib/clause/content.ts";
import type { PrintReference } from "#lib/clause/plain-text.ts";
import { blockEdges, type CarriedEdges, type ContestedEdge, carryEdges } from "./bracket-edges.ts";
import { lengthOf, openMarks } from "./contested-run.ts";
import { literalBracketAt } from "./literal-brackets.ts";

/** How contested words are printed. */
export type PrintContested = {
  readonly reference: PrintReference;
  /** The names in front of the words of a bracket, hole or option ("EU, Japan"); empty: none. */
  readonly names?: (id: string, optionId: string) => string;
};

/**
 * The words of each block with the signs of everything contested in it, without its number: `[A [B] C]`,
 * `[shall][should]`, `[X]`, and `[Option 1: …` where the options of a group are paragraphs. Reading this again gives the
 * same brackets.
 */
export function printContested(content: ClauseContent, print: PrintContested): readonly string[] {
  const carried = carryEdges(content.content);
  const groups = printedGroups(content.content);
  return content.content.map((block, index) => {
    if (!block.content?.some((inline) => openMarks(inline).length > 0))
      return printInlines(block, print).join("");
    return printBlock(block, { carried: carried[index] as CarriedEdges, groups, print });
  });
}

/** A sign in front of the character at an offset of a block (see `ContestedEdge`). `key` tells it apart at any time. */
export type PrintedSign = { readonly offset: number; readonly text: string; readonly key: string };

/** The signs of each block as `printContested` prints them, for those who print the words between them themselves. */
export function printedSigns(content: ClauseContent): readonly (readonly PrintedSign[])[] {
  const carried = carryEdges(content.content);
  const groups = printedGroups(content.content);
  return content.content.map((block, index) => {
    const edges = blockEdges(block, carried[index] as CarriedEdges);
    return edges.map((edge, place) => {
      const text = signOf(edge, { before: edges[place - 1], groups, print: NAMELESS });
      return { offset: edge.offset, text, key: `${edge.sign}${edge.id} ${edge.optionId ?? ""}` };
    });
  });
}

const NAMELESS: PrintContested = { reference: () => "" };

function printInlines({ content = [] }: Block, { reference }: PrintContested): readonly string[] {
  return content.map((inline) => printInline(inline, reference));
}

function printInline(inline: Inline, reference: PrintReference): string {
  if (inline.type === "text") return inline.text;
  return inline.type === "reference" ? reference(inline.attrs) : "\n";
}

function printBlock(
  block: Block,
  {
    carried,
    groups,
    print,
  }: {
    readonly carried: CarriedEdges;
    readonly groups: ReadonlyMap<string, PrintedGroup>;
    readonly print: PrintContested;
  },
): string {
  const edges = blockEdges(block, carried);
  const signs = edges.map((edge, index) => signOf(edge, { before: edges[index - 1], groups, print }));
  const printed = printInlines(block, print);
  const opening: number[] = [];
  let text = "";
  let next = 0;
  let at = 0;
  const sign = () => {
    text += signs[next];
    if (edges[next]?.sign === "[") opening.push(text.lastIndexOf("["));
    next += 1;
  };
  for (const [index, inline] of (block.content ?? []).entries()) {
    const words = printed[index] ?? "";
    const end = at + lengthOf(inline);
    for (let from = at; from < end; ) {
      while ((edges[next]?.offset ?? Number.POSITIVE_INFINITY) <= from) sign();
      const to = Math.min(end, edges[next]?.offset ?? end);
      text += inline.type === "text" ? words.slice(from - at, to - at) : words;
      from = to;
    }
    at = end;
  }
  while (next < signs.length) sign();
  return opening.reduceRight(keepContested, text);
}

/** "[1]" that is contested, where it would be read as a citation, is printed as "[ 1 ]". */
function keepContested(text: string, at: number): string {
  const length = literalBracketAt(text, at);
  if (length === 0) return text;
  const end = at + length - 1;
  return `${text.slice(0, at + 1)} ${text.slice(at + 1, end)} ${text.slice(end)}`;
}

/** An edge in print. */
function signOf(
  edge: ContestedEdge,
  {
    before,
    groups,
    print,
  }: {
    readonly before: ContestedEdge | undefined;
    readonly groups: ReadonlyMap<string, PrintedGroup>;
    readonly print: PrintContested;
  },
): string {
  if (edge.sign === "]") return "]";
  const names = print.names?.(edge.id, edge.optionId ?? "") ?? "";
  const inner = names && `${names}: `;
  if (edge.kind !== "OPTIONS") return `[${inner}`;
  const group = groups.get(edge.id);
  const isBeside = before?.sign === "]" && before.id === edge.id && before.offset === edge.offset;
  const label = group?.isLabelled ? `Option ${edge.optionNumber}: ` : "";
  return `${isBeside && group?.hasSpace ? " " : ""}[${label}${inner}`;
}

/** How the options of a group are printed: with labels, and with space between them. */
type PrintedGroup = { readonly isLabelled: boolean; readonly hasSpace: boolean };

type PrintedOption = { readonly first: number; last: number; words: string };

function printedGroups(blocks: readonly Block[]): ReadonlyMap<string, PrintedGroup> {
  const groups = new Map<string, Map<string, PrintedOption>>();
  for (const [index, { content = [] }] of blocks.entries()) {
    for (const inline of content) {
      for (const mark of openMarks(inline)) {
        if (mark.type !== "option") continue;
        const options = groups.get(mark.attrs.group) ?? new Map<string, PrintedOption>();
        const option = options.get(mark.attrs.id) ?? { first: index, last: index, words: "" };
        option.last = index;
        option.words += inline.type === "text" ? inline.text : " ";
        groups.set(mark.attrs.group, options.set(mark.attrs.id, option));
      }
    }
  }
  return new Map([...groups].map(([id, options]) => [id, printedGroup([...options.values()])]));
}

/** Labels tell apart paragraphs, and an alternative to "not", which in brackets of its own would be none. */
function printedGroup(options: readonly PrintedOption[]): PrintedGroup {
  const isApart = options.some(({ first }, index) => index > 0 && options[index - 1]?.last !== first);
  const isLabelled = isApart || options.some(({ words }) => /^\s*not\s*$/i.test(words));
  return { isLabelled, hasSpace: options.some(({ words }) => /\s/.test(words)) };
}
