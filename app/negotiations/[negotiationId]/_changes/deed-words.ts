import type { CSSProperties } from "react";
import { formatMoment } from "#app/_ui/format-moment.ts";
import type { Authorship } from "#lib/history/attribute.ts";
import { type AuthorBook, authorAt } from "#lib/history/authors.ts";

const COUNT = new Intl.NumberFormat("en-GB");

/** "Inserted by Asha Rao (NOR), 12 Mar 2026, 14:05 UTC, revision 1,234" */
export function deedWords(what: string, by: Authorship | null, authors: AuthorBook): string {
  if (!by) return what;
  return `${what} by ${authorWords(by, authors)}, revision ${COUNT.format(by.seq)}`;
}

/** "Asha Rao (NOR), 12 Mar 2026, 14:05 UTC" */
export function authorWords(by: Authorship, authors: AuthorBook): string {
  const { name, seat } = authorAt(authors, by);
  return `${name}${seat && ` (${seat})`}, ${formatMoment(by.at)}`;
}

/** The seat of whoever did it, or without one the name. */
export function seatOf(by: Authorship | null, authors: AuthorBook): string {
  if (!by) return "somebody";
  const { name, seat } = authorAt(authors, by);
  return seat || name;
}

/** The colour of the delegation that did it, for the style of what it did. */
export function colourOf(by: Authorship | null, authors: AuthorBook): CSSProperties | undefined {
  const colour = by && authorAt(authors, by).colour;
  return colour ? ({ "--author": colour } as CSSProperties) : undefined;
}
