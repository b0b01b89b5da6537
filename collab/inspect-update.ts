import * as Y from "yjs";

/** What an update would bring to a Y.Doc. */
export type Inspection =
  /** Nothing that is not there already: it need not be written. */
  | { readonly kind: "known" }
  /** It builds on words that are not there. */
  | { readonly kind: "gap" }
  /** It is not an update, or one that no editor makes. */
  | { readonly kind: "malformed" }
  /** It writes these words; with none, it only deletes. */
  | { readonly kind: "news"; readonly written: readonly WrittenRange[] };

/** Clock ticks that the update adds under one client id, from the first up to but without the last. */
export interface WrittenRange {
  readonly clientId: number;
  readonly from: number;
  readonly to: number;
}

const MAX_CLOCK = 2 ** 31;

/** Compares an update with a Y.Doc that has no pending structs, without applying it. Never throws. */
export function inspectUpdate(doc: Y.Doc, update: Uint8Array): Inspection {
  try {
    const { structs, ds } = Y.decodeUpdate(update);
    const ends = new Map<number, number>();
    const written = new Map<number, WrittenRange>();
    for (const struct of structs) {
      const { client, clock } = struct.id;
      const { length } = struct;
      if (length < 1 || clock + length > MAX_CLOCK) return { kind: "malformed" };
      const known = ends.get(client) ?? Y.getState(doc.store, client);
      if (clock > known || struct instanceof Y.Skip) return { kind: "gap" };
      if (clock + length <= known) continue;
      ends.set(client, clock + length);
      written.set(client, {
        clientId: client,
        from: written.get(client)?.from ?? known,
        to: clock + length,
      });
    }
    const reach = (client: number) => ends.get(client) ?? Y.getState(doc.store, client);
    if (structs.some((struct) => buildsOnUnknown(struct, reach))) return { kind: "gap" };
    const deletes = inspectDeletes(doc, ds, reach);
    if (deletes === "gap") return { kind: "gap" };
    if (written.size === 0 && deletes === "known") return { kind: "known" };
    return { kind: "news", written: [...written.values()] };
  } catch {
    return { kind: "malformed" };
  }
}

type Reach = (client: number) => number;
type Structs = ReturnType<typeof Y.decodeUpdate>["structs"];
type DeleteSet = ReturnType<typeof Y.decodeUpdate>["ds"];

function buildsOnUnknown(struct: Structs[number], reach: Reach): boolean {
  if (!(struct instanceof Y.Item)) return false;
  const { origin, rightOrigin, parent } = struct;
  return [origin, rightOrigin, parent].some((id) => id instanceof Y.ID && id.clock >= reach(id.client));
}

function inspectDeletes(doc: Y.Doc, { clients }: DeleteSet, reach: Reach): "known" | "gap" | "news" {
  let found: "known" | "news" = "known";
  for (const [client, ranges] of clients) {
    for (const { clock, len } of ranges) {
      if (clock + len > reach(client)) return "gap";
      if (found === "known" && hasVisible(doc, { client, clock, len })) found = "news";
    }
  }
  return found;
}

/** Whether anything in the range is still visible in the Y.Doc; what is new in the same update counts as visible. */
function hasVisible(doc: Y.Doc, range: { client: number; clock: number; len: number }): boolean {
  const { client, clock, len } = range;
  const structs = doc.store.clients.get(client);
  const end = Math.min(clock + len, Y.getState(doc.store, client));
  if (!structs || clock >= end) return false;
  for (let index = Y.findIndexSS(structs, clock); index < structs.length; index++) {
    const struct = structs[index];
    if (!struct || struct.id.clock >= end) return false;
    if (!struct.deleted) return true;
  }
  return false;
}
