const AGO = new Intl.RelativeTimeFormat("en-GB", { numeric: "auto" });
const MINUTES = { day: 24 * 60, hour: 60, minute: 1 } as const;

/** How long ago an instant was, in the largest unit that fits: "2 days ago", "yesterday", "40 minutes ago". */
export function timeSince(at: string, now: Date): string {
  const minutes = Math.max(1, Math.round((now.getTime() - Date.parse(at)) / 60_000));
  const unit = minutes >= MINUTES.day ? "day" : minutes >= MINUTES.hour ? "hour" : "minute";
  return AGO.format(-Math.floor(minutes / MINUTES[unit]), unit);
}
