import type { IncomingMessage } from "node:http";
import type { Duplex } from "node:stream";
import type { WebSocket, WebSocketServer } from "ws";
import { log } from "#lib/platform/log.ts";
import { refuseUpgrade } from "#lib/platform/refuse-upgrade.ts";
import type { SignedIn } from "#lib/platform/session-token.ts";
import type { Limits } from "./limits.ts";
import { OpenSocket } from "./open-socket.ts";
import type { Sockets } from "./sockets.ts";

/** Says who sends a request, by its cookie; null for nobody. */
export type Authenticate = (headers: IncomingMessage["headers"]) => Promise<SignedIn | null>;

/** What turns a request into an open socket. */
export interface Gate {
  readonly server: WebSocketServer;
  readonly sockets: Sockets;
  readonly limits: Limits;
  readonly authenticate: Authenticate;
  readonly onOpen: (socket: OpenSocket, ws: WebSocket, request: IncomingMessage) => void;
}

/** Requests that wait to be authenticated, at most. */
const MAX_WAITING = 500;
let waiting = 0;

/**
 * Lets a request in as a socket: it comes from our own pages, carries a session that holds, and is within the limits.
 * Everybody else gets an HTTP status and no socket.
 */
export async function passGate(
  gate: Gate,
  request: IncomingMessage,
  raw: Duplex,
  head: Buffer,
): Promise<void> {
  const onError = () => raw.destroy();
  raw.on("error", onError);
  const answer = await judge(gate, request);
  raw.off("error", onError);
  if (raw.destroyed) return;
  if (typeof answer === "string") {
    refuseUpgrade(raw, answer);
    return;
  }
  gate.server.handleUpgrade(request, raw, head, (ws) => {
    const address = request.socket.remoteAddress ?? "";
    const socket = new OpenSocket(ws, { person: answer, address, limits: gate.limits });
    gate.sockets.add(socket);
    ws.on("close", () => gate.sockets.delete(socket));
    gate.onOpen(socket, ws, request);
  });
}

async function judge({ sockets, authenticate }: Gate, request: IncomingMessage): Promise<SignedIn | string> {
  if (!comesFromOurPages(request)) return "403 Forbidden";
  if (waiting >= MAX_WAITING) return "503 Service Unavailable";
  waiting += 1;
  try {
    const person = await authenticate(request.headers);
    if (!person) return "401 Unauthorized";
    const hasRoom = sockets.hasRoomFor(person.userId, request.socket.remoteAddress ?? "");
    return hasRoom ? person : "429 Too Many Requests";
  } catch (error) {
    log.error({ err: error }, "a socket could not be authenticated");
    return "503 Service Unavailable";
  } finally {
    waiting -= 1;
  }
}

/** A page of another site may not use somebody's cookie. Behind a proxy the public address is the one that counts. */
function comesFromOurPages({ headers }: IncomingMessage): boolean {
  const origin = hostOf(headers.origin);
  return origin !== null && (origin === headers.host || origin === hostOf(process.env.NEXTAUTH_URL));
}

function hostOf(url: string | undefined): string | null {
  return url !== undefined && URL.canParse(url) ? new URL(url).host : null;
}
