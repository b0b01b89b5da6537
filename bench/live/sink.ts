import { createDecoder, readVarString, readVarUint } from "lib0/decoding";
import { createEncoder, toUint8Array, writeVarString, writeVarUint, writeVarUint8Array } from "lib0/encoding";
import type { WebSocket } from "ws";
import { windowToken } from "#lib/clause/window-token.ts";
import { socketClass } from "./socket-class.ts";

const SYNC = 0;
const AUTH = 2;
const SYNC_REPLY = 4;
const EMPTY_UPDATE = Uint8Array.from([0, 0]);
const EMPTY_STATE = Uint8Array.from([0]);

/** A window that speaks the protocol, receives everything and does nothing with it: it costs this process little. */
export async function openSink(
  url: string,
  cookie: string,
  documents: readonly string[],
): Promise<() => void> {
  const ws: WebSocket = new (socketClass(url, cookie))(url);
  await new Promise((resolve, reject) => ws.once("open", resolve).once("error", reject));
  const answered = new Promise<void>((resolve) => {
    let left = documents.length;
    ws.on("message", (data: Buffer) => {
      const decoder = createDecoder(data);
      const name = readVarString(decoder);
      const type = readVarUint(decoder);
      if ((type !== SYNC && type !== SYNC_REPLY) || readVarUint(decoder) !== 0) return;
      ws.send(syncMessage(name, 1, EMPTY_UPDATE));
      left -= 1;
      if (left === 0) resolve();
    });
  });
  for (const name of documents) {
    ws.send(authMessage(name));
    ws.send(syncMessage(name, 0, EMPTY_STATE));
  }
  await answered;
  return () => ws.terminate();
}

function authMessage(name: string): Uint8Array {
  const encoder = createEncoder();
  writeVarString(encoder, name);
  writeVarUint(encoder, AUTH);
  writeVarUint(encoder, 0);
  writeVarString(encoder, windowToken(null));
  return toUint8Array(encoder);
}

function syncMessage(name: string, step: number, payload: Uint8Array): Uint8Array {
  const encoder = createEncoder();
  writeVarString(encoder, name);
  writeVarUint(encoder, SYNC);
  writeVarUint(encoder, step);
  writeVarUint8Array(encoder, payload);
  return toUint8Array(encoder);
}
