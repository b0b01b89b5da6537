import { describe, expect, it } from "vitest";
import * as Y from "yjs";
import { BODY } from "#lib/clause/schema.ts";
import { loadClause } from "#lib/clause/server/load-clause.ts";
import { db } from "#lib/platform/db.ts";
import { useDatabase } from "#lib/platform/test/worker-database.ts";
import { openConference } from "./test/conference.ts";
import { useNode } from "./test/node.ts";
import { randomFrom } from "./test/random.ts";
import { saved, until } from "./test/until.ts";
import { openWindow, textOf } from "./test/window.ts";

useDatabase();
const node = useNode();

/** The text as the log has it: what would be there after a restart. */
async function textInLog(clauseId: string): Promise<string> {
  const { doc } = await loadClause(db(), clauseId);
  return textOf(doc);
}

describe("a text in two windows", () => {
  it("shows each what the other types, and saves it", async () => {
    const { clauseId, seat } = await openConference();
    const ana = openWindow(node.url(), await seat("DELEGATE", "Ana")).open(clauseId);
    const ben = openWindow(node.url(), await seat("DELEGATE", "Ben")).open(clauseId);
    await saved(ana, ben);
    ana.type("Each Party ");
    await saved(ana);
    await until(() => expect(ben.text()).toBe("Each Party "));
    ben.type("shall declare");
    await saved(ben);
    await until(() => expect(ana.text()).toBe("Each Party shall declare"));
    expect(await textInLog(clauseId)).toBe("Each Party shall declare");
    expect(ana.text()).toBe(ben.text());
  });

  it("keeps counting what is not saved while the network is away, and saves it afterwards", async () => {
    const { clauseId, seat } = await openConference();
    const window = openWindow(node.url(), await seat("DELEGATE"));
    const text = window.open(clauseId);
    await saved(text);
    window.socket.disconnect();
    await until(() => expect(window.socket.status).toBe("disconnected"));
    text.type("a");
    text.type("b");
    text.type("c");
    expect(text.provider.unsaved).toBe(3);
    void window.socket.connect();
    await saved(text);
    expect(await textInLog(clauseId)).toBe("abc");
  });
});

describe("undo", () => {
  it("takes back only what was typed in this window, also after the network was away", async () => {
    const { clauseId, seat } = await openConference();
    const window = openWindow(node.url(), await seat("DELEGATE", "Ana"));
    const ana = window.open(clauseId);
    const ben = openWindow(node.url(), await seat("DELEGATE", "Ben")).open(clauseId);
    await saved(ana, ben);
    ben.type("Each Party ");
    await until(() => expect(ana.text()).toBe("Each Party "));
    const undo = new Y.UndoManager(ana.document.getXmlFragment(BODY), { captureTimeout: 0 });
    ana.type("shall ");
    window.drop();
    ana.type("declare ");
    ben.type("promptly ");
    await saved(ana, ben);
    await until(() => expect(ana.text()).toBe(ben.text()));
    expect([...ana.text().matchAll(/\w+/g)].map(String).toSorted()).toEqual(
      ["Each", "Party", "declare", "promptly", "shall"].toSorted(),
    );
    undo.undo();
    undo.undo();
    await saved(ana);
    await until(() => expect(ben.text()).toBe("Each Party promptly "));
    expect(undo.undo()).toBeNull();
    expect(await textInLog(clauseId)).toBe("Each Party promptly ");
  });
});

describe("many windows that type and lose the network at random", () => {
  it.each([1, 2, 3])("converge, and every word that was called saved is in the log (%i)", async (seed) => {
    const random = randomFrom(seed);
    const { clauseId, seat } = await openConference();
    const windows = await Promise.all(
      Array.from({ length: 6 }, async () => openWindow(node.url(), await seat("DELEGATE"))),
    );
    const texts = windows.map((window) => window.open(clauseId));
    await saved(...texts);
    let word = 0;
    for (let round = 0; round < 60; round++) {
      for (const [index, text] of texts.entries()) {
        const dice = random();
        if (dice < 0.6) text.type(`w${word++} `);
        else if (dice < 0.7) deleteSome(text.document, random);
        else if (dice < 0.8) windows[index]?.drop();
      }
      await new Promise((resolve) => setImmediate(resolve));
    }
    await saved(...texts);
    await until(async () => {
      const log = await textInLog(clauseId);
      for (const text of texts) expect(text.text()).toBe(log);
    });
    expect(texts.flatMap(({ closings }) => closings)).toEqual([]);
    const { head } = await db().clause.findUniqueOrThrow({ where: { id: clauseId } });
    expect(await db().clauseUpdate.count({ where: { clauseId } })).toBe(head);
  });
});

function deleteSome(document: Y.Doc, random: () => number): void {
  const paragraph = document.getXmlFragment("body").get(0);
  const line = paragraph instanceof Y.XmlElement ? paragraph.get(0) : null;
  if (line instanceof Y.XmlText && line.length > 10) line.delete(Math.floor(random() * 5), 3);
}
