import { createEncoder, toUint8Array, writeUint8, writeVarUint } from "lib0/encoding";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import * as Y from "yjs";
import { readClauseText } from "#lib/clause/server/read-text.ts";
import { db } from "#lib/platform/db.ts";
import { useDatabase } from "#lib/platform/test/worker-database.ts";
import { clauseName, presenceName } from "./document-name.ts";
import { type Conference, openConference } from "./test/conference.ts";
import { useNode } from "./test/node.ts";
import { randomFrom } from "./test/random.ts";
import { openRawSocket, type RawSocket } from "./test/raw-socket.ts";
import { saved, until } from "./test/until.ts";
import { openWindow } from "./test/window.ts";

useDatabase();
const node = useNode();
const strict = useNode({
  limits: {
    messageBytes: 10_000,
    updateBytes: 5_000,
    unreadBytes: 200_000,
    messageBurst: 20,
    messagesPerSecond: 100,
  },
});

const impatient = useNode({ limits: { unreadBytes: 1_000_000, bytesPerSecond: 1e9 } });
const random = randomFrom(20_261_122);

// Hocuspocus reports every closure on the console
beforeAll(() => {
  vi.spyOn(console, "error").mockReturnValue(undefined);
  vi.spyOn(console, "warn").mockReturnValue(undefined);
});
afterAll(() => vi.restoreAllMocks());

/** Whatever was sent before, the node serves others. */
async function expectToServe(url: string, { clauseId, seat }: Conference): Promise<void> {
  const text = openWindow(url, await seat("DELEGATE")).open(clauseId);
  await saved(text);
  const before = text.text();
  text.type("still here");
  await saved(text);
  expect((await readClauseText(db(), clauseId)).plainText).toContain(`${before}still here`);
}

async function intruder(conference: Conference, url = node.url()): Promise<RawSocket> {
  const socket = await openRawSocket(url, await conference.seat("DELEGATE"));
  socket.open(clauseName(conference.clauseId));
  socket.open(presenceName(conference.negotiationId));
  await until(() => expect(socket.received.length).toBeGreaterThanOrEqual(2));
  return socket;
}

/** An update that is well formed, from a Y.Doc of its own. */
function wellFormed(words: string): Uint8Array {
  const doc = new Y.Doc();
  doc.getText("body-of-its-own").insert(0, words);
  return Y.encodeStateAsUpdate(doc);
}

describe("a node", () => {
  it("outlives random bytes", async () => {
    const conference = await openConference();
    for (let round = 0; round < 30; round++) {
      const socket = await intruder(conference);
      for (let i = 0; i < 20; i++) socket.send(noise(1 + Math.floor(random() * 200)));
      socket.update(clauseName(conference.clauseId), noise(50));
      socket.awareness(presenceName(conference.negotiationId), { clientId: 1, json: "{{{" });
    }
    await expectToServe(node.url(), conference);
  });

  it("outlives damaged updates, and whatever it takes can be read again", async () => {
    const conference = await openConference();
    const name = clauseName(conference.clauseId);
    const text = openWindow(node.url(), await conference.seat("DELEGATE")).open(conference.clauseId);
    text.type("Each Party shall declare its holdings each year.");
    await saved(text);
    const sockets: RawSocket[] = [];
    for (let round = 0; round < 150; round++) {
      const socket = sockets.at(-1)?.ws.readyState === 1 ? sockets.at(-1) : await intruder(conference);
      if (!socket) continue;
      if (socket !== sockets.at(-1)) sockets.push(socket);
      const bytes = round % 2 ? Y.encodeStateAsUpdate(text.document) : wellFormed("some words");
      const damaged = Uint8Array.from(bytes);
      for (let i = 0; i < 3; i++) damaged[Math.floor(random() * damaged.length)] = random() * 256;
      socket.update(name, damaged);
      if (round % 5 === 4) socket.ws.close();
    }
    await expectToServe(node.url(), conference);
  });

  it.each(["text", "opening", "unknown"])("ends a socket that talks nonsense (%s)", async (kind) => {
    const conference = await openConference();
    const socket = await intruder(conference);
    if (kind === "text") socket.ws.send("hello");
    if (kind === "opening") socket.send(Uint8Array.from([255, 255, 255, 255]));
    if (kind === "unknown") for (let i = 0; i < 2_001; i++) socket.open(`nothing-${i}`);
    if (kind !== "unknown") expect(await socket.closed).toBeGreaterThan(1_000);
    await expectToServe(node.url(), conference);
  });

  it("ends a socket that sends a message beyond all bounds", async () => {
    const conference = await openConference();
    const socket = await intruder(conference, strict.url());
    socket.send(new Uint8Array(10_001));
    expect(await socket.closed).toBe(1009);
    await expectToServe(strict.url(), conference);
  });

  it("refuses an update that is too large, and says so", async () => {
    const conference = await openConference();
    const text = openWindow(strict.url(), await conference.seat("DELEGATE")).open(conference.clauseId);
    await saved(text);
    text.type("x".repeat(6_000));
    await until(() => expect(text.closings).toEqual(["too-large"]));
    await expectToServe(strict.url(), conference);
  });

  it("reads a socket that sends too much more slowly, and loses none of it", async () => {
    const conference = await openConference();
    const text = openWindow(strict.url(), await conference.seat("DELEGATE")).open(conference.clauseId);
    await saved(text);
    for (let i = 0; i < 60; i++) text.type("x");
    await saved(text);
    expect((await readClauseText(db(), conference.clauseId)).plainText).toContain("x".repeat(60));
  });

  it("cuts off a window that does not read what it is sent", async () => {
    const conference = await openConference();
    const deaf = await intruder(conference, impatient.url());
    deaf.ws.pause();
    const writer = openWindow(impatient.url(), await conference.seat("DELEGATE")).open(conference.clauseId);
    await saved(writer);
    for (let i = 0; i < 20; i++) {
      writer.type("x".repeat(900_000));
      writer.document.getXmlFragment("body").delete(0, 1);
      await saved(writer);
    }
    deaf.ws.resume();
    await deaf.closed;
    await expectToServe(impatient.url(), conference);
  });

  it("refuses clocks that no editor reaches", async () => {
    const conference = await openConference();
    const socket = await intruder(conference);
    const doc = new Y.Doc();
    doc.getText("x").insert(0, "ab");
    const update = Y.encodeStateAsUpdate(doc);
    const name = clauseName(conference.clauseId);
    socket.update(name, hugeGarbage(doc.clientID));
    socket.update(name, update);
    await expectToServe(node.url(), conference);
    expect(await db().clauseUpdate.count({ where: { clauseId: conference.clauseId } })).toBe(1);
  });
});

function noise(length: number): Uint8Array {
  return Uint8Array.from({ length }, () => random() * 256);
}

/** An update of one collected struct that is 2 ** 40 clock ticks long. */
function hugeGarbage(clientId: number): Uint8Array {
  const encoder = createEncoder();
  for (const value of [1, 1, clientId, 0]) writeVarUint(encoder, value);
  writeUint8(encoder, 0);
  for (const value of [2 ** 40, 0]) writeVarUint(encoder, value);
  return toUint8Array(encoder);
}
