import type { Inline } from "#lib/clause/content.ts";
import { heaviestRising } from "#lib/clause/heaviest-rising.ts";
import { sameMarks } from "#lib/clause/mark.ts";
import { inlineOf } from "#lib/clause/normalise.ts";
import { countWords } from "#lib/clause/words.ts";
import type { Authorship } from "./attribute.ts";
import { type DiffUnit, lengthOfUnit } from "./diff-unit.ts";
import type { DiffRun } from "./difference.ts";
import type { LogIndex } from "./log-index.ts";
import type { Source } from "./side-walk.ts";

/** What the runs of a block are made from: its units at both moments, and where each pair stands on the other side. */
export type RunSource = {
  readonly before: readonly DiffUnit[];
  readonly after: readonly DiffUnit[];
  readonly log: LogIndex;
  readonly from: number;
  readonly to: number;
  /** The step of the difference in which a pair stands at the other moment, if in another block. */
  readonly stepOf: (unit: DiffUnit, side: "before" | "after") => number | undefined;
};

/**
 * The runs of a block: words that are the same at both moments and in the same order are kept; between them stands what
 * was deleted and then what was inserted, as in any redline.
 */
export function diffRuns(source: RunSource): readonly DiffRun[] {
  const runs: DiffRun[] = [];
  let [left, right] = [0, 0];
  const upTo = (before: number, after: number): void => {
    for (const unit of source.before.slice(left, before)) runs.push(...deletedRun(unit, source));
    for (const unit of source.after.slice(right, after)) runs.push(...insertedRun(unit, source));
  };
  for (const { before, after } of anchors(source)) {
    upTo(before, after);
    const [was, is] = [source.before[before], source.after[after]];
    if (was && is) runs.push(...keptRun(was, is, source));
    [left, right] = [before + 1, after + 1];
  }
  upTo(source.before.length, source.after.length);
  return joinRuns(runs);
}

/** The pairs of a block that keep their order; with them the elements that are written anew as they were. */
function anchors({ before, after }: RunSource): readonly { before: number; after: number }[] {
  const places = new Map(after.flatMap((unit, index) => (unit.pair ? [[unit.pair, index]] : [])));
  const fresh = Map.groupBy(after.keys(), (index) => atomKey(after[index]));
  const common = before.flatMap((unit, index) => {
    const place = unit.pair ? places.get(unit.pair) : takeFirst(fresh, atomKey(unit));
    const other = place === undefined ? undefined : after[place];
    if (place === undefined || !other || !isSameKind(unit, other)) return [];
    return [{ before: index, after: place, place, weight: lengthOfUnit(unit) }];
  });
  return heaviestRising(common);
}

/** What tells an element without text apart that stands at one moment only; empty for everything else. */
function atomKey(unit: DiffUnit | undefined): string {
  if (!unit || unit.pair || unit.piece.token.kind !== "open") return "";
  const inline = inlineOf(unit.piece.token);
  return inline ? JSON.stringify({ ...inline, marks: [] }) : "";
}

function takeFirst(indexes: ReadonlyMap<string, number[]>, key: string): number | undefined {
  return key === "" ? undefined : indexes.get(key)?.shift();
}

function isSameKind(one: DiffUnit, other: DiffUnit): boolean {
  if (one.piece.token.kind !== "open") return true;
  const [a, b] = [
    inlineOf(one.piece.token),
    other.piece.token.kind === "open" && inlineOf(other.piece.token),
  ];
  return !!a && !!b && JSON.stringify({ ...a, marks: [] }) === JSON.stringify({ ...b, marks: [] });
}

function keptRun(was: DiffUnit, is: DiffUnit, source: RunSource): readonly DiffRun[] {
  const [before, after] = [inlineOfUnit(was), inlineOfUnit(is)];
  if (!after) return [];
  const marksBefore = before?.marks ?? [];
  if (sameMarks(marksBefore, after.marks)) return [{ fate: "kept", inline: after, by: null }];
  return [{ fate: "kept", inline: after, marksBefore, by: whoMarked(was, is, source) }];
}

