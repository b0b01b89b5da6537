import type { OutlineNotice, StructureKind } from "./outline.ts";
import type { Paragraph } from "./paragraphs.ts";
import { readStructureMark, type StructureMark } from "./structure-mark.ts";
import { opensConclusion, type StructureWord } from "./vocabulary.ts";

/** The beginning of a part of the treaty: its mark, and what follows the mark on the same line. */
export interface StructureStart {
  readonly kind: StructureKind;
  readonly mark: string;
  readonly number: string;
  readonly rest: string;
  readonly notice?: OutlineNotice;
}

/** What the parser has met so far and needs to judge the next line. */
export interface Progress {
  /** Place of the last article in its series; undefined before the first and at the start of an annex. */
  readonly article: number | undefined;
  readonly hasArticle: boolean;
  readonly hasPreamble: boolean;
  readonly hasTitleLevel: boolean;
  /** Whether the line before was only a mark, so that this one may be its heading. */
  readonly awaitsHeading: boolean;
  readonly inConclusion: boolean;
}

export const NOTHING_MET: Progress = {
  article: undefined,
  hasArticle: false,
  hasPreamble: false,
  hasTitleLevel: false,
  awaitsHeading: false,
  inConclusion: false,
};

const LARGEST_GAP = 3;
const CONTENTS_LINE = /(?:\.{3,}|…|(?: \.){3,}) ?\d{1,4}$/;
const ENDS_SENTENCE = /[.;:][)"”»’']*$/;

/** Decides whether a paragraph begins a part of the treaty. A refused mark that looks real comes with a notice. */
export function recogniseStructure(
  paragraph: Paragraph,
  met: Progress,
): { readonly start?: StructureStart; readonly notice?: OutlineNotice } {
  const { text, line } = paragraph;
  if (met.hasArticle && !met.inConclusion && opensConclusion(text))
    return { start: { kind: "CONCLUSION", mark: "", number: "", rest: text } };
  const mark = readStructureMark(text);
  if (!mark) return {};
  if (CONTENTS_LINE.test(text)) return refuse(line, text, "looks like an entry of a table of contents");
  const verdict = paragraph.headingLevel > 0 ? judgeHeading(mark) : judge(mark, met);
  if (verdict === "no") return {};
  if (verdict === "doubt")
    return refuse(line, mark.mark, "may begin an article, but its number is out of sequence");
  const { number, rest } = mark;
  const notice = mark.word === "ARTICLE" ? sequenceNotice(mark, met, line) : undefined;
  const start = { kind: kindOf(mark.word, met), mark: mark.mark, number, rest };
  return { start: notice ? { ...start, notice } : start };
}

/** What has been met once this part has begun. */
export function advance(met: Progress, start: StructureStart): Progress {
  const isArticle = start.kind === "ARTICLE";
  const isOuter = start.kind === "ANNEX" || start.kind === "APPENDIX";
  const mark = readStructureMark(start.mark);
  return {
    article: isArticle ? (mark?.place ?? met.article) : isOuter ? undefined : met.article,
    hasArticle: met.hasArticle || isArticle,
    hasPreamble: met.hasPreamble || start.kind === "PREAMBLE",
    hasTitleLevel: met.hasTitleLevel || mark?.word === "TITLE",
    awaitsHeading: start.rest === "" && start.kind !== "PREAMBLE",
    inConclusion: start.kind === "CONCLUSION",
  };
}

type Verdict = "yes" | "no" | "doubt";

function judgeHeading(mark: StructureMark): Verdict {
  const needsNumber = mark.word !== "ANNEX" && mark.word !== "APPENDIX" && mark.word !== "PREAMBLE";
  return mark.word !== "PROTOCOL" && needsNumber && mark.number === "" ? "no" : "yes";
}

function judge(mark: StructureMark, met: Progress): Verdict {
  if (startsSmallOrGlued(mark.rest)) return "no";
  switch (mark.word) {
    case "PREAMBLE":
      if (met.hasPreamble || met.hasArticle) return "no";
      return mark.rest === "" || mark.isParted || mark.isCapitals ? "yes" : "no";
    case "ARTICLE":
      return mark.place === undefined ? "no" : judgeArticle(mark, met);
    case "PROTOCOL":
      return met.hasArticle && mark.isCapitals && isHeadingLike(mark.rest) ? "yes" : "no";
    case "ANNEX":
    case "APPENDIX":
      if (mark.number === "" && !mark.isCapitals)
        return mark.rest === "" && !met.awaitsHeading ? "yes" : "no";
      return isHeadingLike(mark.rest) ? "yes" : "no";
    default:
      return mark.number !== "" && isHeadingLike(mark.rest) ? "yes" : "no";
  }
}

/** With text on its line and nothing between, an article must follow the last one; numbers may be missing in between. */
function judgeArticle(mark: StructureMark, met: Progress): Verdict {
  if (mark.rest === "" || mark.isParted) return "yes";
  const last = met.article ?? 0;
  const place = mark.place ?? 0;
  return place > last && place <= last + LARGEST_GAP + 1 ? "yes" : "doubt";
}

function sequenceNotice(mark: StructureMark, met: Progress, line: number): OutlineNotice | undefined {
  if (met.article === undefined || mark.place === undefined) return undefined;
  const step = mark.place - met.article;
  if (step > 0 && Math.floor(mark.place) <= Math.floor(met.article) + 1) return undefined;
  const sentence = `${mark.mark} does not follow the article before it. Its number is kept as it is.`;
  return { line, severity: "check", sentence };
}

function startsSmallOrGlued(rest: string): boolean {
  return /^[\p{Ll}\d,;)]/u.test(rest) || /^\(\S{1,3}\)/.test(rest);
}

function isHeadingLike(rest: string): boolean {
  return rest === "" || !ENDS_SENTENCE.test(rest);
}

function refuse(line: number, text: string, reason: string): { notice: OutlineNotice } {
  return { notice: { line, severity: "check", sentence: `“${text}” ${reason}. It is kept as text.` } };
}

function kindOf(word: StructureWord, met: Progress): StructureKind {
  switch (word) {
    case "TITLE":
      return "CHAPTER";
    case "CHAPTER":
      return met.hasTitleLevel ? "SECTION" : "CHAPTER";
    case "SUBSECTION":
      return "SECTION";
    case "PROTOCOL":
      return "ANNEX";
    default:
      return word;
  }
}
