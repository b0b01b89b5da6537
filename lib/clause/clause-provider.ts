import { HocuspocusProvider } from "@hocuspocus/provider";
import type * as Y from "yjs";
import { CLOSINGS, type Closing, closingOf } from "./closing.ts";
import { readSyncFrame, type SyncFrame } from "./sync-frame.ts";
import { countUnsaved, EMPTY_LEDGER, nextLedger, type SyncEvent, type SyncLedger } from "./sync-ledger.ts";
import type { TrackedSocket } from "./tracked-socket.ts";
import { windowToken } from "./window-token.ts";

/** What a window opens a clause with. */
export interface ClauseProviderOptions {
  readonly clauseId: string;
  readonly document: Y.Doc;
  readonly socket: TrackedSocket;
  /** After every change of the ledger: how many changes are not committed yet. */
  readonly onUnsaved: (count: number) => void;
  /** The server closed the document for good: keep the words as a draft, destroy this, open anew with a fresh Y.Doc. */
  readonly onRefused: (closing: Closing) => void;
  /** The page is of another version than the server: it has to be loaded anew. Nothing of the Y.Doc was sent. */
  readonly onOutdated: () => void;
  /** What the server tells about the clause: a JSON `ClauseMessage`. */
  readonly onMessage: (payload: string) => void;
}

const REOPEN_MS = 500;

/**
 * A clause's Y.Doc on the window's socket, with a ledger of what is saved. Make it before anything writes into the
 * Y.Doc, then call `attach()`. Each one has its own address on the socket, so that a clause can be opened anew at once.
 */
export class ClauseProvider extends HocuspocusProvider {
  private ledger: SyncLedger = EMPTY_LEDGER;
  private readonly options: ClauseProviderOptions;
  private reopening: ReturnType<typeof setTimeout> | null = null;
  private isClosedByServer = false;

  constructor(options: ClauseProviderOptions) {
    super({
      name: `clause:${options.clauseId}`,
      document: options.document,
      websocketProvider: options.socket,
      awareness: null,
      sessionAwareness: true,
      token: () => windowToken(options.document.clientID),
      onStateless: ({ payload }) => options.onMessage(payload),
    });
    this.options = options;
  }

  /** How many changes made here are not committed yet. 0 is what may be called saved. */
  get unsaved(): number {
    return countUnsaved(this.ledger);
  }

  /** Until the server has been told what it lacks, changes wait for that answer instead of being sent one by one. */
  override documentUpdateHandler(update: Uint8Array, origin: unknown): void {
    if (origin === this) return;
    this.record({ type: "made" });
    if (this.ledger.isCaughtUp) super.documentUpdateHandler(update, origin);
  }

  override async onOpen(event: Event): Promise<void> {
    this.isClosedByServer = false;
    this.record({ type: "opened" });
    await super.onOpen(event);
  }

  override onClose(): void {
    super.onClose();
    this.record({ type: "closed" });
  }

  override onMessage(event: MessageEvent): void {
    const frame = readSyncFrame(new Uint8Array(event.data as ArrayBuffer));
    super.onMessage(event);
    if (frame?.kind === "acknowledgement") this.record({ type: "acknowledged" });
    if (frame?.kind === "closing") this.closedByServer(frame.reason);
  }

  /** The socket tells what has really been sent. */
  frameSent({ kind }: SyncFrame): void {
    if (kind === "answer") this.record({ type: "caught-up" });
    if (kind === "update") this.record({ type: "sent" });
  }

  override detach(): void {
    // a document that the server closed must not be told to close: the message would wait for the next opening
    if (this.isClosedByServer) this.options.socket.configuration.providerMap.delete(this.effectiveName);
    super.detach();
  }

  override destroy(): void {
    if (this.reopening) clearTimeout(this.reopening);
    super.destroy();
  }

  /** The server did not let this Y.Doc in; for a stranger `reason` says only that there is nothing here. */
  override permissionDeniedHandler(reason: string): void {
    super.permissionDeniedHandler(reason);
    this.isClosedByServer = true;
    this.record({ type: "closed" });
    this.actOn(closingOf(reason));
  }

  private closedByServer(reason: string): void {
    this.isClosedByServer = true;
    this.actOn(closingOf(reason) ?? "resync");
  }

  private actOn(closing: Closing | null): void {
    if (closing === null) return;
    if (CLOSINGS[closing] === "draft") {
      this.options.onRefused(closing);
      return;
    }
    if (CLOSINGS[closing] === "reload") {
      this.options.onOutdated();
      return;
    }
    if (this.reopening) clearTimeout(this.reopening);
    this.reopening = setTimeout(() => void this.onOpen(new Event("open")), REOPEN_MS);
  }

  private record(event: SyncEvent): void {
    const before = this.unsaved;
    this.ledger = nextLedger(this.ledger, event);
    if (this.unsaved !== before) this.options.onUnsaved(this.unsaved);
  }
}
