import { HocuspocusProvider, type HocuspocusProviderWebsocket, MessageType } from "@hocuspocus/provider";
import { Doc } from "yjs";
import { EMPTY_LEDGER, nextLedger, type SyncEvent, type SyncLedger } from "#lib/clause/sync-ledger.ts";

export interface ClauseConnectionEvents {
  /** The server's text has arrived; called once. */
  readonly onLoaded: (document: Doc) => void;
  readonly onLedger: (ledger: SyncLedger) => void;
  /** A change made here, for keeping until it is saved. */
  readonly onOwnChange: (update: Uint8Array, origin: unknown) => void;
  /** The server did not take a change: this document and the server's have parted. */
  readonly onRefused: () => void;
  /** The clause may not be read. */
  readonly onDenied: () => void;
  readonly onNotice: (payload: string) => void;
}

/** One loading of a clause's text: a Y.Doc, its provider and the ledger of what is saved. */
export interface ClauseConnection {
  readonly document: Doc;
  readonly close: () => void;
}

/** Opens a clause's text on the negotiation's socket. */
export function connectClause(
  socket: HocuspocusProviderWebsocket,
  clauseId: string,
  events: ClauseConnectionEvents,
): ClauseConnection {
  const document = new Doc();
  let ledger = EMPTY_LEDGER;
  const note = (event: SyncEvent) => {
    ledger = nextLedger(ledger, event);
    events.onLedger(ledger);
  };
  // before the provider's own listener, so that a change is counted before it is sent
  document.on("update", (update: Uint8Array, origin: unknown) => {
    if (origin === provider) return;
    events.onOwnChange(update, origin);
    note({ type: "made" });
  });
  const provider: HocuspocusProvider = new HocuspocusProvider({
    name: `clause:${clauseId}`,
    document,
    awareness: null,
    websocketProvider: socket,
    onOpen: () => note({ type: "opened" }),
    onClose: ({ event }) => {
      note({ type: "closed" });
      if (event.code === CLOSED_BY_MESSAGE && event instanceof CloseEvent === false) events.onRefused();
    },
    onOutgoingMessage: ({ message }) => {
      const event = outgoing(message);
      if (event) note(event);
    },
    onMessage: ({ message }) => {
      message.readVarString();
      if (message.readVarUint() !== MessageType.SyncStatus) return;
      if (message.readVarUint() === 1) note({ type: "acknowledged" });
      else events.onRefused();
    },
    onAuthenticationFailed: () => events.onDenied(),
    onStateless: ({ payload }) => events.onNotice(payload),
  });
  const loaded = () => {
    provider.off("synced", loaded);
    events.onLoaded(document);
  };
  provider.on("synced", loaded);
  provider.attach();
  return {
    document,
    close: () => {
      provider.destroy();
      document.destroy();
    },
  };
}

/** The provider says so when the server closed this one document and not the socket. */
const CLOSED_BY_MESSAGE = 1000;
const UPDATE = "A document update";

/** Only two messages carry changes: an update, and the answer to the server's question (which has no type of its own). */
function outgoing(message: { type?: MessageType; description?: string }): SyncEvent | null {
  if (message.description === UPDATE) return { type: "sent" };
  return message.type === undefined ? { type: "caught-up" } : null;
}
