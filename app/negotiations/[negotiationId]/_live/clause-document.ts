import { applyUpdate, Doc } from "yjs";
import type { ClauseMode, ClauseStatus } from "#lib/clause/clause-kind.ts";
import type { ClauseMessage } from "#lib/clause/clause-message.ts";
import { ClauseProvider } from "#lib/clause/clause-provider.ts";
import { type Closing, closingOf } from "#lib/clause/closing.ts";
import type { ClauseContent } from "#lib/clause/content.ts";
import { readContent } from "#lib/clause/read-content.ts";
import { refusedWords } from "#lib/clause/refused-words.ts";
import type { TrackedSocket } from "#lib/clause/tracked-socket.ts";
import type { KeepDraft, RefusedWords } from "./refused-words.ts";
import { createStore, type Store } from "./store.ts";
import { unsavedWords } from "./unsaved-words.ts";
import { newUuid } from "./uuid.ts";

/** A clause's live text on this screen. */
export interface ClauseState {
  /** The text to edit; null while it loads. A different document after a refusal: editors are made anew. */
  readonly document: Doc | null;
  readonly unsaved: number;
  /** What the server last said; null: nothing since the page was made. */
  readonly status: ClauseStatus | null;
  /** Likewise. */
  readonly mode: ClauseMode | null;
  readonly isDenied: boolean;
  /** The server has been updated since this page was loaded: it has to be loaded anew. */
  readonly isOutdated: boolean;
  readonly refused: RefusedWords | null;
}

export interface ClauseDocument {
  readonly clauseId: string;
  readonly state: Store<ClauseState>;
  /** Called before words of others are applied: an editor first takes in what its person is just doing. */
  readonly onBeforeRemote: (listener: () => void) => () => void;
  readonly dismissRefusal: () => void;
  readonly close: () => void;
}

export interface ClauseDocumentOptions {
  readonly clauseId: string;
  readonly userId: string;
  readonly socket: TrackedSocket;
  readonly keepDraft: KeepDraft;
}

const LEFT_OVER = Symbol("left over by an earlier tab");
const LOADING: ClauseState = {
  document: null,
  unsaved: 0,
  status: null,
  mode: null,
  isDenied: false,
  isOutdated: false,
  refused: null,
};

/** Opens a clause's live text and keeps it right: what is refused is set aside, and the text is loaded anew. */
export function openClauseDocument(options: ClauseDocumentOptions): ClauseDocument {
  const { clauseId, userId, socket, keepDraft } = options;
  const state = createStore(LOADING);
  const words = unsavedWords(userId, clauseId);
  const change = (part: Partial<ClauseState>) => state.set({ ...state.get(), ...part });
  const beforeRemote = new Set<() => void>();
  let revision = 0;
  let aside: ClauseContent | null = null;
  let why: Closing = "refused";
  let provider = connect();

  function connect(): ClauseProvider {
    const document = new Doc();
    const fresh = new ClauseProvider({
      clauseId,
      document,
      socket,
      onUnsaved: (unsaved) => {
        if (unsaved === 0) words.forget();
        change({ unsaved });
      },
      onRefused: refuse,
      onOutdated: () => change({ isOutdated: true }),
      onMessage: (payload) => {
        const message = JSON.parse(payload) as ClauseMessage;
        revision = message.revision;
        change({ status: message.status, mode: message.mode });
      },
    });
    document.on("update", (update: Uint8Array, origin: unknown) => {
      if (origin !== fresh && origin !== LEFT_OVER) words.keep(update);
    });
    fresh.on("message", () => {
      for (const listener of beforeRemote) listener();
    });
    const loadedOnce = () => {
      fresh.off("synced", loadedOnce);
      void loaded(document);
    };
    fresh.on("synced", loadedOnce);
    fresh.on("authenticationFailed", ({ reason }: { reason: string }) => {
      if (closingOf(reason) === null) deny();
    });
    fresh.attach();
    return fresh;
  }

  async function loaded(document: Doc): Promise<void> {
    if (aside && !(await setAside(readContent(document), aside))) return change({ document });
    aside = null;
    change({ document });
    for (const update of await words.leftovers()) applyUpdate(document, update, LEFT_OVER);
    if (provider.unsaved === 0) words.forget();
  }

  /** The text on screen can no longer become the server's: keep it for its author, and start from the server's. */
  function refuse(closing: Closing): void {
    why = closing;
    const document = provider.document;
    aside ??= readContent(document);
    provider.destroy();
    change({ document: null, unsaved: 0 });
    document.destroy();
    provider = connect();
  }

  /** Answers whether nothing of it is left to keep in this browser. */
  async function setAside(current: ClauseContent, typed: ClauseContent): Promise<boolean> {
    const text = refusedWords(current, typed);
    if (text !== "") {
      const draft = { draftId: newUuid(), content: typed, words: text, revision };
      const isKept = await keepDraft({ clauseId, ...draft, closing: why });
      change({ refused: { ...draft, isKept, closing: why } });
      if (!isKept) return false;
    }
    // the refused updates would come back from this browser's store otherwise
    await words.leftovers();
    words.forget();
    return true;
  }

  function deny(): void {
    words.forget();
    change({ document: null, unsaved: 0, isDenied: true });
  }

  return {
    clauseId,
    state,
    onBeforeRemote: (listener) => {
      beforeRemote.add(listener);
      return () => beforeRemote.delete(listener);
    },
    dismissRefusal: () => change({ refused: null }),
    close: () => {
      provider.destroy();
      provider.document.destroy();
    },
  };
}
