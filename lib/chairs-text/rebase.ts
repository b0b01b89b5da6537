import canonicalize from "canonicalize";
import * as Y from "yjs";
import type { ClauseContent } from "#lib/clause/content.ts";
import { readContent } from "#lib/clause/read-content.ts";
import { replaceBody } from "#lib/clause/replace-body.ts";
import { restore } from "#lib/history/restore.ts";

/**
 * The update that gives a live text exactly the words of a branch of it: what the branch wrote comes in with its item
 * ids, what the branch does not have goes. `after` is the branch's content, where a cross-reference may have been turned:
 * what the ids leave of it is done by the smallest edit. Neither Y.Doc is touched. Null if there is nothing to do.
 */
export function rebase(live: Y.Doc, branch: Y.Doc, after: ClauseContent): Uint8Array | null {
  const copy = new Y.Doc();
  Y.applyUpdate(copy, Y.encodeStateAsUpdate(live));
  const updates: Uint8Array[] = [];
  copy.on("update", (update: Uint8Array) => updates.push(update));
  Y.applyUpdate(copy, Y.encodeStateAsUpdate(branch));
  restore(copy, branch);
  if (canonicalize(readContent(copy)) !== canonicalize(after)) replaceBody(copy, after);
  copy.destroy();
  return updates.length > 0 ? Y.mergeUpdates(updates) : null;
}
