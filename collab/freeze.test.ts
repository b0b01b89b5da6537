import { describe, expect, it } from "vitest";
import * as Y from "yjs";
import { freezeClause } from "#lib/clause/server/freeze-clause.ts";
import { readClauseText } from "#lib/clause/server/read-text.ts";
import { unfreezeClause } from "#lib/clause/server/unfreeze-clause.ts";
import { db } from "#lib/platform/db.ts";
import { useDatabase } from "#lib/platform/test/worker-database.ts";
import { openConference } from "./test/conference.ts";
import { useNode } from "./test/node.ts";
import { saved, until } from "./test/until.ts";
import { openWindow } from "./test/window.ts";

useDatabase();
const node = useNode();

const textInLog = async (clauseId: string) => (await readClauseText(db(), clauseId)).plainText;
const rows = (clauseId: string) => db().clauseUpdate.count({ where: { clauseId } });

describe("a freeze", () => {
  it("stops everybody who is typing, tells them, and writes no row after its revision", async () => {
    const { clauseId, seat } = await openConference();
    const chair = await seat("CHAIR");
    const texts = await Promise.all(
      Array.from({ length: 4 }, async () => openWindow(node.url(), await seat("DELEGATE")).open(clauseId)),
    );
    await saved(...texts);
    let word = 0;
    const typing = setInterval(() => {
      for (const text of texts) if (text.closings.length === 0) text.type(`w${word++} `);
    }, 1);
    await until(async () => expect(await rows(clauseId)).toBeGreaterThan(100));
    const { revision, textHash } = await freezeClause(chair.actor, { clauseId });
    await until(() => {
      for (const { closings } of texts) expect(closings).toEqual(["clause-closed"]);
    });
    clearInterval(typing);
    for (const { messages, provider } of texts) {
      expect(provider.unsaved).toBeGreaterThan(0);
      expect(messages[0]).toMatchObject({ type: "status", status: "OPEN" });
    }
    expect(await rows(clauseId)).toBe(revision);
    expect((await readClauseText(db(), clauseId)).hash).toBe(textHash);
  });

  it("tells windows that do not type within their connection", async () => {
    const { clauseId, seat } = await openConference();
    const chair = await seat("CHAIR");
    const text = openWindow(node.url(), await seat("OBSERVER")).open(clauseId);
    await saved(text);
    const { revision } = await freezeClause(chair.actor, { clauseId });
    await until(() =>
      expect(text.messages.at(-1)).toEqual({ type: "status", status: "FROZEN", mode: "OPEN", revision }),
    );
    await unfreezeClause(chair.actor, { clauseId });
    await until(() => expect(text.messages.at(-1)).toMatchObject({ status: "OPEN" }));
    expect(text.closings).toEqual([]);
  });

  it("keeps what it refused refused: the same Y.Doc is not let in again after the thaw", async () => {
    const { clauseId, seat } = await openConference();
    const chair = await seat("CHAIR");
    const person = await seat("DELEGATE");
    const window = openWindow(node.url(), person);
    const text = window.open(clauseId);
    text.type("agreed");
    await saved(text);
    await freezeClause(chair.actor, { clauseId });
    text.type(" never");
    await until(() => expect(text.closings).toEqual(["clause-closed"]));
    await unfreezeClause(chair.actor, { clauseId });

    const again = openWindow(node.url(), person).open(clauseId, text.document);
    await until(() => expect(again.closings).toEqual(["refused"]));
    expect(await textInLog(clauseId)).toContain("agreed");
    expect(await textInLog(clauseId)).not.toContain("never");

    const fresh = window.open(clauseId);
    await saved(fresh);
    fresh.type(" now");
    await saved(fresh);
    expect(await textInLog(clauseId)).toContain("agreed now");
  });

  it("refuses refused words also when they come in another Y.Doc, and refused deletions of the same one", async () => {
    const { clauseId, seat } = await openConference();
    const chair = await seat("CHAIR");
    const person = await seat("DELEGATE");
    const writer = openWindow(node.url(), person).open(clauseId);
    writer.type("agreed");
    await saved(writer);
    const deleter = openWindow(node.url(), person).open(clauseId);
    await saved(deleter);
    await freezeClause(chair.actor, { clauseId });
    writer.type(" never");
    deleter.document.getXmlFragment("body").delete(0, 1);
    await until(() =>
      expect([...writer.closings, ...deleter.closings]).toEqual(["clause-closed", "clause-closed"]),
    );
    await unfreezeClause(chair.actor, { clauseId });

    const leftovers = new Y.Doc();
    Y.applyUpdate(leftovers, Y.encodeStateAsUpdate(writer.document));
    const restored = openWindow(node.url(), person).open(clauseId, leftovers);
    const deleted = openWindow(node.url(), person).open(clauseId, deleter.document);
    await until(() => expect([...restored.closings, ...deleted.closings]).toEqual(["refused", "refused"]));
    expect(await textInLog(clauseId)).toContain("agreed");
    expect(await textInLog(clauseId)).not.toContain("never");
  });

  it("refuses what was typed while the network was away, if it comes back frozen", async () => {
    const { clauseId, seat } = await openConference();
    const chair = await seat("CHAIR");
    const window = openWindow(node.url(), await seat("DELEGATE"));
    const text = window.open(clauseId);
    text.type("agreed");
    await saved(text);
    window.socket.disconnect();
    await until(() => expect(window.socket.status).toBe("disconnected"));
    text.type(" offline");
    const { revision } = await freezeClause(chair.actor, { clauseId });
    void window.socket.connect();
    await until(() => expect(text.closings).toEqual(["clause-closed"]));
    expect(text.provider.unsaved).toBe(1);
    expect(await rows(clauseId)).toBe(revision);
  });
});
