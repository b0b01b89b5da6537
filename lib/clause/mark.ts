import { isUuid } from "#lib/uuid.ts";
import { type ContestedMark, HOLE_KINDS, type HoleKind, type Mark, type SuggestionMark } from "./content.ts";
import { isId } from "./text-id.ts";

/** Formatting of a run of text as Yjs keeps it: attribute name to value. */
export type Formats = ReadonlyMap<string, unknown>;

/** No formatting. */
export const PLAIN: Formats = new Map();

/** The formats of text behind a change of format; null takes it away. */
export function formatted(
  formats: Formats,
  { key, value }: { readonly key: string; readonly value: unknown },
): Formats {
  const next = new Map(formats);
  if (value === null) next.delete(key);
  else next.set(key, value);
  return next;
}

/** Marks in the schema's order. */
const ORDER = [
  "bracket",
  "option",
  "hole",
  "insertion",
  "deletion",
  "link",
  "emphasis",
  "strong",
] as const satisfies readonly Mark["type"][];

/** The marks that formats mean, in canonical order. Unknown ones and unsafe links are dropped; the text stays. */
export function marksOf(formats: Formats): readonly Mark[] {
  if (formats.size === 0) return [];
  const marks = [...formats].flatMap(([name, value]) => {
    const mark = isSet(value) ? readFormat(name, value) : null;
    return mark ? [mark] : [];
  });
  return canonicalMarks(marks);
}

/** Marks in the order of the schema, those of one type by id, none twice. */
export function canonicalMarks<M extends Mark>(marks: readonly M[]): readonly M[] {
  if (marks.length < 2) return marks;
  const sorted = marks.toSorted(compareMarks);
  return sorted.filter((mark, index) => index === 0 || compareMarks(sorted[index - 1] as M, mark) !== 0);
}

/** Whether two runs carry the same marks. */
export function sameMarks(one: readonly Mark[] = [], other: readonly Mark[] = []): boolean {
  return one.length === other.length && one.every((mark, index) => sameMark(mark, other[index]));
}

/** Whether a mark says that words are contested. */
export function isContested(mark: Mark): mark is ContestedMark {
  return mark.type !== "link" && mark.type !== "emphasis" && mark.type !== "strong";
}

/** Whether a mark is a change that somebody suggests. */
export function isSuggestion(mark: Mark): mark is SuggestionMark {
  return mark.type === "insertion" || mark.type === "deletion";
}

/** The mark that a format of the live text means, by the name under which it is kept (see `markFormat`). */
export function readFormat(name: string, value: unknown): Mark | null {
  return readMark(name.replace(/--.{8}$/, ""), value);
}

/** Whether a link may be followed: web and mail addresses only, never a script. */
export function isSafeHref(href: string): boolean {
  return /^(https?:\/\/|mailto:)[^\s]+$/i.test(href) && href.length <= 2000 && href.isWellFormed();
}

/**
 * A mark from its name and attributes of any origin; null if it is none that we know, or has no id. The ids of
 * contested words are UUIDs: they are keys of the rows that say what the words mean to the delegations.
 */
export function readMark(type: string, value: unknown): Mark | null {
  const attrs = (typeof value === "object" && value !== null ? value : {}) as Readonly<
    Record<string, unknown>
  >;
  const { id, by, group, kind, unit, href } = attrs;
  switch (type) {
    case "bracket":
      return isUuid(id) ? { type, attrs: { id } } : null;
    case "option":
      return isUuid(group) && isId(id) ? { type, attrs: { group, id } } : null;
    case "hole":
      return isUuid(id) ? { type, attrs: { id, kind: holeKind(kind), unit: unitOf(unit) } } : null;
    case "insertion":
    case "deletion":
      return isUuid(id) ? { type, attrs: { id, by: isId(by) ? by : "" } } : null;
    case "link":
      return typeof href === "string" && isSafeHref(href) ? { type, attrs: { href } } : null;
    case "emphasis":
    case "strong":
      return { type };
    default:
      return null;
  }
}

function holeKind(value: unknown): HoleKind {
  return HOLE_KINDS.find((kind) => kind === value) ?? "text";
}

function unitOf(value: unknown): string {
  return typeof value === "string" ? value.trim().slice(0, 40).toWellFormed() : "";
}

function compareMarks(one: Mark, other: Mark): number {
  if (one.type !== other.type) return ORDER.indexOf(one.type) - ORDER.indexOf(other.type);
  const [a, b] = [idOf(one), idOf(other)];
  return a < b ? -1 : a > b ? 1 : 0;
}

/** Tells marks of one type apart, where words can carry several of them. */
function idOf(mark: Mark): string {
  if (!isContested(mark) || mark.type === "hole") return "";
  return mark.type === "option" ? `${mark.attrs.group} ${mark.attrs.id}` : mark.attrs.id;
}

function sameMark(one: Mark, other: Mark | undefined): boolean {
  if (one.type !== other?.type) return false;
  if (!("attrs" in one)) return true;
  const attrs = "attrs" in other ? (other.attrs as Readonly<Record<string, string>>) : {};
  return Object.entries(one.attrs).every(([name, value]) => attrs[name] === value);
}

function isSet(value: unknown): boolean {
  return value !== undefined && value !== null && value !== false;
}
