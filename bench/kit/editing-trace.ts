import { readFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";
import * as Y from "yjs";
import { z } from "zod";
import { BODY } from "#lib/clause/schema.ts";
import { blockElement } from "#lib/clause/write-content.ts";

const traceFormat = z.object({
  endContent: z.string(),
  txns: z.array(z.object({ patches: z.array(z.tuple([z.number(), z.number(), z.string()])) })),
});

/** The keystrokes with which somebody wrote a text: at a position delete so many characters, then insert some. */
export interface EditingTrace {
  readonly patches: readonly (readonly [position: number, deleted: number, inserted: string])[];
  /** The text that was written in the end. */
  readonly endContent: string;
}

/** Reads a recorded editing trace (the format of josephg/editing-traces, gzipped JSON). */
export function readTrace(file: string): EditingTrace {
  const { txns, endContent } = traceFormat.parse(JSON.parse(gunzipSync(readFileSync(file)).toString()));
  return { patches: txns.flatMap(({ patches }) => patches), endContent };
}

/** Plain text in a clause, a paragraph for each line, written as the editor writes it. */
export class PlainTextWriter {
  readonly #doc: Y.Doc;
  readonly #lengths: number[] = [];
  #paragraphs = 0;

  constructor(doc: Y.Doc) {
    this.#doc = doc;
    this.#insertLine(0, "");
  }

  /** Does one edit. Breaking a line moves its end into a new paragraph; deleting a break joins two. */
  replace(position: number, deleted: number, inserted: string): void {
    let { line, offset } = this.#find(position);
    for (let left = deleted; left > 0; ) {
      const length = this.#lengths[line] ?? 0;
      const count = Math.min(left, length - offset);
      if (count > 0) this.#text(line).delete(offset, count);
      this.#lengths[line] = length - count;
      left -= count;
      if (left > 0) {
        this.#join(line);
        left -= 1;
      }
    }
    for (const [index, piece] of inserted.split("\n").entries()) {
      if (index > 0) {
        this.#split(line, offset);
        line += 1;
        offset = 0;
      }
      if (piece === "") continue;
      this.#text(line).insert(offset, piece);
      this.#lengths[line] = (this.#lengths[line] ?? 0) + piece.length;
      offset += piece.length;
    }
  }

  #find(position: number): { line: number; offset: number } {
    let offset = position;
    for (const [line, length] of this.#lengths.entries()) {
      if (offset <= length) return { line, offset };
      offset -= length + 1;
    }
    throw new RangeError("The trace edits beyond its text");
  }

  #body(): Y.XmlFragment {
    return this.#doc.getXmlFragment(BODY);
  }

  #text(line: number): Y.XmlText {
    const paragraph = this.#body().get(line);
    const text = paragraph instanceof Y.XmlElement ? paragraph.get(0) : null;
    if (text instanceof Y.XmlText) return text;
    const fresh = new Y.XmlText();
    if (paragraph instanceof Y.XmlElement) paragraph.insert(0, [fresh]);
    return fresh;
  }

  #insertLine(line: number, text: string): void {
    this.#paragraphs += 1;
    const attrs = { id: `p${this.#paragraphs}`, level: 0, numbered: false, numberAs: "" };
    const content = text === "" ? {} : { content: [{ type: "text" as const, text }] };
    this.#body().insert(line, [blockElement({ type: "paragraph", attrs, ...content })]);
    this.#lengths.splice(line, 0, text.length);
  }

  #split(line: number, offset: number): void {
    const length = this.#lengths[line] ?? 0;
    const rest = length > offset ? String(this.#text(line)).slice(offset) : "";
    if (rest) this.#text(line).delete(offset, rest.length);
    this.#lengths[line] = offset;
    this.#insertLine(line + 1, rest);
  }

  #join(line: number): void {
    const rest = (this.#lengths[line + 1] ?? 0) > 0 ? String(this.#text(line + 1)) : "";
    this.#body().delete(line + 1, 1);
    const length = this.#lengths[line] ?? 0;
    if (rest) this.#text(line).insert(length, rest);
    this.#lengths.splice(line, 2, length + rest.length);
  }
}
