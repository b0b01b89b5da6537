import type { Inline, Mark } from "#lib/clause/content.ts";
import { canonicalMarks } from "#lib/clause/mark.ts";
import { joinRuns } from "#lib/clause/normalise.ts";
import { lengthOf } from "./contested-run.ts";

/** Paragraphs as one text to be read: a line each, what is not text as one character. */
export type SourceText = {
  readonly text: string;
  /** Where each paragraph begins, and how long it is. */
  readonly paragraphs: readonly { readonly start: number; readonly length: number }[];
  readonly inlines: readonly { readonly start: number; readonly inline: Inline }[];
};

/** What reading found in a source, by its positions. */
export type Changes = {
  /** Signs that go, with the words that come in their place. They do not overlap. */
  readonly drops: { readonly from: number; readonly to: number; readonly words: string }[];
  readonly marks: MarkedRange[];
};

type MarkedRange = { readonly from: number; readonly to: number; readonly mark: Mark };

/** One text from the paragraphs. */
export function sourceText(paragraphs: readonly (readonly Inline[])[]): SourceText {
  const inlines: { start: number; inline: Inline }[] = [];
  const lines: string[] = [];
  let start = 0;
  const places = paragraphs.map((content) => {
    let line = "";
    for (const inline of content) {
      inlines.push({ start: start + line.length, inline });
      line += inline.type === "text" ? inline.text.replaceAll("\n", " ") : ATOM[inline.type];
    }
    lines.push(line);
    const place = { start, length: line.length };
    start += line.length + 1;
    return place;
  });
  return { text: lines.join("\n"), paragraphs: places, inlines };
}

const ATOM = { reference: "\ufffc", hardBreak: "\u2028", paragraphBreak: "\u2029" } as const;

/** Which paragraph a position stands in, and its column from 1. */
export function placeOf(
  { paragraphs }: SourceText,
  at: number,
): { readonly paragraph: number; readonly column: number } {
  const after = paragraphs.findIndex(({ start }) => start > at);
  const paragraph = (after < 0 ? paragraphs.length : after) - 1;
  return { paragraph, column: at - (paragraphs[paragraph]?.start ?? 0) + 1 };
}

/** The paragraphs after the changes; null where nothing but signs stood. */
export function applyChanges(source: SourceText, changes: Changes): readonly (readonly Inline[] | null)[] {
  const { text, paragraphs, inlines } = source;
  const drops = changes.drops.toSorted((one, other) => one.from - other.from);
  const marksAt = sweep(changes.marks);
  const pieces = new Map<number, Inline[]>();
  let [nextDrop, inlineAt, paragraph] = [0, 0, 0];
  const cuts = cutsOf(changes, inlines);
  for (const [index, from] of cuts.entries()) {
    while ((drops[nextDrop]?.to ?? Number.POSITIVE_INFINITY) <= from) nextDrop += 1;
    while ((inlines[inlineAt + 1]?.start ?? Number.POSITIVE_INFINITY) <= from) inlineAt += 1;
    while ((paragraphs[paragraph + 1]?.start ?? Number.POSITIVE_INFINITY) <= from) paragraph += 1;
    const marks = marksAt(from);
    const found = inlines[inlineAt];
    if (!found || from < found.start || from >= found.start + lengthOf(found.inline)) continue;
    const drop = drops[nextDrop];
    const dropped = drop && drop.from <= from ? drop : null;
    if (dropped && (dropped.from < from || dropped.words === "")) continue;
    const piece = { from, to: cuts[index + 1] ?? text.length, words: dropped ? dropped.words : null };
    const line = pieces.get(paragraph) ?? [];
    line.push(pieceOf(found, piece, marks));
    pieces.set(paragraph, line);
  }
  return paragraphs.map(({ start, length }, index) => {
    const found = joinRuns(pieces.get(index) ?? []);
    return isBlank(found) && text.slice(start, start + length).trim() !== "" ? null : found;
  });
}

function isBlank(inlines: readonly Inline[]): boolean {
  return inlines.every((inline) => inline.type === "text" && inline.text.trim() === "");
}

/** Which marks hold at a position; asked in ascending order. */
function sweep(ranges: readonly MarkedRange[]): (at: number) => readonly Mark[] {
  const waiting = ranges.toSorted((one, other) => other.from - one.from);
  let open: MarkedRange[] = [];
  return (at) => {
    open = open.filter(({ to }) => to > at);
    while ((waiting.at(-1)?.from ?? Number.POSITIVE_INFINITY) <= at) open.push(waiting.pop() as MarkedRange);
    return open.map(({ mark }) => mark);
  };
}

function pieceOf(
  { start, inline }: { readonly start: number; readonly inline: Inline },
  { from, to, words }: { readonly from: number; readonly to: number; readonly words: string | null },
  added: readonly Mark[],
): Inline {
  const marks = canonicalMarks([...(inline.marks ?? []), ...added]);
  const carried = marks.length > 0 ? { marks } : {};
  if (words !== null) return { type: "text", text: words, ...carried };
  const { marks: _, ...bare } = inline;
  if (bare.type !== "text") return { ...bare, ...carried } as Inline;
  return { type: "text", text: bare.text.slice(from - start, to - start), ...carried };
}

/** Every position at which something begins or ends. */
function cutsOf({ drops, marks }: Changes, inlines: SourceText["inlines"]): readonly number[] {
  const cuts = new Set<number>();
  for (const { from, to } of [...drops, ...marks]) cuts.add(from).add(to);
  for (const { start, inline } of inlines) cuts.add(start).add(start + lengthOf(inline));
  return [...cuts].sort((one, other) => one - other);
}
