import { randomUUID } from "node:crypto";
import { describe, expect, it } from "vitest";
import { WebSocket } from "ws";
import * as Y from "yjs";
import { revokeSession } from "#lib/account/server/revoke-session.ts";
import { removeMember } from "#lib/member/server/remove-member.ts";
import { db } from "#lib/platform/db.ts";
import { useDatabase } from "#lib/platform/test/worker-database.ts";
import { clauseName } from "./document-name.ts";
import { openConference, signIn } from "./test/conference.ts";
import { cookieOf, useNode } from "./test/node.ts";
import { openRawSocket } from "./test/raw-socket.ts";
import { saved, until } from "./test/until.ts";
import { openWindow } from "./test/window.ts";

useDatabase();
const node = useNode();
const watchful = useNode({ limits: { recheckMs: 100 } });
const small = useNode({ limits: { socketsPerPerson: 2 } });

/** The HTTP status with which an upgrade is refused, or "open". */
function knock(url: string, headers: Record<string, string>): Promise<number | "open"> {
  return new Promise((resolve, reject) => {
    const ws = new WebSocket(url, { headers });
    ws.on("unexpected-response", (_, response) => {
      resolve(response.statusCode ?? 0);
      response.destroy();
    });
    ws.on("open", () => {
      resolve("open");
      ws.terminate();
    });
    ws.on("error", reject);
  });
}

const originOf = (url: string) => url.replace(/^ws/, "http").replace("/collab", "");

describe("the gate", () => {
  it.each([
    ["nobody's cookie", (url: string) => ({ origin: originOf(url) }), 401],
    ["another site", () => ({ origin: "https://elsewhere.example" }), 403],
    ["no origin at all", () => ({}), 403],
  ])("refuses %s", async (who, headers, status) => {
    const cookie = who === "nobody's cookie" ? `test=${randomUUID()}` : cookieOf(await signIn());
    expect(await knock(node.url(), { cookie, ...headers(node.url()) })).toBe(status);
  });

  it("lets a signed-in person in, but not with any number of windows", async () => {
    const headers = { cookie: cookieOf(await signIn()), origin: originOf(small.url()) };
    const sockets = [new WebSocket(small.url(), { headers }), new WebSocket(small.url(), { headers })];
    await until(() => expect(sockets.map(({ readyState }) => readyState)).toEqual([1, 1]));
    expect(await knock(small.url(), headers)).toBe(429);
    for (const socket of sockets) socket.terminate();
    await until(async () => expect(await knock(small.url(), headers)).toBe("open"));
  });
});

describe("a clause", () => {
  it.each(["1.1", "12345", "7.999999"])("is not opened for a page of another version (%s)", async (token) => {
    const { clauseId, seat } = await openConference();
    const text = openWindow(node.url(), await seat("DELEGATE")).open(clauseId);
    text.provider.configuration.token = token;
    text.type("kept in the browser");
    await until(() => expect(text.closings).toEqual(["outdated"]));
    expect(text.provider.unsaved).toBe(1);
    expect(await db().clauseUpdate.count({ where: { clauseId } })).toBe(0);
  });

  it("opens for every office, and for a stranger it is as if there were none", async () => {
    const { clauseId, negotiationId, seat } = await openConference();
    for (const office of [
      "CHAIR",
      "SECRETARIAT",
      "HEAD_OF_DELEGATION",
      "DELEGATE",
      "ADVISER",
      "OBSERVER",
    ] as const) {
      const text = openWindow(node.url(), await seat(office)).open(clauseId);
      await saved(text);
      expect(text.denials).toEqual([]);
    }
    const stranger = openWindow(node.url(), await signIn());
    const existing = stranger.open(clauseId);
    const missing = stranger.open(randomUUID());
    await until(() => expect([...existing.denials, ...missing.denials]).toEqual(["not-found", "not-found"]));
    const presence = stranger.enter(negotiationId);
    await until(() => expect(presence.isAuthenticated || presence.isSynced).toBe(false));
    expect(existing.text()).toBe("");
  });

  it("lets those who may edit write, and nobody else", async () => {
    const { clauseId, seat } = await openConference();
    for (const office of ["CHAIR", "SECRETARIAT", "HEAD_OF_DELEGATION", "DELEGATE"] as const) {
      const text = openWindow(node.url(), await seat(office)).open(clauseId);
      await saved(text);
      text.type(`${office} `);
      await saved(text);
    }
    const before = await db().clause.findUniqueOrThrow({ where: { id: clauseId } });
    for (const office of ["ADVISER", "OBSERVER"] as const) {
      const text = openWindow(node.url(), await seat(office)).open(clauseId);
      await saved(text);
      text.type("intruder");
      await until(() => expect(text.closings).toEqual(["not-allowed"]));
      expect(text.provider.unsaved).toBe(1);
    }
    expect((await db().clause.findUniqueOrThrow({ where: { id: clauseId } })).head).toBe(before.head);
  });

  it("takes no words under somebody else's client id", async () => {
    const { clauseId, seat } = await openConference();
    const ana = openWindow(node.url(), await seat("DELEGATE", "Ana")).open(clauseId);
    await saved(ana);
    ana.type("Ana's words");
    await saved(ana);
    const document = new Y.Doc();
    const mallory = openWindow(node.url(), await seat("DELEGATE", "Mallory")).open(clauseId, document);
    await saved(mallory);
    document.clientID = ana.document.clientID;
    mallory.type(" and a lie");
    await until(() => expect(mallory.closings).toEqual(["foreign-client"]));
    expect(ana.text()).toBe("Ana's words");
    const authors = await db().clauseUpdate.findMany({ where: { clauseId }, distinct: ["userId"] });
    expect(authors).toHaveLength(1);
  });
});

