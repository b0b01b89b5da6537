// npm run bench -- judge: what it costs to judge an update before it is written, in a clause of 5,000 words with 150
// brackets and 60 suggestions. Microseconds per update on one core; the last line is JSON.
import { randomUUID } from "node:crypto";
import type { Document } from "@hocuspocus/server";
import * as Y from "yjs";
import { inspectUpdate } from "#collab/inspect-update.ts";
import { judgeUpdate } from "#collab/judge-update.ts";
import { OpenClause } from "#collab/open-clause.ts";
import type { Actor } from "#lib/access/actor.ts";
import type { ClauseMode } from "#lib/clause/clause-kind.ts";
import type { Block, Inline, Mark } from "#lib/clause/content.ts";
import { formatsOf } from "#lib/clause/mark-format.ts";
import { BODY } from "#lib/clause/schema.ts";
import { contentToUpdate } from "#lib/clause/write-content.ts";
import { randomNumbers } from "./kit/measure.ts";

const [WORDS, PARAGRAPHS, BRACKETS, SUGGESTIONS, EDITS] = [5_000, 60, 150, 60, 2_000];
const OWN = randomUUID();
const random = randomNumbers(3, 1_000_000);
const below = (limit: number) => random.next().value % limit;

const actor: Actor = {
  userId: randomUUID(),
  name: "",
  negotiationId: randomUUID(),
  office: "DELEGATE",
  delegation: { id: OWN, shortName: "", colour: "" },
};

const figures: Record<string, object> = {};
for (const [name, mode, edit] of [
  ["typing in open editing", "OPEN", typing],
  ["deleting in open editing", "OPEN", deleting],
  ["typing a suggestion", "SUGGEST", suggesting],
] as const) {
  const times = await run(mode, edit);
  figures[name] = times;
  process.stdout.write(`${name}: p50 ${times.p50} p95 ${times.p95} max ${times.max} µs\n`);
}
const first = await firstJudgement();
process.stdout.write(`the first judgement, which makes the copy: ${first} µs\n`);
process.stdout.write(`${JSON.stringify({ bench: "judge", figures, first, edits: EDITS })}\n`);

type Edit = (doc: Y.Doc) => void;

async function run(mode: ClauseMode, edit: Edit) {
  const { clause, writer, updates } = openClause(mode);
  const times: number[] = [];
  for (let index = 0; index < EDITS; index++) {
    updates.length = 0;
    edit(writer);
    const bytes = Y.mergeUpdates(updates);
    const start = performance.now();
    await judge(clause, bytes);
    times.push(performance.now() - start);
    Y.applyUpdate(clause.document, bytes);
  }
  times.splice(0, 200);
  times.sort((a, b) => a - b);
  const at = (share: number) => Math.round((times[Math.ceil(times.length * share) - 1] ?? 0) * 1000);
  return { p50: at(0.5), p95: at(0.95), max: at(1) };
}

async function firstJudgement(): Promise<number> {
  const { clause, writer, updates } = openClause("SUGGEST");
  suggesting(writer);
  const bytes = Y.mergeUpdates(updates);
  const start = performance.now();
  await judge(clause, bytes);
  return Math.round((performance.now() - start) * 1000);
}

async function judge(clause: OpenClause, bytes: Uint8Array): Promise<void> {
  const news = inspectUpdate(clause.document, bytes);
  if (news.kind !== "news") throw new Error(`the update is ${news.kind}`);
  const { kind } = await judgeUpdate({ clause, actor, bytes, news });
  if (kind !== "fine") throw new Error("the update is refused");
}

function openClause(mode: ClauseMode) {
  const live = new Y.Doc();
  Y.applyUpdate(live, contentToUpdate({ type: "doc", content: blocks() }));
  const clause = new OpenClause(randomUUID(), live as Document);
  clause.mode = mode;
  const writer = new Y.Doc();
  Y.applyUpdate(writer, Y.encodeStateAsUpdate(live));
  const updates: Uint8Array[] = [];
  writer.on("update", (update: Uint8Array) => updates.push(update));
  return { clause, writer, updates };
}

function blocks(): Block[] {
  return Array.from({ length: PARAGRAPHS }, (_, paragraph): Block => {
    const content = Array.from({ length: WORDS / PARAGRAPHS }, (_word, place): Inline => {
      const marks = marksAt(paragraph * Math.floor(WORDS / PARAGRAPHS) + place);
      return { type: "text", text: `word${below(1000)} `, ...(marks.length > 0 && { marks }) };
    });
    return {
      type: "paragraph",
      attrs: { id: `b${paragraph}`, level: 1, numbered: true, numberAs: "" },
      content,
    };
  });
}

function marksAt(word: number): readonly Mark[] {
  const id = randomUUID();
  if (word % Math.floor(WORDS / BRACKETS) === 0) return [{ type: "bracket", attrs: { id } }];
  if (word % Math.floor(WORDS / SUGGESTIONS) === 5)
    return [{ type: "insertion", attrs: { id, by: randomUUID() } }];
  return [];
}

function someText(doc: Y.Doc): Y.XmlText {
  const block = doc.getXmlFragment(BODY).get(below(PARAGRAPHS)) as Y.XmlElement;
  return block.get(0) as Y.XmlText;
}

function typing(doc: Y.Doc): void {
  const text = someText(doc);
  text.insert(below(text.length), "x");
}

function deleting(doc: Y.Doc): void {
  const text = someText(doc);
  text.delete(below(text.length - 1), 1);
}

function suggesting(doc: Y.Doc): void {
  const text = someText(doc);
  const mark: Mark = { type: "insertion", attrs: { id: randomUUID(), by: OWN } };
  doc.transact(() => text.insert(10, "x", formatsOf([mark])));
}
