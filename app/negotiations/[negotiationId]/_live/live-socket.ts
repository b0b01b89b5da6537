import { HocuspocusProviderWebsocket, WebSocketStatus } from "@hocuspocus/provider";
import { createStore, type Store } from "./store.ts";

/** Whether the server can be reached: at first, now, or not at the moment. */
export type Connection = "connecting" | "connected" | "offline";

const LONGEST_WAIT_MS = 5_000;

/**
 * The negotiation's one socket. What is sent while it is closed is dropped, not queued: when it opens, every document
 * tells the server what it lacks, and only that may count as sent.
 */
export class LiveSocket extends HocuspocusProviderWebsocket {
  readonly connection: Store<Connection> = createStore<Connection>("connecting");

  readonly #goOffline = () => {
    this.connection.set("offline");
    this.disconnect();
  };

  readonly #goOnline = () => {
    this.shouldConnect = true;
    void this.connect();
  };

  constructor(url: string) {
    super({ url, maxDelay: LONGEST_WAIT_MS, preserveTrailingSlash: true });
    this.on("status", ({ status }: { status: WebSocketStatus }) => {
      if (status === WebSocketStatus.Connected) this.connection.set("connected");
      if (status === WebSocketStatus.Disconnected) this.connection.set("offline");
    });
    window.addEventListener("offline", this.#goOffline);
    window.addEventListener("online", this.#goOnline);
  }

  override send(message: unknown): void {
    if (this.webSocket?.readyState === WebSocket.OPEN) super.send(message);
  }

  override destroy(): void {
    window.removeEventListener("offline", this.#goOffline);
    window.removeEventListener("online", this.#goOnline);
    super.destroy();
  }
}

/** The address of the socket for a negotiation: on the page's own host. */
export function socketUrl(negotiationId: string): string {
  const scheme = location.protocol === "https:" ? "wss" : "ws";
  return `${scheme}://${location.host}/collab?negotiation=${negotiationId}`;
}
