import { addMilliseconds } from "date-fns/addMilliseconds";
import { differenceInMilliseconds } from "date-fns/differenceInMilliseconds";

/** A part of the time in which a text was written, the oldest first; instants in ISO 8601, `to` not included. */
export type AgePeriod = { readonly from: string; readonly to: string };

/** Cuts the time from the first of some instants to the last into so many equal parts, none shorter than a minute. */
export function agePeriods(instants: readonly string[], parts: number): readonly AgePeriod[] {
  const sorted = instants.toSorted();
  const [first, last] = [sorted[0], sorted.at(-1)];
  if (first === undefined || last === undefined) return [];
  const whole = differenceInMilliseconds(last, first) + 1;
  const count = Math.min(parts, Math.ceil(whole / 60_000));
  const bound = (part: number) => addMilliseconds(first, Math.round((whole * part) / count)).toISOString();
  return Array.from({ length: count }, (_, part) => ({ from: bound(part), to: bound(part + 1) }));
}

/** Index of the period in which an instant lies; the nearest one for an instant outside of all. */
export function periodAt(periods: readonly AgePeriod[], at: string): number {
  const index = periods.findIndex(({ to }) => at < to);
  return index < 0 ? periods.length - 1 : index;
}
