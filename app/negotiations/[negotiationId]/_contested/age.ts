import type { ContestedItem } from "#lib/contested/contested-item.ts";

const DAY_MS = 24 * 60 * 60 * 1000;

/** Whole days that contested words have been open at an instant. */
export function daysOpen({ openedAt }: Pick<ContestedItem, "openedAt">, now: string): number {
  return Math.max(0, Math.floor((Date.parse(now) - Date.parse(openedAt)) / DAY_MS));
}

/** The same in words, with the text versions survived: "open for 12 days, 4 text versions". */
export function describeAge(item: Pick<ContestedItem, "openedAt" | "survived">, now: string): string {
  const days = daysOpen(item, now);
  const age = days === 0 ? "since today" : days === 1 ? "for 1 day" : `for ${days} days`;
  const versions = item.survived === 1 ? "1 text version" : `${item.survived} text versions`;
  return item.survived === 0 ? `open ${age}` : `open ${age}, through ${versions}`;
}
