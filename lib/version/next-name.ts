/** The usual series of names: revisions of a text, and papers of the conference room. */
export const NAME_SERIES = ["Rev.", "CRP."] as const;

/** The next name of a series after those that are given: "Rev.3" after "Rev.2", whatever stands between. */
export function nextName(series: string, given: readonly string[]): string {
  const numbers = given
    .map((name) => name.trim().toLowerCase())
    .filter((name) => name.startsWith(series.toLowerCase()))
    .map((name) => name.slice(series.length))
    .filter((rest) => /^\d{1,6}$/.test(rest))
    .map(Number);
  return `${series}${Math.max(0, ...numbers) + 1}`;
}
