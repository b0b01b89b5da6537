import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import * as Y from "yjs";
import { encodeMarks } from "#lib/clause/carried-marks.ts";
import type { Mark } from "#lib/clause/content.ts";
import { formatsOf } from "#lib/clause/mark-format.ts";
import { readContent } from "#lib/clause/read-content.ts";
import { replaceBody } from "#lib/clause/replace-body.ts";
import { BODY } from "#lib/clause/schema.ts";
import { setClauseMode } from "#lib/clause/server/set-clause-mode.ts";
import { blockElement } from "#lib/clause/write-content.ts";
import { db } from "#lib/platform/db.ts";
import { useDatabase } from "#lib/platform/test/worker-database.ts";
import { suggestWords } from "#lib/suggestion/suggest-words.ts";
import { type Conference, openConference, type Seated } from "./test/conference.ts";
import { useNode } from "./test/node.ts";
import { saved, until } from "./test/until.ts";
import { type OpenText, openWindow } from "./test/window.ts";

useDatabase();
const node = useNode();

// Hocuspocus reports every closure on the console
beforeAll(() => {
  vi.spyOn(console, "error").mockReturnValue(undefined);
});
afterAll(() => vi.restoreAllMocks());

const SENTENCE = "Each Party shall notify the others within seven days.";

interface Table extends Conference {
  readonly chair: Seated;
  readonly avaria: Seated;
  readonly borland: Seated;
}

/** A clause with a sentence in suggest mode, and two delegations. */
async function callToTable(): Promise<Table> {
  const conference = await openConference();
  const [chair, avaria, borland] = await Promise.all([
    conference.seat("CHAIR"),
    conference.seat("DELEGATE"),
    conference.addDelegation("BOR").then((id) => conference.seat("DELEGATE", "Boris", id)),
  ]);
  const text = openWindow(node.url(), chair).open(conference.clauseId);
  await saved(text);
  const attrs = { id: "b1", level: 1, numbered: true, numberAs: "" };
  text.document
    .getXmlFragment(BODY)
    .insert(0, [blockElement({ type: "paragraph", attrs, content: [{ type: "text", text: SENTENCE }] })]);
  await saved(text);
  await setClauseMode(chair.actor, { clauseId: conference.clauseId, mode: "SUGGEST" });
  return { ...conference, chair, avaria, borland };
}

async function open(table: Table, person: Seated): Promise<OpenText> {
  const text = openWindow(node.url(), person).open(table.clauseId);
  await saved(text);
  await until(() => expect(text.messages.at(-1)).toMatchObject({ mode: "SUGGEST" }));
  return text;
}

function suggest({ document }: OpenText, person: Seated, from: string, to: string): string {
  const id = randomUUID();
  const by = person.actor.delegation?.id ?? "";
  replaceBody(document, suggestWords(readContent(document), { id, by, from, to }));
  return id;
}

const rows = (clauseId: string) => db().clauseUpdate.count({ where: { clauseId } });

/** The live text of the first paragraph. */
function line(doc: Y.Doc): Y.XmlText {
  return (doc.getXmlFragment(BODY).get(0) as Y.XmlElement).get(0) as Y.XmlText;
}

function plain(doc: Y.Doc): string {
  return line(doc)
    .toDelta()
    .map(({ insert }: { insert: string }) => insert)
    .join("");
}

const insertionOf = (by: string, id: string = randomUUID()): Mark => ({
  type: "insertion",
  attrs: { id, by },
});
const deletionOf = (by: string, id: string = randomUUID()): Mark => ({ type: "deletion", attrs: { id, by } });

type Attack = (doc: Y.Doc, own: string, other: string) => void;

