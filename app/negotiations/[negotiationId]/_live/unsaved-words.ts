/**
 * What this browser typed and the server has not committed yet, kept in IndexedDB so that a crashed tab loses nothing.
 * Only the person's own unsaved updates are kept, never a clause's text, and they go as soon as they are saved.
 */
export interface UnsavedWords {
  readonly keep: (update: Uint8Array) => void;
  /** What an earlier tab left behind, oldest first; forgotten with everything else at the next `forget`. */
  readonly leftovers: () => Promise<readonly Uint8Array[]>;
  /** Everything kept or taken over until now is saved, or may not be kept any longer. */
  readonly forget: () => void;
}

interface Row {
  readonly userId: string;
  readonly clauseId: string;
  readonly update: Uint8Array;
}

const DATABASE = "travaux-unsaved";
const TABLE = "update";
const BY_CLAUSE = "by-clause";

/** The unsaved words of a person in a clause. Where the browser has no storage, nothing is kept and typing goes on. */
export function unsavedWords(userId: string, clauseId: string): UnsavedWords {
  let keys: IDBValidKey[] = [];
  let queue: Promise<unknown> = Promise.resolve();
  const inOrder = <T>(work: (table: IDBObjectStore) => IDBRequest<T>, mode: IDBTransactionMode) => {
    const result = queue.then(() => run(mode, work));
    queue = result.catch(reportOnce);
    return result;
  };
  return {
    keep: (update) => {
      const row: Row = { userId, clauseId, update };
      inOrder((table) => table.add(row), "readwrite").then((key) => keys.push(key), reportOnce);
    },
    leftovers: async () => {
      const range = IDBKeyRange.only([userId, clauseId]);
      try {
        const found = await inOrder((table) => table.index(BY_CLAUSE).getAllKeys(range), "readonly");
        const rows: Row[] = await inOrder((table) => table.index(BY_CLAUSE).getAll(range), "readonly");
        keys.push(...found);
        return rows.map(({ update }) => update);
      } catch (error) {
        reportOnce(error);
        return [];
      }
    },
    forget: () => {
      queue = queue.then(async () => {
        const forgotten = keys;
        keys = [];
        for (const key of forgotten) await run("readwrite", (table) => table.delete(key)).catch(reportOnce);
      });
    },
  };
}

/** Removes what other people left unsaved in this browser: they are not signed in here any longer. */
export async function forgetOtherPeople(userId: string): Promise<void> {
  try {
    const rows: Row[] = await run("readonly", (table) => table.getAll());
    if (rows.every((row) => row.userId === userId)) return;
    await run("readwrite", (table) => table.delete(IDBKeyRange.lowerBound(0)));
    for (const row of rows.filter((kept) => kept.userId === userId))
      await run("readwrite", (table) => table.add(row));
  } catch (error) {
    reportOnce(error);
  }
}

let opened: Promise<IDBDatabase> | null = null;

function open(): Promise<IDBDatabase> {
  opened ??= new Promise((resolve, reject) => {
    const request = indexedDB.open(DATABASE, 1);
    request.onupgradeneeded = () => {
      const table = request.result.createObjectStore(TABLE, { autoIncrement: true });
      table.createIndex(BY_CLAUSE, ["userId", "clauseId"]);
    };
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
  return opened;
}

async function run<T>(mode: IDBTransactionMode, work: (table: IDBObjectStore) => IDBRequest<T>): Promise<T> {
  const database = await open();
  return new Promise((resolve, reject) => {
    const transaction = database.transaction(TABLE, mode);
    const request = work(transaction.objectStore(TABLE));
    transaction.oncomplete = () => resolve(request.result);
    transaction.onerror = () => reject(transaction.error);
    transaction.onabort = () => reject(transaction.error);
  });
}

let isReported = false;

function reportOnce(error: unknown): void {
  if (isReported) return;
  isReported = true;
  console.warn("This browser cannot keep unsaved words across a crash", error);
}
