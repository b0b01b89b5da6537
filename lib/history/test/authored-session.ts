import fc from "fast-check";
import * as Y from "yjs";
import { bodyTokens } from "#lib/clause/body-token.ts";
import { BODY } from "#lib/clause/schema.ts";
import { exchangeAll } from "#lib/clause/test/writers.ts";
import { blockElement, setAttr } from "#lib/clause/write-content.ts";
import type { LogRow } from "../attribute.ts";
import { replay } from "../replay.ts";
import { restore } from "../restore.ts";

/** Something that one of three people does to a text that they write together. */
export type Act = {
  readonly writer: number;
  readonly kind:
    | "type"
    | "erase"
    | "block"
    | "drop"
    | "undo"
    | "redo"
    | "meet"
    | "move"
    | "paste"
    | "swap"
    | "restore";
  readonly at: number;
  readonly size: number;
};

/** What they do; they often do it before they have seen what the others did. */
export const arbitraryActs: fc.Arbitrary<readonly Act[]> = fc.array(
  fc.record({
    writer: fc.nat(2),
    kind: fc.constantFrom<Act["kind"]>(
      ...([
        "type",
        "type",
        "type",
        "erase",
        "erase",
        "block",
        "drop",
        "undo",
        "undo",
        "redo",
        "meet",
      ] as const),
      ...(["move", "paste", "swap", "restore"] as const),
    ),
    at: fc.nat(1000),
    size: fc.integer({ min: 1, max: 20 }),
  }),
  { maxLength: 30 },
);

/**
 * The log, and who first wrote each character: no two that were typed are the same. `alone` has those that came back as
 * a single character, which may as well have been typed anew, and by whom.
 */
export type Authored = {
  readonly rows: readonly LogRow[];
  readonly authors: ReadonlyMap<string, string>;
  readonly alone: ReadonlyMap<string, readonly string[]>;
};

/** Lets the people do it. The model is told who types what, and that everything else brings back what was there. */
export function perform(acts: readonly Act[]): Authored {
  const session = new Session();
  for (const act of acts) session.do(act);
  return session;
}

const FIRST = 0x4e00;
/** Characters from which on text that was cut is known again wherever it is pasted. */
const FAR = 12;

