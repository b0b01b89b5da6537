import type { ClauseDocument, ClauseDocumentOptions, openClauseDocument } from "./clause-document.ts";
import { createStore, type Store } from "./store.ts";

/** The clauses whose live text this screen holds. */
export interface ClauseDocuments {
  /**
   * Opens a clause, or shares the one that is open. It stays for a while after its last release, and while unsaved.
   * `openDocument` comes with whoever shows texts: most pages of a negotiation show none.
   */
  readonly open: (
    clauseId: string,
    openDocument: typeof openClauseDocument,
  ) => { readonly document: ClauseDocument; readonly release: () => void };
  /** Changes made here and not saved yet, in all clauses together. */
  readonly unsaved: Store<number>;
  readonly close: () => void;
}

interface Entry {
  readonly document: ClauseDocument;
  users: number;
  timer: ReturnType<typeof setTimeout> | null;
}

const GRACE_MS = 20_000;

export function openClauseDocuments(options: Omit<ClauseDocumentOptions, "clauseId">): ClauseDocuments {
  const entries = new Map<string, Entry>();
  const unsaved = createStore(0);
  const count = () =>
    unsaved.set([...entries.values()].reduce((sum, { document }) => sum + document.state.get().unsaved, 0));

  function add(clauseId: string, openDocument: typeof openClauseDocument): Entry {
    const document = openDocument({ ...options, clauseId });
    const entry: Entry = { document, users: 0, timer: null };
    document.state.subscribe(count);
    entries.set(clauseId, entry);
    return entry;
  }

  /** Looks again later while something is unsaved: the words must arrive even if nobody looks at the clause. */
  function closeLater(clauseId: string, entry: Entry): void {
    entry.timer = setTimeout(() => {
      if (entry.document.state.get().unsaved > 0) return closeLater(clauseId, entry);
      entries.delete(clauseId);
      entry.document.close();
      count();
    }, GRACE_MS);
  }

  return {
    unsaved,
    open: (clauseId, openDocument) => {
      const entry = entries.get(clauseId) ?? add(clauseId, openDocument);
      if (entry.timer) clearTimeout(entry.timer);
      entry.users += 1;
      let isReleased = false;
      const release = () => {
        if (isReleased) return;
        isReleased = true;
        entry.users -= 1;
        if (entry.users === 0) closeLater(clauseId, entry);
      };
      return { document: entry.document, release };
    },
    close: () => {
      for (const { document, timer } of entries.values()) {
        if (timer) clearTimeout(timer);
        document.close();
      }
      entries.clear();
    },
  };
}
