import type { BodyToken, ItemId } from "#lib/clause/body-token.ts";
import type { Noted } from "#lib/clause/gather-blocks.ts";
import { type Formats, formatted, PLAIN } from "#lib/clause/mark.ts";
import { CLOSE, type Detail, TEXT, type WeaveColumns } from "./weave-columns.ts";

/**
 * The visible text at a revision, for reading: text of one format in a row is one token, whatever items it is of.
 * Makes nothing of what does not stand.
 */
export function standingText(columns: WeaveColumns, revision: number): readonly Noted<BodyToken, null>[] {
  const { kinds, born, died, length, details } = columns;
  const reading = new Reading(columns, revision);
  let at = 0;
  let next = 0;
  for (let token = 0; token < kinds.length; token += 1) {
    const kind = kinds[token];
    const stands = (born[token] ?? 0) <= revision && revision < (died[token] ?? 0);
    if (kind === TEXT) {
      const end = at + (length[token] ?? 0);
      if (stands) reading.text(token, at, end);
      at = end;
    } else if (kind === CLOSE) {
      if (stands) reading.close();
    } else {
      const detail = details[next++];
      if (stands && detail !== undefined) reading.detailed(token, detail);
    }
  }
  return reading.steps;
}

class Reading {
  readonly steps: Noted<BodyToken, null>[] = [];
  readonly #columns: WeaveColumns;
  readonly #revision: number;
  readonly #outer: Formats[] = [];
  #formats = PLAIN;
  /** Text that is not told yet, of which `from` to `to` is the last part. */
  #run: { readonly id: ItemId; told: string; from: number; to: number } | null = null;

  constructor(columns: WeaveColumns, revision: number) {
    this.#columns = columns;
    this.#revision = revision;
  }

  text(token: number, from: number, to: number): void {
    const run = this.#run;
    if (!run) {
      this.#run = { id: this.#id(token), told: "", from, to };
    } else if (run.to === from) {
      run.to = to;
    } else {
      run.told += this.#columns.text.slice(run.from, run.to);
      run.from = from;
      run.to = to;
    }
  }

  close(): void {
    this.#tell();
    this.#formats = this.#outer.pop() ?? PLAIN;
    this.#step({ kind: "close" });
  }

  detailed(token: number, detail: Detail): void {
    this.#tell();
    const id = this.#id(token);
    if (typeof detail === "string") {
      this.#step({ kind: "scrap", id, text: detail });
    } else if ("key" in detail) {
      this.#formats = formatted(this.#formats, detail);
    } else {
      const { name, attrs } = detail;
      const standing = attrs.filter(({ born, died }) => born <= this.#revision && this.#revision < died);
      this.#step({
        kind: "open",
        id,
        name,
        attrs: new Map(standing.map((attr) => [attr.name, attr])),
        type: null,
      });
      this.#outer.push(this.#formats);
      this.#formats = PLAIN;
    }
  }

  #tell(): void {
    if (!this.#run) return;
    const { id, told, from, to } = this.#run;
    this.#step({ kind: "text", id, text: told + this.#columns.text.slice(from, to), formats: this.#formats });
    this.#run = null;
  }

  #step(token: BodyToken): void {
    this.steps.push({ token, note: null });
  }

  #id(token: number): ItemId {
    const { clients, client, clock } = this.#columns;
    return { client: clients[client[token] ?? 0] ?? 0, clock: clock[token] ?? 0 };
  }
}
