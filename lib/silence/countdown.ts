import { counted } from "#lib/counted.ts";

const SECOND_MS = 1_000;
const MINUTE_MS = 60 * SECOND_MS;
const HOUR_MS = 60 * MINUTE_MS;
const DAY_MS = 24 * HOUR_MS;

/** How much time is left in words, and after how many milliseconds the words change; null: they do not any more. */
export interface Countdown {
  readonly words: string;
  readonly nextMs: number | null;
}

/** Counts down to a deadline that is `left` milliseconds away: calmly by minutes, by seconds in the last one. */
export function countdown(left: number): Countdown {
  if (left <= 0) return { words: "the deadline has passed", nextMs: null };
  if (left <= MINUTE_MS) {
    const seconds = Math.ceil(left / SECOND_MS);
    return { words: counted(seconds, "second"), nextMs: untilBelow(left, SECOND_MS) };
  }
  const minutes = Math.ceil(left / MINUTE_MS);
  const next = untilBelow(left, MINUTE_MS);
  const [days, hours, rest] = [Math.floor(minutes / 1440), Math.floor((minutes % 1440) / 60), minutes % 60];
  if (days > 0) return { words: join(counted(days, "day"), hours, "hour"), nextMs: next };
  if (hours > 0) return { words: join(counted(hours, "hour"), rest, "minute"), nextMs: next };
  return { words: counted(minutes, "minute"), nextMs: next };
}

/** How long until `left` is a whole number of units, and so the words may be others. */
function untilBelow(left: number, unit: number): number {
  return left % unit || unit;
}

function join(first: string, count: number, noun: string): string {
  return count === 0 ? first : `${first} ${counted(count, noun)}`;
}

/** Whether so little is left, in milliseconds, that it should be seen at a glance. */
export function isUrgent(left: number): boolean {
  return left < DAY_MS / 24;
}
