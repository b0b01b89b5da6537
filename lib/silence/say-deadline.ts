import { parseISO } from "date-fns/parseISO";
import { isTimeZone } from "./zoned-time.ts";

/** A moment in words, by the clocks of a zone: "Fri 27 Nov 2026, 17:00 (Europe/Vienna)". */
export function sayMoment(at: string, zone: string): string {
  const shown = isTimeZone(zone) ? zone : "UTC";
  const words = new Intl.DateTimeFormat("en-GB", {
    timeZone: shown,
    weekday: "short",
    day: "numeric",
    month: "short",
    year: "numeric",
    hour: "2-digit",
    minute: "2-digit",
    hourCycle: "h23",
  }).format(parseISO(at));
  return `${words.replace(/^(\w+),/, "$1")} (${shown})`;
}
