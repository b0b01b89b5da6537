import { parseISO } from "date-fns/parseISO";

/** A date and a time of day as a clock on the wall shows them: "2026-11-27", "17:00". */
export interface WallTime {
  readonly date: string;
  readonly time: string;
}

const MINUTE_MS = 60_000;
const DAY_MS = 24 * 60 * MINUTE_MS;

/** What the clocks of a zone show at an instant, given in milliseconds since 1970. */
export function wallTimeAt(at: number, zone: string): WallTime {
  const { year, month, day, hour, minute } = fieldsOf(at, zone);
  return { date: `${year.padStart(4, "0")}-${month}-${day}`, time: `${hour}:${minute}` };
}

/**
 * The instant, in milliseconds since 1970, at which the clocks of a zone show this date and time. Where they show it twice
 * (summer time ends) it is the later one, so that nobody's time to answer is cut; null where they skip it, or where it is
 * no date or time.
 */
export function instantOf({ date, time }: WallTime, zone: string): number | null {
  const asUtc = parseISO(`${date}T${time}:00Z`).getTime();
  if (Number.isNaN(asUtc) || wallTimeAt(asUtc, "UTC").date !== date) return null;
  // the offset a day before and a day after are all that can hold between
  const found = [asUtc - DAY_MS, asUtc + DAY_MS]
    .map((near) => asUtc - offsetAt(near, zone))
    .filter((at) => {
      const shown = wallTimeAt(at, zone);
      return shown.date === date && shown.time === time;
    });
  return found.length > 0 ? Math.max(...found) : null;
}

/** Whether this is the IANA name of a zone whose clocks are known here. */
export function isTimeZone(zone: string): boolean {
  if (zone === "") return false;
  try {
    formatOf(zone);
    return true;
  } catch (error) {
    if (error instanceof RangeError) return false;
    throw error;
  }
}

/** By how many milliseconds the clocks of a zone are ahead of UTC. */
function offsetAt(at: number, zone: string): number {
  const whole = Math.floor(at / MINUTE_MS) * MINUTE_MS;
  const { date, time } = wallTimeAt(whole, zone);
  return parseISO(`${date}T${time}:00Z`).getTime() - whole;
}

type Field = "year" | "month" | "day" | "hour" | "minute";

function fieldsOf(at: number, zone: string): Readonly<Record<Field, string>> {
  const parts = formatOf(zone).formatToParts(at);
  const field = (type: Field) => parts.find((part) => part.type === type)?.value ?? "";
  return {
    year: field("year"),
    month: field("month"),
    day: field("day"),
    hour: field("hour"),
    minute: field("minute"),
  };
}

const formats = new Map<string, Intl.DateTimeFormat>();

function formatOf(zone: string): Intl.DateTimeFormat {
  const known = formats.get(zone);
  if (known) return known;
  const format = new Intl.DateTimeFormat("en-US-u-ca-iso8601-nu-latn", {
    timeZone: zone,
    year: "numeric",
    month: "2-digit",
    day: "2-digit",
    hour: "2-digit",
    minute: "2-digit",
    hourCycle: "h23",
  });
  formats.set(zone, format);
  return format;
}
