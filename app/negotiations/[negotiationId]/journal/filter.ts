import { isActKind } from "#lib/journal/act-kind.ts";
import type { JournalFilter } from "#lib/journal/journal-filter.ts";
import { isUuid } from "#lib/uuid.ts";

/** What the address of the journal says: which events, before which number. */
export type JournalAddress = JournalFilter & { readonly before?: number };
const LONGEST_NAME = 100;

/** Reads an address; what makes no sense in it is left out. */
export function readFilter(query: Readonly<Record<string, string | string[] | undefined>>): JournalAddress {
  const word = (name: string) => (typeof query[name] === "string" ? query[name] : undefined);
  const [clauseId, delegation, kind, before] = ["clause", "delegation", "kind", "before"].map(word);
  return {
    ...(clauseId && isUuid(clauseId) && { clauseId }),
    ...(delegation && delegation.length <= LONGEST_NAME && { delegation }),
    ...(isActKind(kind) && { kind }),
    ...(before && /^\d{1,9}$/.test(before) && { before: Number(before) }),
  };
}

/** The address of a page of the journal. */
export function journalAddress(
  negotiationId: string,
  { clauseId, delegation, kind, before }: JournalAddress,
): string {
  const query = new URLSearchParams();
  if (clauseId) query.set("clause", clauseId);
  if (delegation) query.set("delegation", delegation);
  if (kind) query.set("kind", kind);
  if (before !== undefined) query.set("before", String(before));
  const search = query.toString();
  return `/negotiations/${negotiationId}/journal${search && `?${search}`}`;
}
