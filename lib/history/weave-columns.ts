import type { ItemId } from "#lib/clause/body-token.ts";
import type { Authorship } from "./attribute.ts";
import type { LogIndex } from "./log-index.ts";
import type { Span, WovenAttr, WovenToken } from "./weave.ts";

/** In the column of kinds. */
export const OPEN = 0;
export const CLOSE = 1;
export const TEXT = 2;
export const FORMAT = 3;
export const SCRAP = 4;

/** In the column of deaths: it still stands. */
export const NEVER = 0xffffffff;

/** What only tokens of some kinds have. */
export type OpenDetail = { readonly name: string; readonly attrs: readonly WovenAttr[] };
export type FormatDetail = { readonly key: string; readonly value: unknown };
export type Detail = OpenDetail | FormatDetail | string;

/** Where text was first written, and by whom, if that is not here and not with the revision that brought it. */
export type Origin = { readonly root: ItemId; readonly first: Authorship };

/** Origins by token, in order; of text that is not among them its own place and revision say it. */
export type Origins = Pick<ReadonlyMap<number, Origin>, "get" | "has"> & Iterable<readonly [number, Origin]>;

/** A weave in columns: token `n` stands at `n` in each. It takes a tenth of the room, and is walked in a tenth of the time. */
export type WeaveColumns = {
  readonly kinds: Uint8Array;
  /** The clients that wrote the items; `client` has places in it. */
  readonly clients: readonly number[];
  readonly client: Uint32Array;
  readonly clock: Uint32Array;
  readonly born: Uint32Array;
  readonly died: Uint32Array;
  /** Characters of text, clock ticks of whatever else has an item; 0 of a close. A close came and went with its open. */
  readonly length: Uint32Array;
  /** The characters of all text, in a row. */
  readonly text: string;
  /** Of opens, formats and scraps, in their order. */
  readonly details: readonly Detail[];
  readonly origins: Origins;
};

/** Bytes that columns take in memory at most, about: origins are read when they are asked for. */
export function bytesOf({ kinds, text, details }: WeaveColumns): number {
  return kinds.length * 80 + text.length * 2 + details.length * 200;
}

/** The columns as tokens. */
export function tokensOf(columns: WeaveColumns, log: LogIndex): readonly WovenToken[] {
  const { kinds, clients, client, clock, length, text, details, origins } = columns;
  const tokens: WovenToken[] = new Array(kinds.length);
  let at = 0;
  let next = 0;
  for (let token = 0; token < kinds.length; token += 1) {
    const kind = kinds[token];
    if (kind === CLOSE) {
      tokens[token] = { kind: "close" };
      continue;
    }
    const id = { client: clients[client[token] ?? 0] ?? 0, clock: clock[token] ?? 0 };
    const { born, died } = spanOf(columns, token);
    if (kind === TEXT) {
      const end = at + (length[token] ?? 0);
      const origin = origins.get(token);
      const root = origin?.root ?? id;
      const first = origin?.first ?? log.authorship(born);
      tokens[token] = { kind: "text", id, text: text.slice(at, end), root, first, born, died };
      at = end;
    } else {
      tokens[token] = detailedToken(details[next], { id, born, died });
      next += 1;
    }
  }
  return tokens;
}

/** When a token stood. */
export function spanOf({ born, died }: WeaveColumns, token: number): Span {
  const end = died[token] ?? 0;
  return { born: born[token] ?? 0, died: end === NEVER ? Number.POSITIVE_INFINITY : end };
}

/** An element that begins, a format or a scrap. */
function detailedToken(detail: Detail | undefined, rest: Span & { readonly id: ItemId }): WovenToken {
  if (detail === undefined) throw new RangeError("The columns of a weave do not fit together");
  if (typeof detail === "string") return { kind: "scrap", text: detail, ...rest };
  if ("key" in detail) return { kind: "format", key: detail.key, value: detail.value, ...rest };
  return { kind: "open", name: detail.name, attrs: detail.attrs, ...rest };
}
