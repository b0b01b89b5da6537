import type * as Y from "yjs";
import { type BodyToken, bodyTokens, type ItemId } from "#lib/clause/body-token.ts";
import { decodeMarks } from "#lib/clause/carried-marks.ts";
import { marksOf } from "#lib/clause/mark.ts";
import type { SuggestionIds } from "#lib/clause/units.ts";

/** Items of a text that a suggestion inserts: client, clock and length. */
export type SuggestedItems = readonly (readonly [client: number, clock: number, length: number])[];

/** Which items of a live text these suggestions insert, by the suggestion's id. */
export function suggestedItems(doc: Y.Doc, ids: SuggestionIds): ReadonlyMap<string, SuggestedItems> {
  const items = new Map<string, (readonly [number, number, number])[]>();
  for (const token of bodyTokens(doc)) {
    if (token.kind !== "text" && token.kind !== "open") continue;
    for (const id of insertedBy(token)) {
      if (!ids.has(id)) continue;
      const list = items.get(id) ?? [];
      if (list.length === 0) items.set(id, list);
      list.push([token.id.client, token.id.clock, token.kind === "text" ? token.text.length : 1]);
    }
  }
  return items;
}

/** The items as a column holds them; what is none is left out. */
export function readItems(column: unknown): readonly (ItemId & { readonly length: number })[] {
  if (!Array.isArray(column)) return [];
  return column.flatMap((each: unknown) => {
    const [client, clock, length] = Array.isArray(each) ? (each as unknown[]) : [];
    const isItem = typeof client === "number" && typeof clock === "number" && typeof length === "number";
    return isItem ? [{ client, clock, length }] : [];
  });
}

function insertedBy(token: Extract<BodyToken, { kind: "text" | "open" }>): readonly string[] {
  const marks = token.kind === "text" ? marksOf(token.formats) : decodeMarks(token.attrs.get("marks")?.value);
  return marks.flatMap((mark) => (mark.type === "insertion" ? [mark.attrs.id] : []));
}
