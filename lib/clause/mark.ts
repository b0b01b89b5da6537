import type { Mark } from "./content.ts";

/** Formatting of a run of text as Yjs keeps it: attribute name to value. */
export type Formats = ReadonlyMap<string, unknown>;

/** No formatting. */
export const PLAIN: Formats = new Map();

/** The marks that formats mean, in the schema's order. Unknown ones and unsafe links are dropped; the text stays. */
export function marksOf(formats: Formats): readonly Mark[] {
  if (formats.size === 0) return [];
  const marks: Mark[] = [];
  const href = hrefOf(formats.get("link"));
  if (href !== null) marks.push({ type: "link", attrs: { href } });
  if (isSet(formats.get("emphasis"))) marks.push({ type: "emphasis" });
  if (isSet(formats.get("strong"))) marks.push({ type: "strong" });
  return marks;
}

/** The formats that stand for marks: what the editor's binding writes for the same marks. */
export function formatsOf(marks: readonly Mark[] = []): Record<string, object> {
  return Object.fromEntries(marks.map((mark) => [mark.type, "attrs" in mark ? { ...mark.attrs } : {}]));
}

/** Whether two runs carry the same marks. */
export function sameMarks(one: readonly Mark[] = [], other: readonly Mark[] = []): boolean {
  return one.length === other.length && one.every((mark, index) => sameMark(mark, other[index]));
}

/** Whether a link may be followed: web and mail addresses only, never a script. */
export function isSafeHref(href: string): boolean {
  return /^(https?:\/\/|mailto:)[^\s]+$/i.test(href) && href.length <= 2000 && href.isWellFormed();
}

function sameMark(one: Mark, other: Mark | undefined): boolean {
  if (one.type !== other?.type) return false;
  return one.type !== "link" || other.type !== "link" || one.attrs.href === other.attrs.href;
}

function isSet(value: unknown): boolean {
  return value !== undefined && value !== null && value !== false;
}

function hrefOf(value: unknown): string | null {
  if (typeof value !== "object" || value === null || !("href" in value)) return null;
  return typeof value.href === "string" && isSafeHref(value.href) ? value.href : null;
}
