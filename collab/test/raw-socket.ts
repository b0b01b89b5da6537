import { createEncoder, toUint8Array, writeVarString, writeVarUint, writeVarUint8Array } from "lib0/encoding";
import { onTestFinished } from "vitest";
import { WebSocket } from "ws";
import { windowToken } from "#lib/clause/window-token.ts";
import type { SignedIn } from "#lib/platform/session-token.ts";
import { cookieOf } from "./node.ts";
import { until } from "./until.ts";
import { socketWithHeaders } from "./window.ts";

/** A socket of somebody who does not use our editor. */
export interface RawSocket {
  readonly ws: WebSocket;
  readonly closed: Promise<number>;
  readonly send: (bytes: Uint8Array) => void;
  /** Opens a document without waiting for the answer. */
  readonly open: (name: string) => void;
  /** Sends an update of a document that is open. */
  readonly update: (name: string, bytes: Uint8Array) => void;
  /** Sends a presence message with one state under a client id. */
  readonly awareness: (name: string, state: { clientId: number; json: string }) => void;
  readonly received: Uint8Array[];
}

export async function openRawSocket(url: string, person: SignedIn): Promise<RawSocket> {
  const Socket = socketWithHeaders(url, { cookie: cookieOf(person) });
  const ws = new Socket(url);
  const received: Uint8Array[] = [];
  ws.on("message", (data: Buffer) => received.push(data));
  const closed = new Promise<number>((resolve) => ws.on("close", resolve));
  onTestFinished(() => ws.terminate());
  await until(() => {
    if (ws.readyState !== WebSocket.OPEN) throw new Error("not open yet");
  });
  const send = (bytes: Uint8Array) => ws.send(bytes);
  return {
    ws,
    closed,
    received,
    send,
    open: (name) =>
      send(
        frame(name, (encoder) => {
          writeVarUint(encoder, AUTH);
          writeVarUint(encoder, TOKEN);
          writeVarString(encoder, windowToken(null));
        }),
      ),
    update: (name, bytes) =>
      send(
        frame(name, (encoder) => {
          writeVarUint(encoder, SYNC);
          writeVarUint(encoder, UPDATE);
          writeVarUint8Array(encoder, bytes);
        }),
      ),
    awareness: (name, { clientId, json }) =>
      send(
        frame(name, (encoder) => {
          const states = createEncoder();
          writeVarUint(states, 1);
          writeVarUint(states, clientId);
          writeVarUint(states, 1);
          writeVarString(states, json);
          writeVarUint(encoder, AWARENESS);
          writeVarUint8Array(encoder, toUint8Array(states));
        }),
      ),
  };
}

const SYNC = 0;
const UPDATE = 2;
const AWARENESS = 1;
const AUTH = 2;
const TOKEN = 0;

function frame(name: string, write: (encoder: ReturnType<typeof createEncoder>) => void): Uint8Array {
  const encoder = createEncoder();
  writeVarString(encoder, name);
  write(encoder);
  return toUint8Array(encoder);
}
