import type { ItemId } from "#lib/clause/body-token.ts";
import type { ItemRange } from "./claims.ts";
import { type Span, standsAt, type WovenToken } from "./weave.ts";

/** Characters of one client that always stood in the same places at the same times, and when they stood. */
type Segment = { readonly start: number; readonly end: number; readonly spans: Span[] };

/**
 * Every time that characters stood somewhere in a clause, by where they were first written: words that were moved or
 * brought back are the same words.
 */
export class Incarnations {
  readonly #segments = new Map<number, readonly Segment[]>();

  constructor(tokens: readonly WovenToken[]) {
    const byClient = new Map<number, (Span & { readonly start: number; readonly end: number })[]>();
    for (const token of tokens) {
      if (token.kind !== "text") continue;
      const { root, text, born, died } = token;
      const list = byClient.get(root.client) ?? [];
      if (list.length === 0) byClient.set(root.client, list);
      list.push({ start: root.clock, end: root.clock + text.length, born, died });
    }
    for (const [client, pieces] of byClient) this.#segments.set(client, segmentsOf(pieces));
  }

  /** A range of first-written characters, cut where some of them stood at other times than the rest. */
  cut({ client, clock, length }: ItemRange): readonly ItemRange[] {
    const segments = this.#segments.get(client) ?? [];
    const parts: ItemRange[] = [];
    for (let at = indexOf(segments, clock); at < segments.length; at += 1) {
      const segment = segments[at];
      if (!segment || segment.start >= clock + length) break;
      const from = Math.max(segment.start, clock);
      parts.push({ client, clock: from, length: Math.min(segment.end, clock + length) - from });
    }
    return parts;
  }

  /** Whether a character stood anywhere in the text at a revision. */
  stoodAt({ client, clock }: ItemId, revision: number): boolean {
    const segments = this.#segments.get(client) ?? [];
    const spans = segments[indexOf(segments, clock)]?.spans ?? [];
    return spans.some((span) => standsAt(span, revision));
  }
}

function segmentsOf(
  pieces: readonly (Span & { readonly start: number; readonly end: number })[],
): readonly Segment[] {
  const bounds = [...new Set(pieces.flatMap(({ start, end }) => [start, end]))].toSorted((a, b) => a - b);
  const segments: Segment[] = bounds
    .slice(1)
    .map((end, index) => ({ start: bounds[index] ?? end, end, spans: [] }));
  for (const { start, end, born, died } of pieces) {
    for (let at = indexOf(segments, start); at < segments.length; at += 1) {
      const segment = segments[at];
      if (!segment || segment.start >= end) break;
      segment.spans.push({ born, died });
    }
  }
  return segments;
}

/** Index of the first segment that ends after a tick. */
function indexOf(segments: readonly Segment[], tick: number): number {
  let [low, high] = [0, segments.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((segments[middle]?.end ?? 0) > tick) high = middle;
    else low = middle + 1;
  }
  return low;
}
