"use client";
import { useNewText } from "../_live/use-new-text.ts";

/**
 * Has the page read again when the text of a clause changes on which positions stand that are not marked "earlier text"
 * yet. Once they are, further changes tell nothing new.
 */
export function WatchText({ clauseIds }: { readonly clauseIds: readonly string[] }) {
  useNewText((clauseId) => clauseIds.includes(clauseId));
  return null;
}
