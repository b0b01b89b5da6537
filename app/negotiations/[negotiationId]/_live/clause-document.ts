import type { HocuspocusProviderWebsocket } from "@hocuspocus/provider";
import { applyUpdate, type Doc } from "yjs";
import { CLAUSE_STATUSES, type ClauseStatus } from "#lib/clause/clause-kind.ts";
import type { ClauseContent } from "#lib/clause/content.ts";
import { draftExcerpt } from "#lib/clause/draft-excerpt.ts";
import { readContent } from "#lib/clause/project.ts";
import { countUnsaved, type SyncLedger } from "#lib/clause/sync-ledger.ts";
import { type ClauseConnection, connectClause } from "./clause-connection.ts";
import type { KeepDraft, RefusedWords } from "./refused-words.ts";
import { createStore, type Store } from "./store.ts";
import { type UnsavedWords, unsavedWords } from "./unsaved-words.ts";

/** A clause's live text on this screen. */
export interface ClauseState {
  /** The text to edit; null while it loads. A different document after a refusal: editors are made anew. */
  readonly document: Doc | null;
  readonly unsaved: number;
  /** What the server last said; null: nothing since the page was made. */
  readonly status: ClauseStatus | null;
  readonly isDenied: boolean;
  readonly refused: RefusedWords | null;
}

export interface ClauseDocument {
  readonly clauseId: string;
  readonly state: Store<ClauseState>;
  readonly dismissRefusal: () => void;
  readonly close: () => void;
}

export interface ClauseDocumentOptions {
  readonly clauseId: string;
  readonly userId: string;
  readonly socket: HocuspocusProviderWebsocket;
  readonly keepDraft: KeepDraft;
}

const LEFT_OVER = Symbol("left over by an earlier tab");
const LOADING: ClauseState = { document: null, unsaved: 0, status: null, isDenied: false, refused: null };

/** Opens a clause's live text and keeps it right: what is refused is set aside, and the text is loaded anew. */
export function openClauseDocument(options: ClauseDocumentOptions): ClauseDocument {
  const { clauseId, userId, socket, keepDraft } = options;
  const state = createStore(LOADING);
  const words = unsavedWords(userId, clauseId);
  const change = (part: Partial<ClauseState>) => state.set({ ...state.get(), ...part });
  let revision = 0;
  let aside: ClauseContent | null = null;
  let connection = connect();

  function connect(): ClauseConnection {
    return connectClause(socket, clauseId, {
      onLoaded: (document) => void loaded(document),
      onOwnChange: (update, origin) => {
        if (origin !== LEFT_OVER) words.keep(update);
      },
      onLedger: (ledger) => noteLedger(ledger, words, change),
      onRefused: refuse,
      onDenied: () => {
        words.forget();
        change({ document: null, unsaved: 0, isDenied: true });
      },
      onNotice: (payload) => {
        const notice = readStatusNotice(payload);
        if (!notice) return;
        revision = notice.revision;
        change({ status: notice.status });
      },
    });
  }

  async function loaded(document: Doc): Promise<void> {
    change({ document });
    if (aside) await setAside(readContent(document), aside);
    else for (const update of await words.leftovers()) applyUpdate(document, update, LEFT_OVER);
    if (state.get().unsaved === 0) words.forget();
  }

  /** The text on screen can no longer become the server's: keep it for its author, and start from the server's. */
  function refuse(): void {
    aside ??= readContent(connection.document);
    connection.close();
    change({ document: null, unsaved: 0 });
    connection = connect();
  }

  async function setAside(current: ClauseContent, typed: ClauseContent): Promise<void> {
    aside = null;
    const excerpt = draftExcerpt(current, typed);
    if (excerpt === "") return;
    const draft = { content: typed, excerpt, revision };
    const isKept = await keepDraft({ clauseId, ...draft });
    change({ refused: { ...draft, isKept } });
  }

  return {
    clauseId,
    state,
    dismissRefusal: () => change({ refused: null }),
    close: () => connection.close(),
  };
}

function noteLedger(ledger: SyncLedger, words: UnsavedWords, change: (part: Partial<ClauseState>) => void): void {
  const unsaved = countUnsaved(ledger);
  if (unsaved === 0 && ledger.saved > 0) words.forget();
  change({ unsaved });
}

/** What the server says about a clause on its document: `{type: "status", status, revision}`. */
function readStatusNotice(payload: string): { status: ClauseStatus; revision: number } | null {
  const { type, status, revision } = JSON.parse(payload) as Record<string, unknown>;
  const known = CLAUSE_STATUSES.find((one) => one === status);
  return type === "status" && known ? { status: known, revision: Number(revision) } : null;
}
