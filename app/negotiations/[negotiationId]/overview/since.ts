/** The beginning of a day (UTC) as an instant; undefined if the words are no day. */
export function startOfDay(day: string | string[] | undefined): string | undefined {
  if (typeof day !== "string" || !/^\d{4}-\d\d-\d\d$/.test(day)) return undefined;
  const at = `${day}T00:00:00.000Z`;
  const time = Date.parse(at);
  return Number.isNaN(time) || new Date(time).toISOString() !== at ? undefined : at;
}

/** The day a week before, UTC. */
export function weekAgo(now: Date): string {
  return new Date(now.getTime() - 7 * 86_400_000).toISOString().slice(0, 10);
}
