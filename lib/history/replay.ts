import * as Y from "yjs";

/** What a moment of a clause is rebuilt from: a full state, if there is one, and the rows of the log after it, in order. */
export type Recording = {
  readonly checkpoint: Uint8Array | null;
  readonly rows: Iterable<Uint8Array>;
};

/**
 * The clause's Y.Doc after the last of the rows. All rows go into one transaction, one by one: merging a long list
 * first takes quadratic time. The document collects its garbage; differences need nothing of it.
 */
export function replay({ checkpoint, rows }: Recording): Y.Doc {
  const doc = new Y.Doc();
  doc.transact(() => {
    if (checkpoint) Y.applyUpdate(doc, checkpoint);
    for (const bytes of rows) Y.applyUpdate(doc, bytes);
  });
  return doc;
}

/** A document of its own with the same state: the earlier moment, before more rows are applied. */
export function copyOf(doc: Y.Doc): Y.Doc {
  return replay({ checkpoint: Y.encodeStateAsUpdate(doc), rows: [] });
}
