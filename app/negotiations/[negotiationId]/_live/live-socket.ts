import { WebSocketStatus } from "@hocuspocus/provider";
import { TrackedSocket } from "#lib/clause/tracked-socket.ts";
import { createStore, type Store } from "./store.ts";

/** Whether the server can be reached: at first, now, or not at the moment. */
export type Connection = "connecting" | "connected" | "offline";

const LONGEST_WAIT_MS = 5_000;

/** The negotiation's one socket. It also listens to the browser, which knows first that the network is gone. */
export class LiveSocket extends TrackedSocket {
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
    super({ url, maxDelay: LONGEST_WAIT_MS, preserveTrailingSlash: true, autoConnect: false });
    this.on("status", ({ status }: { status: WebSocketStatus }) => {
      if (status === WebSocketStatus.Connected) this.connection.set("connected");
      if (status === WebSocketStatus.Disconnected) this.connection.set("offline");
    });
    window.addEventListener("offline", this.#goOffline);
    window.addEventListener("online", this.#goOnline);
    void this.connect();
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
