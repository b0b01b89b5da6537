const DAY = new Intl.DateTimeFormat("en-GB", {
  weekday: "long",
  day: "numeric",
  month: "long",
  year: "numeric",
  timeZone: "UTC",
});
const TIME = new Intl.DateTimeFormat("en-GB", { hour: "2-digit", minute: "2-digit", timeZone: "UTC" });
const SHORT = new Intl.DateTimeFormat("en-GB", {
  day: "numeric",
  month: "short",
  hour: "2-digit",
  minute: "2-digit",
  timeZone: "UTC",
});
const COUNT = new Intl.NumberFormat("en-GB");

/** Instants of the record are shown in UTC, the same for everybody: "Thursday 12 March 2026". */
export function formatDay(at: string): string {
  return DAY.format(new Date(at));
}

/** "14:05" */
export function formatTime(at: string): string {
  return TIME.format(new Date(at));
}

/** "12 Mar, 14:05" */
export function formatShort(at: string): string {
  return SHORT.format(new Date(at));
}

/** "1,234" */
export function formatCount(count: number): string {
  return COUNT.format(count);
}