describe("an open socket", () => {
  it("ends when its session is revoked", async () => {
    const { clauseId, seat } = await openConference();
    const person = await seat("DELEGATE");
    const window = openWindow(node.url(), person);
    await saved(window.open(clauseId));
    await revokeSession(person, person.sessionId);
    await until(() => expect(window.closeCodes).toContain(4401));
  });

  it("ends when its person loses the seat, and finds nothing when it comes back", async () => {
    const { clauseId, seat } = await openConference();
    const secretary = await seat("SECRETARIAT");
    const person = await seat("DELEGATE");
    const window = openWindow(node.url(), person);
    const text = window.open(clauseId);
    const other = openWindow(node.url(), secretary).open(clauseId);
    await saved(text, other);
    await removeMember(secretary.actor, { userId: person.userId });
    await until(() => expect(window.closeCodes).toContain(4401));
    await until(() => expect(text.denials).toContain("not-found"));
    other.type("among ourselves");
    await saved(other);
    expect(text.text()).toBe("");
  });

  it("ends also when nothing told that its person has lost the seat", async () => {
    const { clauseId, seat } = await openConference();
    const [person, colleague] = [await seat("DELEGATE"), await seat("DELEGATE")];
    const [window, other] = [openWindow(watchful.url(), person), openWindow(watchful.url(), colleague)];
    await saved(window.open(clauseId), other.open(clauseId));
    await db().member.deleteMany({ where: { userId: person.userId } });
    await until(() => expect(window.closeCodes).toContain(4401));
    expect(other.closeCodes).toEqual([]);
  });

  it("is not heard any more, even if it does not hang up", async () => {
    const { clauseId, seat } = await openConference();
    const secretary = await seat("SECRETARIAT");
    const person = await seat("DELEGATE");
    const stubborn = await openRawSocket(node.url(), person);
    stubborn.open(clauseName(clauseId));
    await until(() => expect(stubborn.received.length).toBeGreaterThan(0));
    const window = openWindow(node.url(), person);
    await saved(window.open(clauseId));
    // it reads nothing, so it does not answer that the socket is closed
    stubborn.ws.pause();
    await removeMember(secretary.actor, { userId: person.userId });
    await until(() => expect(window.closeCodes).toContain(4401));
    const document = new Y.Doc();
    document.getText("body").insert(0, "once more");
    stubborn.update(clauseName(clauseId), Y.encodeStateAsUpdate(document));
    stubborn.ws.resume();
    await stubborn.closed;
    const text = openWindow(node.url(), secretary).open(clauseId);
    await saved(text);
    text.type("among ourselves");
    await saved(text);
    const authors = await db().clauseUpdate.findMany({ where: { clauseId }, distinct: ["userId"] });
    expect(authors.map(({ userId }) => userId)).toEqual([secretary.userId]);
  });
});