function deletedRun(unit: DiffUnit, source: RunSource): readonly DiffRun[] {
  const inline = inlineOfUnit(unit);
  if (!inline) return [];
  const died = Math.min(unit.piece.note.woven?.died ?? source.to, source.to);
  return [{ fate: "deleted", inline, by: source.log.authorship(died), ...where(unit, "after", source) }];
}

function insertedRun(unit: DiffUnit, source: RunSource): readonly DiffRun[] {
  const inline = inlineOfUnit(unit);
  if (!inline) return [];
  const { woven } = unit.piece.note;
  const by = source.log.authorship(Math.max(woven?.born ?? source.to, source.from + 1));
  const first = woven?.kind === "text" ? woven.first : null;
  const isOlder = first && (first.userId !== by.userId || (first.seq !== by.seq && isPassage(unit)));
  return [{ fate: "inserted", inline, by, ...(isOlder && { first }), ...where(unit, "before", source) }];
}

function where(unit: DiffUnit, side: "before" | "after", source: RunSource): Pick<DiffRun, "elsewhere"> {
  if (unit.pair === null || !isPassage(unit)) return {};
  const elsewhere = source.stepOf(unit, side);
  return elsewhere === undefined ? {} : { elsewhere };
}

/** Words enough that it tells something that they were moved: a lone "of the" may go anywhere. */
function isPassage(unit: DiffUnit): boolean {
  return countWords(textOfUnit(unit)) >= PASSAGE;
}

/** The fewest words of a passage. */
const PASSAGE = 3;

function textOfUnit({ piece: { token }, from, to }: DiffUnit): string {
  return token.kind === "open" ? "" : token.text.slice(from, to);
}

function inlineOfUnit(unit: DiffUnit): Inline | null {
  const { token } = unit.piece;
  return inlineOf(token.kind === "open" ? token : { ...token, text: textOfUnit(unit) });
}

/** Who changed the marks of kept words last: the newest format that came or went, or whoever wrote them anew. */
function whoMarked(was: DiffUnit, is: DiffUnit, { log, from, to }: RunSource): Authorship | null {
  const [one, other] = [was.piece.note, is.piece.note];
  const keys = new Set([...one.formats.keys(), ...other.formats.keys()]);
  const changed = [...keys].filter((key) => formatAt(one, key) !== formatAt(other, key));
  const formats = changed.flatMap((key) => [one.formats.get(key), other.formats.get(key)]);
  const attrs = other.woven?.kind === "open" ? other.woven.attrs.filter(({ name }) => name === "marks") : [];
  const revisions = [...formats, ...attrs, other.woven].flatMap((each) =>
    each ? [each.born, each.died].filter((revision) => revision > from && revision <= to) : [],
  );
  return revisions.length > 0 ? log.authorship(Math.max(...revisions)) : null;
}

function formatAt({ formats }: Source, key: string): string {
  return JSON.stringify(formats.get(key)?.value ?? null);
}

function joinRuns(runs: readonly DiffRun[]): readonly DiffRun[] {
  const joined: DiffRun[] = [];
  let texts: string[] = [];
  for (const [index, run] of runs.entries()) {
    texts.push(run.inline.type === "text" ? run.inline.text : "");
    const next = runs[index + 1];
    if (next && belongTogether(run, next)) continue;
    joined.push(
      run.inline.type === "text" ? { ...run, inline: { ...run.inline, text: texts.join("") } } : run,
    );
    texts = [];
  }
  return joined;
}

function belongTogether(one: DiffRun, other: DiffRun): boolean {
  if (one.inline.type !== "text" || other.inline.type !== "text") return false;
  if (one.fate !== other.fate || one.by?.userId !== other.by?.userId) return false;
  if (one.first?.userId !== other.first?.userId || one.elsewhere !== other.elsewhere) return false;
  if ((one.marksBefore === undefined) !== (other.marksBefore === undefined)) return false;
  return sameMarks(one.inline.marks, other.inline.marks) && sameMarks(one.marksBefore, other.marksBefore);
}
