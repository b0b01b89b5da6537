// A process with Hocuspocus alone: nobody is asked who they are, nothing is stored.
import { createServer } from "node:http";
import { Hocuspocus, type WebSocketLike } from "@hocuspocus/server";
import { type WebSocket, WebSocketServer } from "ws";
import * as Y from "yjs";
import { startingText } from "./assembly.ts";
import { reportWhenAsked } from "./report.ts";

const hocuspocus = new Hocuspocus({
  quiet: true,
  onLoadDocument: async ({ document }) => Y.applyUpdate(document, startingText()),
});
const sockets = new WebSocketServer({ noServer: true, perMessageDeflate: false });
const server = createServer();
server.on("upgrade", (request, socket, head) => {
  sockets.handleUpgrade(request, socket, head, (ws) => {
    const connection = hocuspocus.handleConnection(asWebSocketLike(ws), new Request("http://localhost"));
    ws.on("message", (data) => connection.handleMessage(data as Buffer));
    ws.on("close", (code, reason) => connection.handleClose({ code, reason: reason.toString() }));
  });
});
server.listen(0, "127.0.0.1", () => reportWhenAsked(server));

function asWebSocketLike(ws: WebSocket): WebSocketLike {
  return {
    send: (data) => ws.send(data as Uint8Array),
    close: (code, reason) => ws.close(code, reason),
    get readyState() {
      return ws.readyState;
    },
  };
}