const ATTACKS: Readonly<Record<string, Attack>> = {
  "plain words": (doc) => line(doc).insert(4, "x"),
  "a deletion": (doc) => line(doc).delete(0, 4),
  formatting: (doc) => line(doc).format(0, 4, { strong: {} }),
  "a paragraph's level": (doc) =>
    (doc.getXmlFragment(BODY).get(0) as Y.XmlElement).setAttribute("level", 2 as unknown as string),
  "an attribute nobody knows": (doc) =>
    (doc.getXmlFragment(BODY).get(0) as Y.XmlElement).setAttribute("secret", "words"),
  "another id for a block": (doc) =>
    (doc.getXmlFragment(BODY).get(0) as Y.XmlElement).setAttribute("id", "b9"),
  "a new block": (doc) => doc.getXmlFragment(BODY).push([new Y.XmlElement("paragraph")]),
  "no blocks at all": (doc) => doc.getXmlFragment(BODY).delete(0, 1),
  "words outside of any block": (doc) => doc.getXmlFragment(BODY).push([new Y.XmlText("words")]),
  "an insertion in another's name": (doc, _own, other) =>
    line(doc).insert(4, "x", formatsOf([insertionOf(other)])),
  "an insertion in the chair's name": (doc) => line(doc).insert(4, "x", formatsOf([insertionOf("")])),
  "a deletion in another's name": (doc, _own, other) =>
    line(doc).format(0, 4, formatsOf([deletionOf(other)])),
  "words in its own and another's name": (doc, own, other) =>
    line(doc).insert(4, "x", formatsOf([insertionOf(own), insertionOf(other)])),
  "old words called an insertion": (doc, own) => line(doc).format(0, 4, formatsOf([insertionOf(own)])),
  "a suggestion under a name of its own": (doc, own) =>
    line(doc).insert(4, "x", { "insertion--AAAAAAAA": { id: randomUUID(), by: own } }),
  "a suggestion with more in it": (doc, own) => {
    const [[name, value] = ["", {}]] = Object.entries(formatsOf([insertionOf(own)]));
    line(doc).insert(4, "x", { [name]: { ...value, words: "hidden" } });
  },
  "an insertion whose id is none": (doc, own) =>
    line(doc).insert(4, "x", { "insertion--AAAAAAAA": { id: "x", by: own } }),
  "a join in another's name": (doc, _own, other) =>
    (doc.getXmlFragment(BODY).get(0) as Y.XmlElement).setAttribute("joins", encodeMarks([deletionOf(other)])),
  "its own words amid those that another one suggests": (doc, own) => {
    const at = plain(doc).indexOf("must") + 2;
    line(doc).insert(at, "x");
    line(doc).format(at, 1, formatsOf([insertionOf(own)]));
  },
  "another root": (doc) => doc.getText("hidden").insert(0, "words"),
  "an attribute of the root": (doc) => doc.getMap(BODY).set("hidden", "words"),
  "words that another one suggests": (doc) => line(doc).insert(plain(doc).indexOf("must") + 2, "x"),
};

describe("in suggest mode, of a delegation", () => {
  it.each(Object.keys(ATTACKS))("%s is refused and not in the log", async (name) => {
    const table = await callToTable();
    const borland = await open(table, table.borland);
    suggest(borland, table.borland, "shall", "must");
    await saved(borland);
    const before = await rows(table.clauseId);
    const avaria = await open(table, table.avaria);
    const [own, other] = [table.avaria, table.borland].map(({ actor }) => actor.delegation?.id ?? "");
    avaria.document.transact(() => ATTACKS[name]?.(avaria.document, own ?? "", other ?? ""));
    await until(() => expect(avaria.closings).toHaveLength(1));
    expect(await rows(table.clauseId)).toBe(before);
    const reader = await open(table, table.chair);
    expect(readContent(reader.document)).toEqual(readContent(borland.document));
  });

  it("a suggestion is written, and so is taking it back", async () => {
    const table = await callToTable();
    const avaria = await open(table, table.avaria);
    const before = readContent(avaria.document);
    suggest(avaria, table.avaria, "seven", "five");
    await saved(avaria);
    replaceBody(avaria.document, before);
    await saved(avaria);
    expect(await rows(table.clauseId)).toBe(3);
    expect(avaria.closings).toEqual([]);
  });

  it("a new bracket is written, and what chair and secretariat change directly", async () => {
    const table = await callToTable();
    const avaria = await open(table, table.avaria);
    const bracket: Mark = { type: "bracket", attrs: { id: randomUUID() } };
    line(avaria.document).format(5, 5, formatsOf([bracket]));
    await saved(avaria);
    const chair = await open(table, table.chair);
    line(chair.document).insert(0, "Note: ");
    await saved(chair);
    expect([...avaria.closings, ...chair.closings]).toEqual([]);
    expect(await rows(table.clauseId)).toBe(3);
  });

  it("the first words of an empty clause are written", async () => {
    const table = await callToTable();
    const clauseId = await table.addClause();
    await setClauseMode(table.chair.actor, { clauseId, mode: "SUGGEST" });
    const avaria = await open({ ...table, clauseId }, table.avaria);
    const attrs = { id: "b1", level: 0, numbered: false, numberAs: "" };
    const own = insertionOf(table.avaria.actor.delegation?.id ?? "");
    const content = [{ type: "text" as const, text: "New.", marks: [own] }];
    avaria.document.getXmlFragment(BODY).insert(0, [blockElement({ type: "paragraph", attrs, content })]);
    await saved(avaria);
    expect(avaria.closings).toEqual([]);
  });
});

describe("two delegations in one sentence", () => {
  it.each([1, 2, 3])("suggest at once and converge, each with its own %i", async () => {
    const table = await callToTable();
    const [avaria, borland] = [await open(table, table.avaria), await open(table, table.borland)];
    for (const word of ["shall", "notify", "others", "seven", "days"]) {
      suggest(avaria, table.avaria, word, `${word} or so`);
      suggest(borland, table.borland, word, "must");
      await saved(avaria, borland);
    }
    await until(() => expect(readContent(avaria.document)).toEqual(readContent(borland.document)));
    expect([...avaria.closings, ...borland.closings]).toEqual([]);
    const reader = await open(table, table.chair);
    expect(readContent(reader.document)).toEqual(readContent(avaria.document));
  });
});

