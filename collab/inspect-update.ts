import * as Y from "yjs";
import { BODY } from "#lib/clause/schema.ts";

/** What an update would bring to a Y.Doc. */
export type Inspection =
  /** Nothing that is not there already: it need not be written. */
  | { readonly kind: "known" }
  /** It builds on words that are not there. */
  | { readonly kind: "gap" }
  /** It is not an update, or one that no editor makes: written to the log, it could make the text unreadable. */
  | { readonly kind: "malformed" }
  | News;

/** It writes these words; with none, it only deletes. */
export interface News {
  readonly kind: "news";
  readonly written: readonly WrittenRange[];
  /** The words and marks themselves. */
  readonly structs: Structs;
  /** Whether it deletes anything that is still visible. */
  readonly deletes: boolean;
}

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
    const written = findWritten(doc, structs);
    if (written === "gap" || written === "malformed") return { kind: written };
    const reach = (client: number) => written.get(client)?.to ?? Y.getState(doc.store, client);
    if (structs.some((struct) => referencesOf(struct).some((id) => id.clock >= reach(id.client)))) {
      return { kind: "gap" };
    }
    const deletes = inspectDeletes(doc, ds, reach);
    if (deletes === "gap") return { kind: "gap" };
    const news: News = {
      kind: "news",
      written: [...written.values()],
      structs,
      deletes: deletes === "news",
    };
    if (written.size === 0) return deletes === "known" ? { kind: "known" } : news;
    if (!structs.every(isInBody)) return { kind: "malformed" };
    const isPlain = structs.every((struct) => buildsOnEarlier(doc, struct));
    if (!isPlain && !canBeApplied(doc, update)) return { kind: "malformed" };
    return news;
  } catch {
    return { kind: "malformed" };
  }
}

type Structs = ReturnType<typeof Y.decodeUpdate>["structs"];
type DeleteSet = ReturnType<typeof Y.decodeUpdate>["ds"];
type Reach = (client: number) => number;

function findWritten(doc: Y.Doc, structs: Structs): Map<number, WrittenRange> | "gap" | "malformed" {
  const written = new Map<number, WrittenRange>();
  for (const struct of structs) {
    const { client, clock } = struct.id;
    const end = clock + struct.length;
    if (struct.length < 1 || end > MAX_CLOCK) return "malformed";
    const range = written.get(client);
    const known = range?.to ?? Y.getState(doc.store, client);
    if (clock > known || struct instanceof Y.Skip) return "gap";
    if (end > known) written.set(client, { clientId: client, from: range?.from ?? known, to: end });
  }
  return written;
}

/** Nothing but the clause's body is text: whatever else a Y.Doc could hold, nobody would see. */
function isInBody(struct: Structs[number]): boolean {
  if (!(struct instanceof Y.Item)) return true;
  const { parent, parentSub } = struct;
  // as it is decoded, an item that names its root has the root's name for a parent
  return typeof parent !== "string" || (parent === BODY && parentSub === null);
}

/** What a struct needs to be there: its neighbours and its parent. */
function referencesOf(struct: Structs[number]): Y.ID[] {
  if (!(struct instanceof Y.Item)) return [];
  const { origin, rightOrigin, parent } = struct;
  return [origin, rightOrigin, parent].filter((id) => id instanceof Y.ID);
}

/** As every editor writes: on what is there, or on its own earlier words. Yjs takes that without fail. */
function buildsOnEarlier(doc: Y.Doc, struct: Structs[number]): boolean {
  return referencesOf(struct).every(
    ({ client, clock }) =>
      clock < Y.getState(doc.store, client) || (client === struct.id.client && clock < struct.id.clock),
  );
}

/** Tries an unusual update on a copy: Yjs throws on some, and keeps parts of others back. */
function canBeApplied(doc: Y.Doc, update: Uint8Array): boolean {
  const copy = new Y.Doc();
  try {
    Y.applyUpdate(copy, Y.encodeStateAsUpdate(doc));
    Y.applyUpdate(copy, update);
    return copy.store.pendingStructs === null && copy.store.pendingDs === null;
  } catch {
    return false;
  } finally {
    copy.destroy();
  }
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

/** Whether anything of the range that is in the Y.Doc is still visible. */
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
