import * as Y from "yjs";

/** An edit of the server, ready for the log: the update, and the client id under which it writes. */
export type PreparedEdit = { readonly bytes: Uint8Array; readonly clientId: number };

/**
 * Works an edit out on a copy of a live Y.Doc, which is not touched: the update goes through the log first. Null if the
 * edit changes nothing.
 */
export function prepareEdit(live: Y.Doc, edit: (copy: Y.Doc) => void): PreparedEdit | null {
  const copy = new Y.Doc();
  Y.applyUpdate(copy, Y.encodeStateAsUpdate(live));
  const updates: Uint8Array[] = [];
  copy.on("update", (update: Uint8Array) => updates.push(update));
  copy.transact(() => edit(copy));
  const { clientID: clientId } = copy;
  copy.destroy();
  return updates.length > 0 ? { bytes: Y.mergeUpdates(updates), clientId } : null;
}
