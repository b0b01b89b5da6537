import type { Mark, SuggestionMark } from "./content.ts";
import { canonicalMarks, readMark } from "./mark.ts";

/**
 * Marks of something that is not text (a cross-reference, a break) as the string that its attribute holds: the live
 * text keeps marks on characters only. No marks are the empty string.
 */
export function encodeMarks(marks: readonly Mark[] = []): string {
  if (marks.length === 0) return "";
  return JSON.stringify(canonicalMarks(marks).map((mark) => [mark.type, "attrs" in mark ? mark.attrs : {}]));
}

/** The marks in such a string. Total: what it cannot read is dropped. */
export function decodeMarks(value: unknown): readonly Mark[] {
  if (typeof value !== "string" || value === "") return [];
  const list = parsed(value);
  if (!Array.isArray(list)) return [];
  return canonicalMarks(
    list.flatMap((each): Mark[] => {
      const [type, attrs] = Array.isArray(each) ? each : [];
      const mark = typeof type === "string" ? readMark(type, attrs) : null;
      return mark ? [mark] : [];
    }),
  );
}

/** The suggested joins in such a string. */
export function decodeJoins(value: unknown): readonly SuggestionMark[] {
  return decodeMarks(value).flatMap((mark) => (mark.type === "deletion" ? [mark] : []));
}

function parsed(value: string): unknown {
  try {
    return JSON.parse(value);
  } catch {
    return null;
  }
}