describe("a mode that changes", () => {
  it("leaves nothing in the log that it does not allow, and tells the windows", async () => {
    const table = await callToTable();
    const { clauseId, chair } = table;
    await setClauseMode(chair.actor, { clauseId, mode: "OPEN" });
    const text = openWindow(node.url(), table.avaria).open(clauseId);
    await saved(text);
    const typing = (async () => {
      for (let i = 0; i < 400 && text.closings.length === 0; i++) {
        line(text.document).insert(0, "x");
        await new Promise((resolve) => setImmediate(resolve));
      }
    })();
    const [{ head = 0 } = {}] = await setClauseMode(chair.actor, { clauseId, mode: "SUGGEST" });
    await typing;
    line(text.document).insert(0, "x");
    await until(() => expect(text.closings).toEqual(["suggestions-only"]));
    await until(() => expect(text.messages.at(-1)).toMatchObject({ mode: "SUGGEST" }));
    const late = await db().clauseUpdate.findMany({
      where: { clauseId, userId: table.avaria.userId },
      select: { at: true },
    });
    const [act] = await db().journalEvent.findMany({
      where: { clauseId, type: "clause.mode-set" },
      orderBy: { number: "desc" },
      take: 1,
    });
    expect(head).toBeGreaterThan(0);
    expect(late.every(({ at }) => at <= (act?.at ?? new Date(0)))).toBe(true);
  });

  it("to drafters only stops delegations, and not the chair", async () => {
    const table = await callToTable();
    await setClauseMode(table.chair.actor, { clauseId: table.clauseId, mode: "DRAFTERS" });
    const avaria = openWindow(node.url(), table.avaria).open(table.clauseId);
    const chair = openWindow(node.url(), table.chair).open(table.clauseId);
    await saved(avaria, chair);
    suggest(avaria, table.avaria, "seven", "five");
    await until(() => expect(avaria.closings).toEqual(["not-allowed"]));
    line(chair.document).insert(0, "Note: ");
    await saved(chair);
    expect(await rows(table.clauseId)).toBe(2);
  });
});

describe("in open editing", () => {
  it.each(["an insertion in another's name", "a join in another's name", "another root"])(
    "%s is refused as well",
    async (name) => {
      const table = await callToTable();
      await setClauseMode(table.chair.actor, { clauseId: table.clauseId, mode: "OPEN" });
      const before = await rows(table.clauseId);
      for (const person of [table.avaria, table.chair]) {
        const text = openWindow(node.url(), person).open(table.clauseId);
        await saved(text);
        const other = table.borland.actor.delegation?.id ?? "";
        text.document.transact(() => ATTACKS[name]?.(text.document, "", other));
        await until(() => expect(text.closings).toHaveLength(1));
      }
      expect(await rows(table.clauseId)).toBe(before);
    },
  );

  it("somebody else's bracket does not go with the words around it, one's own does", async () => {
    const table = await callToTable();
    const { clauseId } = table;
    await setClauseMode(table.chair.actor, { clauseId, mode: "OPEN" });
    const [mine, theirs] = [table.avaria, table.borland].map(({ actor, userId }) => ({
      id: randomUUID(),
      clauseId,
      kind: "BRACKET" as const,
      openedBy: userId,
      delegationId: actor.delegation?.id ?? null,
      openedRevision: 1,
    }));
    if (!mine || !theirs) throw new Error("two delegations");
    await db().contestedText.createMany({ data: [mine, theirs] });
    const chair = openWindow(node.url(), table.chair).open(clauseId);
    await saved(chair);
    line(chair.document).format(0, 4, formatsOf([{ type: "bracket", attrs: { id: mine.id } }]));
    line(chair.document).format(20, 4, formatsOf([{ type: "bracket", attrs: { id: theirs.id } }]));
    await saved(chair);
    const avaria = openWindow(node.url(), table.avaria).open(clauseId);
    await saved(avaria);
    line(avaria.document).delete(0, 6);
    await saved(avaria);
    line(avaria.document).delete(10, 3);
    await saved(avaria);
    expect(avaria.closings).toEqual([]);
    line(avaria.document).delete(0, 25);
    await until(() => expect(avaria.closings).toEqual(["held"]));
  });

  it("somebody else's suggestion comes back when its deletion is undone", async () => {
    const table = await callToTable();
    const borland = await open(table, table.borland);
    const id = suggest(borland, table.borland, "seven", "five");
    await saved(borland);
    const { actor, userId } = table.borland;
    await db().suggestion.create({
      data: {
        id,
        clauseId: table.clauseId,
        userId,
        delegationId: actor.delegation?.id ?? null,
        madeRevision: 2,
      },
    });
    const chair = await open(table, table.chair);
    const before = readContent(chair.document);
    chair.document.getXmlFragment(BODY).delete(0, 1);
    await saved(chair);
    replaceBody(chair.document, before);
    await saved(chair);
    expect(chair.closings).toEqual([]);
    expect(readContent(chair.document)).toEqual(before);
  });
});
