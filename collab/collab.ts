import type { IncomingMessage } from "node:http";
import type { Duplex } from "node:stream";
import { Hocuspocus } from "@hocuspocus/server";
import { type WebSocket, WebSocketServer } from "ws";
import { SESSION_CHANNEL } from "#lib/account/server/revoke-session.ts";
import { projectStaleTexts } from "#lib/clause/server/project-stale-texts.ts";
import { TEXT_CHANNEL } from "#lib/clause/server/text-notice.ts";
import { readSyncFrame } from "#lib/clause/sync-frame.ts";
import { COMMENT_CHANNEL } from "#lib/comment/server/announce-comment.ts";
import type { Notice } from "#lib/journal/notice.ts";
import { NOTIFY_CHANNEL } from "#lib/journal/server/send-notice.ts";
import { log } from "#lib/platform/log.ts";
import { personOfRequest } from "#lib/platform/session-token.ts";
import type { Context } from "./admission.ts";
import { Clauses } from "./clauses.ts";
import { documentHooks } from "./hooks.ts";
import { LIMITS, type Limits } from "./limits.ts";
import { listen } from "./listen.ts";
import { CHANNELS, LiveFacts } from "./live-facts.ts";
import type { OpenSocket } from "./open-socket.ts";
import { closeStaleSeats, closeStaleSessions, recheckAllSeats, recheckSeats } from "./revoke.ts";
import { Sockets } from "./sockets.ts";
import { type Authenticate, passGate } from "./upgrade.ts";

/** The realtime side of a node: texts and presence over WebSockets. */
export interface Collab {
  readonly upgrade: (request: IncomingMessage, socket: Duplex, head: Buffer) => void;
  /** Whether notices from the database arrive. */
  readonly isReady: () => boolean;
  /** Ends all sockets, and resolves when everything they sent is committed or refused, and what it gives is stored. */
  readonly close: () => Promise<void>;
}

export interface CollabOptions {
  readonly authenticate?: Authenticate;
  readonly limits?: Partial<Limits>;
}

const GOING_AWAY = 1001;
const UNREADABLE = 1003;
const CLOSE_MS = 8_000;

/** Starts the realtime side; the caller routes upgrade requests to it. */
export function createCollab(options: CollabOptions = {}): Collab {
  const limits: Limits = { ...LIMITS, ...options.limits };
  const { authenticate = personOfRequest } = options;
  const sockets = new Sockets(limits);
  const hocuspocus = new Hocuspocus<Context>();
  const clauses = new Clauses(limits, ({ clauseId, negotiationId, revision }) =>
    facts.tellNegotiation(negotiationId, { type: "text", clauseId, revision }),
  );
  const facts = new LiveFacts(hocuspocus, clauses);
  hocuspocus.configure({
    quiet: true,
    maxPendingDocuments: limits.openingDocuments,
    maxUnauthenticatedQueueMessages: limits.openingDocuments * 4,
    ...documentHooks({ clauses, limits }),
  });
  const server = new WebSocketServer({
    noServer: true,
    maxPayload: limits.messageBytes,
    perMessageDeflate: false,
  });
  const listener = listen({
    channels: CHANNELS,
    onNotice: (channel, payload) => hear({ channel, payload, facts, sockets }),
    onListening: () => {
      facts.tellEverybody();
      inBackground(Promise.all([recheckAllSeats(sockets), projectStaleTexts()]));
    },
  });
  const heartbeat = setInterval(() => {
    for (const socket of sockets) socket.ping();
  }, limits.heartbeatMs);
  const recheck = setInterval(() => {
    inBackground(Promise.all([facts.recheck(), closeStaleSessions(sockets), closeStaleSeats(sockets)]));
  }, limits.recheckMs);
  const gate = {
    server,
    sockets,
    limits,
    authenticate,
    onOpen: (socket: OpenSocket, ws: WebSocket, request: IncomingMessage) =>
      connect(hocuspocus, { socket, ws, request }),
  };
  return {
    upgrade: (request, socket, head) => void passGate(gate, request, socket, head),
    isReady: () => listener.isListening(),
    close: async () => {
      clearInterval(heartbeat);
      clearInterval(recheck);
      for (const socket of sockets) socket.close(GOING_AWAY, "the server stops");
      server.close();
      await drained(hocuspocus);
      await clauses.idle();
      await listener.close();
    },
  };
}

/** Hands a socket to Hocuspocus and everything that comes in on it. */
function connect(
  hocuspocus: Hocuspocus<Context>,
  { socket, ws, request }: { socket: OpenSocket; ws: WebSocket; request: IncomingMessage },
): void {
  const connection = hocuspocus.handleConnection(
    socket,
    new Request(`http://localhost${request.url ?? ""}`),
    {
      socket,
    },
  );
  ws.on("message", (data, isBinary) => {
    if (socket.isExpelled) return;
    if (!isBinary || !Buffer.isBuffer(data) || !isFrame(data)) {
      ws.close(UNREADABLE, "not a message");
      return;
    }
    socket.count(data);
    connection.handleMessage(data);
  });
  ws.on("pong", () => {
    socket.isAlive = true;
  });
  ws.on("close", (code, reason) => connection.handleClose({ code, reason: reason.toString() }));
  ws.on("error", (error) => log.debug({ err: error }, "a socket failed"));
}

function isFrame(data: Uint8Array): boolean {
  try {
    return readSyncFrame(data) !== null;
  } catch {
    return false;
  }
}

function hear(heard: {
  readonly channel: string;
  readonly payload: string;
  readonly facts: LiveFacts;
  readonly sockets: Sockets;
}): void {
  const { channel, payload, facts, sockets } = heard;
  try {
    if (channel === SESSION_CHANNEL) inBackground(closeStaleSessions(sockets, payload));
    if (channel === TEXT_CHANNEL) facts.textChanged(JSON.parse(payload));
    if (channel === COMMENT_CHANNEL) facts.commentsChanged(JSON.parse(payload));
    if (channel !== NOTIFY_CHANNEL) return;
    const notice: Notice = JSON.parse(payload);
    facts.factsChanged(notice);
    inBackground(recheckSeats(sockets, notice));
  } catch (error) {
    log.error({ err: error, channel }, "a notice could not be read");
  }
}

/** Resolves when every document has let go of its last window, or when that takes too long. */
async function drained(hocuspocus: Hocuspocus<Context>): Promise<void> {
  hocuspocus.closeConnections();
  hocuspocus.flushPendingStores();
  const until = performance.now() + CLOSE_MS;
  while (hocuspocus.documents.size > 0 && performance.now() < until) {
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
}

function inBackground(work: Promise<unknown>): void {
  work.catch((error: unknown) => log.error({ err: error }, "work on a notice failed"));
}
