import { describe, expect, it } from "vitest";
import * as Y from "yjs";
import { inspectUpdate } from "./inspect-update.ts";
import { randomFrom } from "./test/random.ts";

function written(...words: string[]): { doc: Y.Doc; updates: Uint8Array[] } {
  const doc = new Y.Doc();
  const updates: Uint8Array[] = [];
  doc.on("update", (update: Uint8Array) => updates.push(update));
  const text = doc.getText("body");
  for (const word of words) text.insert(text.length, word);
  return { doc, updates };
}

const kindOf = (doc: Y.Doc, update: Uint8Array | undefined) =>
  inspectUpdate(doc, update ?? new Uint8Array()).kind;

describe("inspectUpdate", () => {
  it("knows what is there, whole or in part", () => {
    const { doc, updates } = written("a", "b");
    for (const update of [...updates, Y.encodeStateAsUpdate(doc)]) expect(kindOf(doc, update)).toBe("known");
    doc.getText("body").delete(0, 1);
    expect(kindOf(doc, Y.encodeStateAsUpdate(doc))).toBe("known");
  });

  it("tells what is new, and under which client id", () => {
    const { doc, updates } = written("ab", "cd");
    const other = new Y.Doc();
    Y.applyUpdate(other, updates[0] ?? new Uint8Array());
    expect(inspectUpdate(other, Y.encodeStateAsUpdate(doc))).toMatchObject({
      kind: "news",
      deletes: false,
      written: [{ clientId: doc.clientID, from: 2, to: 4 }],
    });
  });

  it("sees a deletion as news, and the same deletion again as known", () => {
    const { doc, updates } = written("abc");
    const other = new Y.Doc();
    Y.applyUpdate(other, Y.encodeStateAsUpdate(doc));
    doc.getText("body").delete(1, 1);
    const deletion = updates.at(-1);
    expect(inspectUpdate(other, deletion ?? new Uint8Array())).toMatchObject({
      kind: "news",
      written: [],
      deletes: true,
    });
    Y.applyUpdate(other, deletion ?? new Uint8Array());
    expect(kindOf(other, deletion)).toBe("known");
  });

  it("sees what builds on words that are not there", () => {
    const { doc, updates } = written("a", "b");
    expect(kindOf(new Y.Doc(), updates[1])).toBe("gap");
    const reader = new Y.Doc();
    Y.applyUpdate(reader, Y.encodeStateAsUpdate(doc));
    const before = Y.encodeStateVector(reader);
    reader.getText("body").insert(1, "x");
    expect(kindOf(new Y.Doc(), Y.encodeStateAsUpdate(reader, before))).toBe("gap");
    doc.getText("body").delete(0, 2);
    expect(kindOf(new Y.Doc(), updates.at(-1))).toBe("gap");
  });

  it("calls everything else malformed", () => {
    expect(kindOf(new Y.Doc(), Uint8Array.from([]))).toBe("malformed");
    expect(kindOf(new Y.Doc(), Uint8Array.from([1, 2, 3]))).toBe("malformed");
  });

  it.each([1, 2])("agrees with Yjs on damaged updates, with %i damaged bytes", (damages) => {
    const random = randomFrom(5);
    const { doc } = written("Each Party shall ", "declare ", "its holdings.");
    const other = new Y.Doc();
    Y.applyUpdate(other, Y.encodeStateAsUpdate(doc));
    const base = Y.encodeStateAsUpdate(doc);
    doc.getText("body").insert(5, " and every");
    doc.getText("body").delete(3, 5);
    other.getText("body").insertEmbed(0, new Y.XmlElement("paragraph"));
    Y.applyUpdate(doc, Y.encodeStateAsUpdate(other));
    const bytes = Y.encodeStateAsUpdate(doc, Y.encodeStateVectorFromUpdate(base));
    let taken = 0;
    for (let round = 0; round < 10_000; round++) {
      const damaged = Uint8Array.from(bytes);
      for (let i = 0; i < damages; i++) damaged[Math.floor(random() * damaged.length)] = random() * 256;
      const target = new Y.Doc();
      Y.applyUpdate(target, base);
      if (inspectUpdate(target, damaged).kind !== "news") continue;
      taken += 1;
      Y.applyUpdate(target, damaged);
      expect(target.store.pendingStructs).toBeNull();
      expect(target.store.pendingDs).toBeNull();
      expect(kindOf(target, damaged)).toBe("known");
    }
    expect(taken).toBeGreaterThan(100);
  });
});
