import type { PaperVote } from "#lib/ballot/secret/paper.ts";

/** A delegation's ballot paper as this browser keeps it. The private key can be used here and is told to nobody. */
export interface KeptPaper {
  readonly ballotId: string;
  readonly delegationId: string;
  readonly key: string;
  readonly privateKey: CryptoKey;
  /** The envelope that was sent to be signed, and what opens it. */
  readonly blinded: string;
  readonly inverse: string;
  /** Null until the signed envelope has come back. */
  readonly signature: string | null;
  /** What was last filled in, and whether the box has it. */
  readonly vote: PaperVote | null;
  readonly isInBox: boolean;
}

const DATABASE = "travaux-ballot-papers";
const PAPERS = "papers";

/** The paper of a delegation in this browser; null: there is none. */
export async function findKept(ballotId: string, delegationId: string): Promise<KeptPaper | null> {
  const found = await ask((papers) => papers.get([ballotId, delegationId]), "readonly");
  return (found as KeptPaper | undefined) ?? null;
}

/** Keeps a new paper unless there is one, as from another tab; answers the one that is kept. */
export async function keepNew(paper: KeptPaper): Promise<KeptPaper> {
  try {
    await ask((papers) => papers.add(paper), "readwrite");
    return paper;
  } catch (error) {
    if ((error as DOMException | null)?.name !== "ConstraintError") throw error;
    const kept = await findKept(paper.ballotId, paper.delegationId);
    if (!kept) throw error;
    return kept;
  }
}

/** Keeps what has become of a paper. */
export async function keep(paper: KeptPaper): Promise<KeptPaper> {
  await ask((papers) => papers.put(paper), "readwrite");
  return paper;
}

/** One request, done when it is on disk. */
async function ask<T>(
  request: (papers: IDBObjectStore) => IDBRequest<T>,
  mode: IDBTransactionMode,
): Promise<T> {
  const database = await open();
  try {
    return await new Promise<T>((resolve, reject) => {
      const transaction = database.transaction(PAPERS, mode, { durability: "strict" });
      const asked = request(transaction.objectStore(PAPERS));
      transaction.oncomplete = () => resolve(asked.result);
      transaction.onabort = () => reject(asked.error ?? transaction.error);
    });
  } finally {
    database.close();
  }
}

function open(): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open(DATABASE, 1);
    opening.onupgradeneeded = () =>
      opening.result.createObjectStore(PAPERS, { keyPath: ["ballotId", "delegationId"] });
    opening.onsuccess = () => resolve(opening.result);
    opening.onerror = () => reject(opening.error);
  });
}