class Session implements Authored {
  readonly rows: LogRow[] = [];
  readonly authors = new Map<string, string>();
  readonly alone = new Map<string, readonly string[]>();
  readonly #docs = [101, 102, 103].map((clientID) => Object.assign(new Y.Doc(), { clientID }));
  readonly #undo = this.#docs.map(
    (doc) =>
      new Y.UndoManager(doc.getXmlFragment(BODY), {
        captureTimeout: 0,
        trackedOrigins: new Set([doc.clientID]),
      }),
  );
  #typed = 0;

  constructor() {
    for (const [index, doc] of this.#docs.entries()) {
      doc.on("update", (bytes: Uint8Array, _origin: unknown, _doc: Y.Doc, { local }: Y.Transaction) => {
        if (local) this.#write(`user${index}`, bytes);
      });
    }
  }

  do({ writer, kind, at, size }: Act): void {
    const doc = this.#docs[writer];
    if (!doc) throw new RangeError("no such writer");
    if (kind === "undo") this.#undo[writer]?.undo();
    else if (kind === "redo") this.#undo[writer]?.redo();
    else if (kind === "meet") exchangeAll(this.#docs);
    else if (kind === "restore") this.#restore(writer, at);
    else if (kind === "move" || kind === "paste" || kind === "swap") {
      exchangeAll(this.#docs);
      if (kind === "paste") this.#cutAndPaste(doc, { at, size });
      else
        doc.transact(() => (kind === "move" ? this.#move(doc, { at, size }) : swap(doc, at)), doc.clientID);
      exchangeAll(this.#docs);
    } else {
      // what others wrote meanwhile into a paragraph that goes would cut what comes back into small pieces
      if (kind === "drop") exchangeAll(this.#docs);
      doc.transact(() => this.#edit(doc, { writer, kind, at, size }), doc.clientID);
    }
  }

  #write(userId: string, bytes: Uint8Array): void {
    const seq = this.rows.length + 1;
    this.rows.push({ seq, userId, at: `2026-03-02T10:00:00.${String(seq).padStart(3, "0")}Z`, bytes });
  }

  #edit(doc: Y.Doc, { writer, kind, at, size }: Act): void {
    const body = doc.getXmlFragment(BODY);
    const text = textAt(doc, at);
    if (kind === "block" || !text) {
      const id = `b${this.#typed}`;
      const content = [{ type: "text" as const, text: this.#type(writer, size) }];
      const attrs = { id, level: 0, numbered: false, numberAs: "" };
      body.insert(at % (body.length + 1), [blockElement({ type: "paragraph", attrs, content })]);
    } else if (kind === "drop") {
      body.delete(at % body.length, 1);
    } else if (kind === "erase") {
      const from = at % (text.length + 1);
      text.delete(from, Math.min(size, text.length - from));
    } else {
      text.insert(at % (text.length + 1), this.#type(writer, size));
    }
  }

  #type(writer: number, size: number): string {
    const text = Array.from({ length: size }, () => String.fromCharCode(FIRST + this.#typed++)).join("");
    for (const character of text) this.authors.set(character, `user${writer}`);
    return text;
  }

  #move(doc: Y.Doc, place: { readonly at: number; readonly size: number }): void {
    const words = cut(doc, place);
    if (words) put(doc, place.at + 1, words);
  }

  #cutAndPaste(doc: Y.Doc, place: { readonly at: number; readonly size: number }): void {
    let words = "";
    doc.transact(() => {
      words = cut(doc, place);
    }, doc.clientID);
    if (words) doc.transact(() => put(doc, place.at + 1, words), doc.clientID);
  }

  #restore(writer: number, at: number): void {
    exchangeAll(this.#docs);
    const revision = at % (this.rows.length + 1);
    const [live, earlier] = [this.rows.length, revision].map((upTo) =>
      replay({ checkpoint: null, rows: this.rows.slice(0, upTo).map(({ bytes }) => bytes) }),
    );
    if (!live || !earlier) return;
    const known = Y.encodeStateVector(live);
    live.on("update", (bytes: Uint8Array) => {
      this.#write(`user${writer}`, bytes);
      for (const doc of this.#docs) Y.applyUpdate(doc, Y.encodeStateAsUpdate(live, known));
    });
    restore(live, earlier);
    const back = bodyTokens(live).map((token) =>
      token.kind === "text" && token.id.client === live.clientID ? token.text : "",
    );
    const [lone, ...others] = back.join("");
    if (lone && others.length === 0) this.alone.set(lone, [...(this.alone.get(lone) ?? []), `user${writer}`]);
  }
}

function textAt(doc: Y.Doc, at: number): Y.XmlText | null {
  const body = doc.getXmlFragment(BODY);
  const block = body.length > 0 ? body.get(at % body.length) : null;
  const text = block instanceof Y.XmlElement ? block.get(0) : null;
  return text instanceof Y.XmlText ? text : null;
}

function cut(doc: Y.Doc, { at, size }: { readonly at: number; readonly size: number }): string {
  const text = textAt(doc, at);
  if (!text || text.length < FAR) return "";
  const from = at % (text.length - FAR + 1);
  const length = Math.min(FAR + size, text.length - from);
  const words = String(text).slice(from, from + length);
  text.delete(from, length);
  return words;
}

function put(doc: Y.Doc, at: number, words: string): void {
  const text = textAt(doc, at);
  text?.insert(at % (text.length + 1), words);
}

/** As the editor's binding does it when two neighbours change places: each becomes the other, in its own element. */
function swap(doc: Y.Doc, at: number): void {
  const body = doc.getXmlFragment(BODY);
  const [one, other] = [
    body.get(at % Math.max(1, body.length)),
    body.get((at + 1) % Math.max(1, body.length)),
  ];
  const [first, second] = [textAt(doc, at), textAt(doc, at + 1)];
  if (!(one instanceof Y.XmlElement) || !(other instanceof Y.XmlElement) || one === other) return;
  if (!first || !second || first.length < 4 || second.length < 4) return;
  const ids = [one.getAttribute("id"), other.getAttribute("id")];
  const words = [String(first), String(second)];
  setAttr(one, "id", ids[1]);
  setAttr(other, "id", ids[0]);
  for (const [text, word] of [
    [first, words[1]],
    [second, words[0]],
  ] as const) {
    text.delete(0, text.length);
    text.insert(0, word ?? "");
  }
}
