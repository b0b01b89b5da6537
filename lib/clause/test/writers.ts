import fc from "fast-check";
import * as Y from "yjs";
import { BODY } from "../schema.ts";
import { blockElement, setAttr } from "../write-content.ts";

/** One edit by one of the writers, or an exchange of everything between two of them. */
export type Deed = {
  readonly writer: number;
  readonly kind: "type" | "erase" | "mark" | "block" | "drop" | "level" | "meet";
  readonly at: number;
  readonly size: number;
};

/** A session of a few writers who edit at the same time and now and then exchange what they have. */
export const arbitraryDeeds: fc.Arbitrary<readonly Deed[]> = fc.array(
  fc.record({
    writer: fc.nat(2),
    kind: fc.constantFrom("type", "type", "type", "erase", "mark", "block", "drop", "level", "meet"),
    at: fc.nat(1000),
    size: fc.integer({ min: 1, max: 6 }),
  }),
  { maxLength: 40 },
);

/** Three replicas with different client ids. */
export function writers(): readonly Y.Doc[] {
  return [101, 102, 103].map((clientID) => Object.assign(new Y.Doc(), { clientID }));
}

/** Does one deed; wherever it points, it finds something to do it to. */
export function doDeed(docs: readonly Y.Doc[], deed: Deed): void {
  const doc = docs[deed.writer];
  const neighbour = docs[(deed.writer + 1) % docs.length];
  if (!doc || !neighbour) throw new RangeError("no such writer");
  if (deed.kind === "meet") exchange(doc, neighbour);
  else doc.transact(() => edit(doc, deed));
}

/** Brings all replicas to the same state. */
export function exchangeAll(docs: readonly Y.Doc[]): void {
  for (const one of docs) for (const other of docs) exchange(one, other);
}

function exchange(one: Y.Doc, other: Y.Doc): void {
  if (one === other) return;
  Y.applyUpdate(other, Y.encodeStateAsUpdate(one, Y.encodeStateVector(other)));
  Y.applyUpdate(one, Y.encodeStateAsUpdate(other, Y.encodeStateVector(one)));
}

function edit(doc: Y.Doc, { kind, at, size }: Deed): void {
  const body = doc.getXmlFragment(BODY);
  const block = body.length > 0 ? body.get(at % body.length) : null;
  if (kind === "block" || !(block instanceof Y.XmlElement)) {
    body.insert(at % (body.length + 1), [newBlock(doc, at)]);
  } else if (kind === "drop") {
    body.delete(at % body.length, 1);
  } else if (kind === "level") {
    setAttr(block, "level", size % 5);
  } else {
    editText(textOf(block), { kind, at, size });
  }
}

function newBlock(doc: Y.Doc, at: number): Y.XmlElement {
  const level = at % 5;
  const id = `w${doc.clientID}-${Y.getState(doc.store, doc.clientID)}`;
  return blockElement({
    type: "paragraph",
    attrs: { id, level, numbered: level > 0, numberAs: "" },
    content: [{ type: "text", text: `new ${at} ` }],
  });
}

function textOf(block: Y.XmlElement): Y.XmlText {
  const found = block.toArray().find((child) => child instanceof Y.XmlText);
  if (found) return found;
  const made = new Y.XmlText();
  block.insert(0, [made]);
  return made;
}

function editText(text: Y.XmlText, { kind, at, size }: Omit<Deed, "writer">): void {
  const from = at % (text.length + 1);
  const length = Math.min(size, text.length - from);
  if (kind === "erase") text.delete(from, length);
  else if (kind === "mark") text.format(from, length, { strong: at % 2 === 0 ? {} : null });
  else text.insert(from, "abcdef".slice(0, size));
}
