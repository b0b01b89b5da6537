import type { HistoryFilter } from "#lib/history/history-filter.ts";
import type { ChoiceParams } from "./choice-params.ts";

/** What somebody wants to see of a clause's history: the text at a revision, or the difference between two. */
export type Choice =
  | { readonly kind: "text"; readonly at: number }
  | { readonly kind: "difference"; readonly from: number; readonly to: number };

/** The choice that an address makes: `head` is the newest revision; with `from` alone it is compared with now. */
export function chosen({ at, from, to }: ChoiceParams, head: number): Choice {
  if (from === undefined) return { kind: "text", at: at ?? to ?? head };
  const other = to ?? head;
  return { kind: "difference", from: Math.min(from, other), to: Math.max(from, other) };
}

/** The newest revision that a choice needs. */
export function newestOf(choice: Choice): number {
  return choice.kind === "text" ? choice.at : choice.to;
}

/** Which entries the timeline lists: those that pass a filter, after the last one of the page before. */
export type Listing = HistoryFilter & { readonly older?: string | undefined };

/** The address of a choice, relative to the page; the timeline goes on listing the same entries. */
export function choiceHref(choice: Choice, { older, by, kind, since, until }: Listing): string {
  const query = new URLSearchParams(
    choice.kind === "text" ? { at: String(choice.at) } : { from: String(choice.from), to: String(choice.to) },
  );
  for (const [name, value] of Object.entries({ by, kind, since, until, older })) {
    if (value !== undefined && value !== "") query.set(name, value);
  }
  return `?${query}`;
}
