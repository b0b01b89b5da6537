import { readBlocks } from "./clause-blocks.ts";
import { readLines } from "./lines.ts";
import { readListMark } from "./list-mark.ts";
import {
  nestNodes,
  type Outline,
  type OutlineNode,
  type OutlineNotice,
  type StructureKind,
} from "./outline.ts";
import { joinLines, type Paragraph } from "./paragraphs.ts";
import { splitRecitals } from "./recitals.ts";
import { advance, NOTHING_MET, type Progress, recogniseStructure } from "./recognise-structure.ts";
import { readFirstParagraph } from "./run-in-heading.ts";

/** A part of the treaty with the paragraphs that belong to it, before its heading and blocks are read. */
interface Draft {
  readonly kind: StructureKind;
  readonly mark: string;
  readonly number: string;
  readonly line: number;
  readonly paragraphs: Paragraph[];
}

const LONGEST_TITLE = 60;
const LONGEST_FRONT = 120;

/**
 * Recognises the structure of a whole treaty in plain text or Markdown. Nothing is dropped: what is not recognised
 * is kept as text of the part in which it stands, and a notice says so. Takes time in proportion to the text.
 */
export function parseTreaty(source: string): Outline {
  const notices: OutlineNotice[] = [];
  const { front, drafts } = divide(joinLines(readLines(source)), notices);
  const { title, rest } = readFront(front, drafts);
  const opening = rest.length > 0 ? [openingDraft(rest, drafts, notices)] : [];
  const nodes = [...opening, ...foldSections(drafts, notices)].map((draft) => readDraft(draft, notices));
  if (title === "") notices.push({ line: 1, severity: "check", sentence: "No title was recognised." });
  return { title, nodes: nestNodes(nodes), notices: notices.sort((a, b) => a.line - b.line) };
}

/** Gives each paragraph to the part that began last; those before the first part are the front. */
function divide(
  paragraphs: readonly Paragraph[],
  notices: OutlineNotice[],
): { front: Paragraph[]; drafts: Draft[] } {
  const front: Paragraph[] = [];
  const drafts: Draft[] = [];
  let met: Progress = NOTHING_MET;
  for (const paragraph of paragraphs) {
    const { start, notice } = recogniseStructure(paragraph, met);
    if (notice) notices.push(notice);
    if (start) {
      if (start.notice) notices.push(start.notice);
      const { kind, mark, number, rest } = start;
      const own = rest === "" ? [] : [{ ...paragraph, text: rest, headingLevel: 0 }];
      drafts.push({ kind, mark, number, line: paragraph.line, paragraphs: own });
      met = advance(met, start);
    } else {
      (drafts.at(-1)?.paragraphs ?? front).push(paragraph);
      met = { ...met, awaitsHeading: false };
    }
  }
  return { front, drafts };
}

/** The title: the first paragraph if it reads as one, with the lines in capitals after it; all of a short cover. */
function readFront(
  front: readonly Paragraph[],
  drafts: readonly Draft[],
): { title: string; rest: Paragraph[] } {
  const [first] = front;
  if (!first || !isTitle(first)) return { title: "", rest: [...front] };
  const hasPreamble = drafts[0]?.kind === "PREAMBLE";
  const isCover = hasPreamble && textOf(front).split(" ").length <= LONGEST_FRONT;
  let end = 1;
  while (end < front.length && (isCover || isInCapitals(front[end]!.text))) end += 1;
  return { title: textOf(front.slice(0, end)), rest: front.slice(end) };
}

function isTitle({ text, headingLevel }: Paragraph): boolean {
  if (headingLevel > 0) return true;
  return !/[.;:,]$/.test(text) && text.split(" ").length <= LONGEST_TITLE && readListMark(text) === undefined;
}

function isInCapitals(text: string): boolean {
  return text === text.toUpperCase() && text !== text.toLowerCase();
}

function textOf(paragraphs: readonly Paragraph[]): string {
  return paragraphs.map(({ text }) => text).join(" ");
}

/** Text before the first part is the preamble; a text without any part becomes one article. */
function openingDraft(rest: Paragraph[], drafts: readonly Draft[], notices: OutlineNotice[]): Draft {
  const line = rest[0]!.line;
  if (drafts.length > 0) return { kind: "PREAMBLE", mark: "", number: "", line, paragraphs: rest };
  const sentence = "No article was recognised. The whole text is kept as one clause.";
  notices.push({ line, severity: "check", sentence });
  return { kind: "ARTICLE", mark: "", number: "", line, paragraphs: rest };
}

/** A section with text of its own right after an article is a division of that article, not of the treaty. */
function foldSections(drafts: readonly Draft[], notices: OutlineNotice[]): Draft[] {
  const folded: Draft[] = [];
  for (const draft of drafts) {
    const article = folded.at(-1);
    if (draft.kind === "SECTION" && article?.kind === "ARTICLE" && article.mark !== "" && hasOwnText(draft)) {
      for (const paragraph of asDivision(draft)) article.paragraphs.push(paragraph);
      const sentence = `${draft.mark} has text of its own, so it was taken as a division of ${article.mark}.`;
      notices.push({ line: draft.line, severity: "check", sentence });
    } else folded.push(draft);
  }
  return folded;
}

function hasOwnText({ paragraphs: [first, second] }: Draft): boolean {
  return second !== undefined || (first !== undefined && readListMark(first.text) !== undefined);
}

function asDivision({ mark, line, paragraphs }: Draft): Paragraph[] {
  const [first, ...others] = paragraphs;
  const isOnLine = first?.line === line;
  const text = isOnLine ? `${mark} ${first.text}` : mark;
  return [{ line, text, headingLevel: 6, isPageNumber: false }, ...(isOnLine ? others : paragraphs)];
}

function readDraft(draft: Draft, notices: OutlineNotice[]): OutlineNode {
  const { kind, mark, number, line } = draft;
  const { heading, body } = readHeading(draft, notices);
  const recited = kind === "PREAMBLE" ? body.flatMap(reciting) : body;
  const read = readBlocks(recited);
  for (const notice of read.notices) notices.push(notice);
  return { kind, mark, number, heading, line, blocks: read.blocks, children: [] };
}

function reciting(paragraph: Paragraph): Paragraph[] {
  return splitRecitals(paragraph.text).map((text) => ({ ...paragraph, text }));
}

function readHeading(draft: Draft, notices: OutlineNotice[]): { heading: string; body: Paragraph[] } {
  const [first, ...others] = draft.paragraphs;
  const none = { heading: "", body: draft.paragraphs };
  const canHaveHeading = draft.mark !== "" && draft.kind !== "PREAMBLE";
  if (!first || !canHaveHeading || first.isPageNumber) return none;
  if (first.headingLevel > 0) return { heading: first.text, body: others };
  if (readListMark(first.text)) return none;
  const read = readFirstParagraph(first.text, others.length === 0);
  switch (read.is) {
    case "heading":
      return { heading: first.text, body: others };
    case "run-in":
      notices.push(runInNotice(draft, read.heading));
      return { heading: read.heading, body: [{ ...first, text: read.body }, ...others] };
    case "unsure":
      notices.push(unsureNotice(draft));
      return none;
    case "text":
      return none;
  }
}

function runInNotice({ mark, line }: Draft, heading: string): OutlineNotice {
  const sentence = `The heading of ${mark} ran on into its text. It was taken to be “${heading}”.`;
  return { line, severity: "note", sentence };
}

function unsureNotice({ mark, line }: Draft): OutlineNotice {
  const sentence = `The first lines of ${mark} may begin with a heading. They are kept as text.`;
  return { line, severity: "check", sentence };
}
