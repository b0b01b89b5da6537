import { isUuid } from "#lib/uuid.ts";

/** What the address of a search says. */
export interface SearchAddress {
  readonly phrase: string;
  readonly which: "all" | "gone";
  readonly clauseId: string | null;
  readonly after: string | null;
}

/** Reads an address; what makes no sense in it is left out. Deleted words are what one searches the record for. */
export function readSearch(query: Readonly<Record<string, string | string[] | undefined>>): SearchAddress {
  const word = (name: string) => (typeof query[name] === "string" ? query[name].trim() : "");
  const id = (name: string) => (isUuid(word(name)) ? word(name) : null);
  return {
    phrase: word("q"),
    which: word("which") === "all" ? "all" : "gone",
    clauseId: id("article"),
    after: id("after"),
  };
}

/** The part of an address that says this search. */
export function searchQuery({ phrase, which, clauseId, after }: SearchAddress): string {
  const query = new URLSearchParams({ q: phrase });
  if (which === "all") query.set("which", which);
  if (clauseId) query.set("article", clauseId);
  if (after) query.set("after", after);
  return `?${query}`;
}
