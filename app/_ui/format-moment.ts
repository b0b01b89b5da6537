const MOMENT = new Intl.DateTimeFormat("en-GB", {
  day: "numeric",
  month: "short",
  year: "numeric",
  hour: "2-digit",
  minute: "2-digit",
  timeZone: "UTC",
});

/** An instant of the record, in UTC and so the same for everybody: "12 Mar 2026, 14:05 UTC". */
export function formatMoment(at: string): string {
  return `${MOMENT.format(new Date(at))} UTC`;
}

const CLOCK = new Intl.DateTimeFormat("en-GB", { hour: "2-digit", minute: "2-digit", timeZone: "UTC" });

/** The time of an instant whose day is known: "14:05 UTC". */
export function formatClock(at: string): string {
  return `${CLOCK.format(new Date(at))} UTC`;
}
