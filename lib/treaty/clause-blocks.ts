import { type ListMark, readListMark } from "./list-mark.ts";
import type { BlockLevel, OutlineBlock, OutlineNotice } from "./outline.ts";
import { ENDS_BEFORE_ITEM, type Paragraph } from "./paragraphs.ts";
import { continuesSeries, type OpenMark, placeMark } from "./place-mark.ts";
import { splitRunningMarks } from "./running-marks.ts";

const LONGEST_HEADING = 15;
const STARTS_WITHIN_SENTENCE = /^(?:\(?\p{L}{1,5}\) )*\p{Ll}/u;

interface Reading {
  readonly blocks: OutlineBlock[];
  readonly notices: OutlineNotice[];
  open: readonly OpenMark[];
}

/** The blocks of one clause: its paragraphs with the level of each, in order. */
export function readBlocks(paragraphs: readonly Paragraph[]): {
  readonly blocks: readonly OutlineBlock[];
  readonly notices: readonly OutlineNotice[];
} {
  const reading: Reading = { blocks: [], notices: [], open: [] };
  const following = followingMarks(paragraphs);
  paragraphs.forEach((paragraph, index) => {
    readParagraph(reading, paragraph, following[index]);
  });
  return reading;
}

function readParagraph(reading: Reading, paragraph: Paragraph, next: ListMark | undefined): void {
  const { text, line } = paragraph;
  if (paragraph.isPageNumber) {
    reading.blocks.push({ kind: "text", level: 0, numbered: false, mark: "", text, line });
    addNotice(reading, line, "check", `“${text}” looks like a page number. It is kept as text.`);
    return;
  }
  if (paragraph.headingLevel > 0 || isHeadingLine(text)) {
    reading.blocks.push({ kind: "heading", level: 0, numbered: false, mark: "", text, line });
    reading.open = reading.open.filter(({ level }) => level === 1);
    return;
  }
  const mark = isReference(reading, text) ? undefined : readListMark(text);
  let rest: Running | undefined = { line, next, mark, text: mark ? mark.rest : text };
  while (rest) rest = addFirst(reading, rest);
}

/** "(a) of this article" after a text without an end: the line broke within a sentence, so the mark is a reference. */
function isReference({ blocks, open }: Reading, text: string): boolean {
  const before = blocks.at(-1);
  if (!before || before.kind === "heading" || before.text === "" || ENDS_BEFORE_ITEM.test(before.text))
    return false;
  const mark = readListMark(text);
  return mark !== undefined && STARTS_WITHIN_SENTENCE.test(mark.rest) && !continuesSeries(mark, open);
}

/** What is still to be read of a paragraph: a mark, if it starts with one, and the text after it. */
interface Running {
  readonly line: number;
  readonly next: ListMark | undefined;
  readonly mark: ListMark | undefined;
  readonly text: string;
}

/** Adds the first block of a running text; returns the rest, if a further mark in it starts a block of its own. */
function addFirst(reading: Reading, running: Running): Running | undefined {
  const { line, next, mark } = running;
  const level = mark ? levelOf(reading, mark, running) : flushLevel(reading, running.text);
  const inner = mark && readListMark(mark.rest);
  const block = { kind: "text", level, numbered: mark !== undefined, mark: mark?.mark ?? "", line } as const;
  if (inner && inner.rest !== "" && inner.readings.some(({ place }) => place === 1)) {
    reading.blocks.push({ ...block, text: "" });
    return { line, next, mark: inner, text: inner.rest };
  }
  const split = splitRunningMarks(running.text, (found) => continuesSeries(found, reading.open));
  reading.blocks.push({ ...block, text: split ? split.before : running.text });
  if (!split) return undefined;
  addNotice(reading, line, "note", `“${split.mark.mark}” began in the middle of a line.`);
  return { line, next: undefined, mark: split.mark, text: split.mark.rest };
}

/** The level of a mark; the reading then knows it as open. */
function levelOf(reading: Reading, mark: ListMark, { line, next }: Running): BlockLevel {
  const isAnnounced = (reading.blocks.at(-1)?.text ?? "").endsWith(":");
  const { level, open, doubt } = placeMark(mark, { open: reading.open, isAnnounced, next });
  reading.open = open;
  if (doubt) addNotice(reading, line, "check", DOUBTS[doubt](mark.mark));
  return level;
}

const DOUBTS = {
  gap: (mark: string) =>
    `“${mark}” does not follow the number before it. Something may be missing between them.`,
  repeat: (mark: string) => `“${mark}” repeats or goes back behind the number before it.`,
  orphan: (mark: string) => `“${mark}” stands without the numbers before it.`,
};

function addNotice(
  reading: Reading,
  line: number,
  severity: OutlineNotice["severity"],
  sentence: string,
): void {
  reading.notices.push({ line, severity, sentence });
}

/** Text that goes on in mid-sentence, or follows a colon or a paragraph, continues that block; after points, what announced them. */
function flushLevel({ open, blocks }: Reading, text: string): BlockLevel {
  const before = blocks.at(-1);
  if (before?.kind === "heading") return 0;
  if (before && !ENDS_BEFORE_ITEM.test(before.text) && STARTS_WITHIN_SENTENCE.test(text)) return before.level;
  const deepest = open.at(-1);
  if (!deepest) return 0;
  if (deepest.level === 1 || before?.text.endsWith(":")) return deepest.level;
  return open.at(-2)?.level ?? 0;
}

/** A short line in capitals, or lettered "A. General", without a final stop. */
function isHeadingLine(text: string): boolean {
  if (/[.;:,]$/.test(text) || text.split(" ", LONGEST_HEADING + 1).length > LONGEST_HEADING) return false;
  const isCapitals = text === text.toUpperCase() && /\p{Lu}{2}/u.test(text);
  return (isCapitals && !readListMark(text)) || /^(?:[A-Z]|[IVX]{1,5})\. \p{Lu}/u.test(text);
}

/** For each paragraph the next mark of the clause that is written with the same signs, looking ahead only once. */
function followingMarks(paragraphs: readonly Paragraph[]): (ListMark | undefined)[] {
  const latest = new Map<string, ListMark>();
  const following: (ListMark | undefined)[] = [];
  for (const { text } of paragraphs.toReversed()) {
    const mark = readListMark(text);
    const key = mark && `${mark.signs} ${mark.readings.some(({ family }) => family !== "number")}`;
    following.push(key ? latest.get(key) : undefined);
    if (mark && key) latest.set(key, mark);
  }
  return following.reverse();
}
