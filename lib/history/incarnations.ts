import type { ItemId } from "#lib/clause/body-token.ts";
import type { ItemRange } from "./claims.ts";
import { idAt } from "./standing-pieces.ts";
import { type Span, standsAt, type Weave } from "./weave.ts";
import { spanOf, TEXT } from "./weave-columns.ts";

/** Characters of one client that always stood in the same places at the same times, and when they stood. */
type Segment = Stretch & { readonly spans: Span[] };

/** Characters of one client from a tick up to another, not included. */
type Stretch = { readonly start: number; readonly end: number };

/**
 * Every time that words stood somewhere in a clause that were moved or brought back, by where they were first written:
 * they are the same words. Of words that were never moved it knows nothing.
 */
export class Incarnations {
  readonly #segments = new Map<number, readonly Segment[]>();

  constructor({ columns }: Weave) {
    const moved = movedStretches(columns);
    const byClient = new Map<number, (Span & Stretch)[]>();
    for (let token = 0; token < columns.kinds.length; token += 1) {
      if (columns.kinds[token] !== TEXT) continue;
      const root = columns.origins.get(token)?.root ?? idAt(columns, token);
      const end = root.clock + (columns.length[token] ?? 0);
      const stretches = moved.get(root.client) ?? [];
      if ((stretches[indexOf(stretches, root.clock)]?.start ?? end) >= end) continue;
      const list = byClient.get(root.client) ?? [];
      if (list.length === 0) byClient.set(root.client, list);
      list.push({ start: root.clock, end, ...spanOf(columns, token) });
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

/** Where the words were first written that stand, or stood, elsewhere too: by client, in order and apart. */
function movedStretches({ origins, length }: Weave["columns"]): ReadonlyMap<number, readonly Stretch[]> {
  const byClient = new Map<number, Stretch[]>();
  for (const [token, { root }] of origins) {
    const list = byClient.get(root.client) ?? [];
    if (list.length === 0) byClient.set(root.client, list);
    list.push({ start: root.clock, end: root.clock + (length[token] ?? 0) });
  }
  return new Map([...byClient].map(([client, list]) => [client, merged(list)]));
}

function merged(list: readonly Stretch[]): readonly Stretch[] {
  const apart: Stretch[] = [];
  for (const { start, end } of list.toSorted((one, other) => one.start - other.start)) {
    const last = apart.at(-1);
    if (last && start <= last.end)
      apart[apart.length - 1] = { start: last.start, end: Math.max(last.end, end) };
    else apart.push({ start, end });
  }
  return apart;
}

function segmentsOf(pieces: readonly (Span & Stretch)[]): readonly Segment[] {
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

/** Index of the first stretch that ends after a tick. */
function indexOf(segments: readonly Stretch[], tick: number): number {
  let [low, high] = [0, segments.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((segments[middle]?.end ?? 0) > tick) high = middle;
    else low = middle + 1;
  }
  return low;
}
