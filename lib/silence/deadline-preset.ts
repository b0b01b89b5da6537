import { parseISO } from "date-fns/parseISO";
import { type WallTime, wallTimeAt } from "./zoned-time.ts";

/** Deadlines that conferences usually set. */
export const DEADLINE_PRESETS = ["IN_24_HOURS", "IN_48_HOURS", "FRIDAY_17"] as const;

export type DeadlinePreset = (typeof DEADLINE_PRESETS)[number];

/** How they are called. */
export const PRESET_NAMES: Readonly<Record<DeadlinePreset, string>> = {
  IN_24_HOURS: "24 hours",
  IN_48_HOURS: "48 hours",
  FRIDAY_17: "Friday 17:00",
};

const MINUTE_MS = 60_000;
const DAY_MS = 24 * 60 * MINUTE_MS;
const FRIDAY = 5;

/**
 * Date and time of a usual deadline in a zone, from an instant on (milliseconds since 1970): full hours of real time, or
 * the next Friday at 17:00 that is still to come there.
 */
export function presetDeadline(preset: DeadlinePreset, now: number, zone: string): WallTime {
  const nextMinute = Math.ceil(now / MINUTE_MS) * MINUTE_MS;
  switch (preset) {
    case "IN_24_HOURS":
      return wallTimeAt(nextMinute + DAY_MS, zone);
    case "IN_48_HOURS":
      return wallTimeAt(nextMinute + 2 * DAY_MS, zone);
    case "FRIDAY_17":
      return nextFriday(now, zone);
  }
}

function nextFriday(now: number, zone: string): WallTime {
  const { date, time } = wallTimeAt(now, zone);
  const noon = parseISO(`${date}T12:00:00Z`);
  const days = (FRIDAY - noon.getUTCDay() + 7) % 7;
  const isOver = days === 0 && time >= "17:00";
  return { date: wallTimeAt(noon.getTime() + (isOver ? 7 : days) * DAY_MS, "UTC").date, time: "17:00" };
}
