import { randomUUID } from "node:crypto";
import type { HocuspocusProvider } from "@hocuspocus/provider";
import { describe, expect, it } from "vitest";
import { useDatabase } from "#lib/platform/test/worker-database.ts";
import { clauseName, presenceName } from "./document-name.ts";
import { openConference } from "./test/conference.ts";
import { useNode } from "./test/node.ts";
import { openRawSocket } from "./test/raw-socket.ts";
import { until } from "./test/until.ts";
import { openWindow } from "./test/window.ts";

useDatabase();
const node = useNode();

/** What a window knows of the others. */
function othersIn(provider: HocuspocusProvider): unknown[] {
  const states = provider.awareness?.getStates() ?? new Map();
  return [...states].filter(([id]) => id !== provider.document.clientID).map(([, state]) => state);
}

const POSITION = { type: null, tname: "body", item: null, assoc: 0 };

describe("presence", () => {
  it("shows who is where by the server's word, and goes at once with the socket", async () => {
    const { negotiationId, clauseId, seat } = await openConference();
    const ana = await seat("DELEGATE", "Ana");
    const anas = openWindow(node.url(), ana);
    const here = anas.enter(negotiationId);
    const ben = openWindow(node.url(), await seat("CHAIR", "Ben")).enter(negotiationId);
    const cursor = { anchor: POSITION, head: POSITION };
    here.awareness?.setLocalState({ user: { id: "x", name: "The Chair" }, clauseId, cursor, extra: "x" });
    await until(() =>
      expect(othersIn(ben)).toEqual([
        { user: { id: ana.userId, name: "Ana", delegation: "AVA", colour: "#2f6fb3" }, clauseId, cursor },
      ]),
    );
    ben.awareness?.setLocalState({ clauseId: null, cursor: null });
    await until(() =>
      expect(othersIn(here)).toMatchObject([{ user: { name: "Ben", delegation: "Chair" }, clauseId: null }]),
    );
    anas.drop();
    await until(() => expect(othersIn(ben)).toEqual([]));
  });

  it("goes at once when a window says that it leaves", async () => {
    const { negotiationId, seat } = await openConference();
    const leaving = openWindow(node.url(), await seat("DELEGATE", "Ana")).enter(negotiationId);
    const ben = openWindow(node.url(), await seat("CHAIR", "Ben")).enter(negotiationId);
    leaving.awareness?.setLocalState({ clauseId: null, cursor: null });
    await until(() => expect(othersIn(ben)).toHaveLength(1));
    leaving.awareness?.setLocalState(null);
    await until(() => expect(othersIn(ben)).toEqual([]));
  });

  it.each([
    ["a clause of another negotiation", () => ({ clauseId: randomUUID(), cursor: null })],
    ["a clause that is no id", () => ({ clauseId: "../../x", cursor: null })],
    ["a cursor that is none", () => ({ clauseId: null, cursor: { anchor: "<script>", head: 1 } })],
    ["no object at all", () => "hello" as unknown as object],
  ])("shows somebody who sends %s as being nowhere", async (_, state) => {
    const { negotiationId, seat } = await openConference();
    const odd = openWindow(node.url(), await seat("DELEGATE", "Odd")).enter(negotiationId);
    const ben = openWindow(node.url(), await seat("CHAIR", "Ben")).enter(negotiationId);
    odd.awareness?.setLocalState(state() as Record<string, unknown>);
    await until(() =>
      expect(othersIn(ben)).toMatchObject([{ user: { name: "Odd" }, clauseId: null, cursor: null }]),
    );
  });

  it("lets nobody speak for somebody else's window", async () => {
    const { negotiationId, clauseId, seat } = await openConference();
    const ana = openWindow(node.url(), await seat("DELEGATE", "Ana")).enter(negotiationId);
    const ben = openWindow(node.url(), await seat("CHAIR", "Ben")).enter(negotiationId);
    ana.awareness?.setLocalState({ clauseId, cursor: null });
    await until(() => expect(othersIn(ben)).toHaveLength(1));
    const mallory = openWindow(node.url(), await seat("DELEGATE", "Mallory")).enter(negotiationId);
    await until(() => expect(othersIn(mallory)).toHaveLength(1));
    const { awareness, document } = mallory;
    if (awareness) awareness.clientID = ana.document.clientID;
    document.clientID = ana.document.clientID;
    for (let i = 0; i < 5; i++) awareness?.setLocalState({ clauseId: null, cursor: null });
    awareness?.setLocalState(null);
    const witness = openWindow(node.url(), await seat("CHAIR", "Witness")).enter(negotiationId);
    witness.awareness?.setLocalState({ clauseId: null, cursor: null });
    await until(() => expect(othersIn(ben)).toHaveLength(2));
    expect(othersIn(ben)).toContainEqual(expect.objectContaining({ clauseId }));
    expect(othersIn(ben)).not.toContainEqual(
      expect.objectContaining({ user: expect.objectContaining({ name: "Mallory" }) }),
    );
  });

  it("follows a window that comes back before its old socket is known to be gone", async () => {
    const { negotiationId, clauseId, seat } = await openConference();
    const person = await seat("DELEGATE", "Ana");
    const old = openWindow(node.url(), person);
    const first = old.enter(negotiationId);
    const ben = openWindow(node.url(), await seat("CHAIR", "Ben")).enter(negotiationId);
    first.awareness?.setLocalState({ clauseId: null, cursor: null });
    await until(() => expect(othersIn(ben)).toHaveLength(1));

    const next = openWindow(node.url(), person).enter(negotiationId);
    const { awareness, document } = next;
    document.clientID = first.document.clientID;
    if (awareness && first.awareness) {
      awareness.clientID = first.document.clientID;
      awareness.meta.set(awareness.clientID, { clock: 1_000, lastUpdated: 0 });
      awareness.setLocalState({ clauseId, cursor: null });
    }
    await until(() => expect(othersIn(ben)).toMatchObject([{ clauseId }]));
    old.drop();
    await until(() => expect(othersIn(ben)).toMatchObject([{ clauseId }]));
    next.configuration.websocketProvider.disconnect();
    await until(() => expect(othersIn(ben)).toEqual([]));
  });

  it("takes no flood: what comes too fast is dropped, what is too large ends it", async () => {
    const { negotiationId, clauseId, seat } = await openConference();
    const fast = openWindow(node.url(), await seat("DELEGATE", "Fast")).enter(negotiationId);
    const ben = openWindow(node.url(), await seat("CHAIR", "Ben")).enter(negotiationId);
    const reasons: string[] = [];
    fast.on("close", ({ event }: { event: { reason: string } }) => reasons.push(event.reason));
    await until(() => expect([fast.synced, ben.synced]).toEqual([true, true]));
    let heard = 0;
    ben.awareness?.on("update", () => {
      heard += 1;
    });
    for (let i = 0; i < 500; i++) {
      fast.awareness?.setLocalState({ clauseId, cursor: null });
      if (i % 10 === 0) await new Promise((resolve) => setImmediate(resolve));
    }
    fast.awareness?.setLocalState({ clauseId, cursor: null, padding: "x".repeat(5_000) });
    await until(() => expect(reasons).toContain("too-large"));
    await until(() => expect(othersIn(ben)).toEqual([]));
    expect(heard).toBeLessThan(60);
  });

  it("does not live in the document of a clause", async () => {
    const { negotiationId, clauseId, seat } = await openConference();
    const socket = await openRawSocket(node.url(), await seat("DELEGATE"));
    const other = await openRawSocket(node.url(), await seat("DELEGATE"));
    const name = clauseName(clauseId);
    for (const each of [socket, other]) each.open(name);
    await until(() => expect([socket.received.length, other.received.length]).toEqual([2, 2]));
    socket.awareness(name, { clientId: 7, json: "{}" });
    socket.open(presenceName(negotiationId));
    // the presence document answers twice: that it is open, and how far the journal has come
    await until(() => expect(socket.received.length).toBe(4));
    expect(other.received).toHaveLength(2);
  });

  it("holds no text: what is written into it is refused", async () => {
    const { negotiationId, seat } = await openConference();
    const window = openWindow(node.url(), await seat("CHAIR"));
    const provider = window.enter(negotiationId);
    const reasons: string[] = [];
    provider.on("close", ({ event }: { event: { reason: string } }) => reasons.push(event.reason));
    await until(() => expect(provider.synced).toBe(true));
    provider.document.getMap("smuggled").set("x", 1);
    await until(() => expect(reasons).toContain("not-allowed"));
  });
});
