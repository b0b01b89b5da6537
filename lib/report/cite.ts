import type { Authorship } from "#lib/history/attribute.ts";

/** Who made a change, as a footnote says it: "Norway (Asha Rao)". */
export type AuthorOf = (by: Authorship) => string;

const MONTHS = [
  "January",
  "February",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December",
];

/** The day of an instant in UTC: "3 March 2026". */
export function sayDay(at: string): string {
  const [year = "", month = "", day = ""] = at.slice(0, 10).split("-");
  return `${Number(day)} ${MONTHS[Number(month) - 1] ?? month} ${Number(year)}`;
}

/** An instant in UTC: "3 March 2026, 14:05 UTC". */
export function sayMoment(at: string): string {
  return `${sayDay(at)}, ${at.slice(11, 16)} UTC`;
}

/** Two days as a period: "3 to 5 March 2026", "30 March to 2 April 2026", "3 March 2026". */
export function sayPeriod(from: string, to: string): string {
  const [start, end] = [sayDay(from), sayDay(to)];
  if (start === end) return end;
  const [day, month, year] = start.split(" ");
  const [, endMonth, endYear] = end.split(" ");
  if (year !== endYear) return `${start} to ${end}`;
  return month === endMonth ? `${day} to ${end}` : `${day} ${month} to ${end}`;
}

/** The authors of changes that stand together: "Norway (Asha Rao), revisions 12 to 15, 3 March 2026; Chair, …". */
export function sayAuthors(changes: readonly Authorship[], authorOf: AuthorOf): string {
  const authors = new Map<string, Authorship[]>();
  for (const by of changes.toSorted((one, other) => one.seq - other.seq)) {
    const who = authorOf(by);
    authors.set(who, [...(authors.get(who) ?? []), by]);
  }
  const said = [...authors].map(([who, by]) => {
    const [first, last] = [by[0], by.at(-1)];
    if (!first || !last) return who;
    return `${who}, ${sayRevisions(first.seq, last.seq)}, ${sayPeriod(first.at, last.at)}`;
  });
  return said.length === 0 ? "" : `${said.join("; ")}.`;
}

/** "revision 12", "revisions 12 to 15". */
export function sayRevisions(first: number, last: number): string {
  return first === last ? `revision ${first}` : `revisions ${first} to ${last}`;
}
