import { WebSocket } from "ws";

/** A WebSocket class that opens as a browser would from our own pages, with somebody's cookie. */
export function socketClass(url: string, cookie: string): typeof WebSocket {
  const origin = url.replace(/^ws/, "http").replace("/collab", "");
  return class extends WebSocket {
    constructor(address: string | URL) {
      super(address, { origin, headers: { cookie }, perMessageDeflate: false });
    }
  } as typeof WebSocket;
}
