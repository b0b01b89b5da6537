import * as Y from "yjs";
import type { Attr, BodyToken, OpenToken } from "#lib/clause/body-token.ts";
import type { Formats } from "#lib/clause/mark.ts";
import { BODY } from "#lib/clause/schema.ts";
import { setAttr } from "#lib/clause/write-content.ts";
import { type MergedToken, mergeStates } from "./merge-states.ts";

/**
 * Turns the text of a live clause back into what it was at an earlier moment, as a new edit: deletes what was inserted
 * since and inserts what was deleted, and touches nothing else. With `blockId` only in the paragraph of that id, which
 * is put back at its place if it is gone. `live` must contain everything of `earlier` (RangeError).
 */
export function restore(live: Y.Doc, earlier: Y.Doc, blockId: string | null = null): void {
  const merged = mergeStates(earlier, live);
  live.transact(() => new Reversal(live.getXmlFragment(BODY), blockId).run(merged));
}

type Delta = { retain?: number; insert?: string; delete?: number; attributes?: Record<string, unknown> };

/** A type of the live document that is being reversed: children by index, or text by a delta. */
type Frame = { readonly type: OpenToken["type"] | Y.XmlFragment; index: number; readonly delta: Delta[] };

/** A walk through the merged tokens that undoes each of them in the live document. */
class Reversal {
  readonly #frames: Frame[];
  readonly #blockId: string | null;

  constructor(body: Y.XmlFragment, blockId: string | null) {
    this.#frames = [{ type: body, index: 0, delta: [] }];
    this.#blockId = blockId;
  }

  run(merged: readonly MergedToken[]): void {
    for (let at = 0; at < merged.length; at += 1) {
      const step = merged[at];
      if (!step) return;
      if (this.#frames.length === 1 && !this.#isMeant(step)) {
        if (step.note.fate !== "deleted") this.#retain(sizeOf(step.token));
        if (step.token.kind === "open") at = endOf(merged, at) - 1;
      } else if (step.token.kind === "open" && step.note.fate !== "kept") {
        const end = endOf(merged, at);
        if (step.note.fate === "inserted") this.#remove(1);
        else this.#bringBack(merged.slice(at, end).map(({ token }) => token));
        at = end - 1;
      } else {
        this.#reverse(step);
      }
    }
  }

  /** Whether something at the top of the text is to be turned back. */
  #isMeant({ token, note: { before } }: MergedToken): boolean {
    if (this.#blockId === null) return true;
    return [token, before].some(
      (each) => each?.kind === "open" && each.attrs.get("id")?.value === this.#blockId,
    );
  }

  #reverse({ token, note }: MergedToken): void {
    if (token.kind === "open") {
      if (note.before?.kind === "open") reverseAttrs(token, note.before);
      this.#frames.push({ type: token.type, index: 0, delta: [] });
    } else if (token.kind === "close") {
      const { type, delta } = this.#frames.pop() ?? {};
      if (type instanceof Y.Text && delta?.some((op) => op.retain === undefined || op.attributes)) {
        type.applyDelta(delta);
      }
      this.#retain(1);
    } else if (note.fate === "inserted") {
      this.#remove(sizeOf(token));
    } else if (note.fate === "kept") {
      const before = note.before?.kind === "text" ? note.before.formats : null;
      if (token.kind === "text")
        this.#retain(token.text.length, before && reverseFormats(token.formats, before));
      else this.#retain(1);
    } else if (token.kind === "text") {
      this.#frame().delta.push({ insert: token.text, attributes: Object.fromEntries(token.formats) });
    }
  }

  #frame(): Frame {
    const frame = this.#frames.at(-1);
    if (!frame) throw new Error("The merged tokens are not balanced");
    return frame;
  }

  #retain(length: number, attributes: Record<string, unknown> | null = null): void {
    const frame = this.#frame();
    frame.index += length;
    frame.delta.push(attributes ? { retain: length, attributes } : { retain: length });
  }

  #remove(length: number): void {
    const { type, index, delta } = this.#frame();
    if (type instanceof Y.XmlFragment) type.delete(index, length);
    else delta.push({ delete: length });
  }

  #bringBack(tokens: readonly BodyToken[]): void {
    const frame = this.#frame();
    const copy = rebuild(tokens);
    if (!copy || !(frame.type instanceof Y.XmlFragment)) return;
    frame.type.insert(frame.index, [copy]);
    frame.index += 1;
  }
}

/** How much room a token takes in the type that holds it. */
function sizeOf(token: BodyToken): number {
  return token.kind === "text" ? token.text.length : 1;
}

/** Index after the token that closes the one at `start`. */
function endOf(merged: readonly MergedToken[], start: number): number {
  let depth = 0;
  for (let at = start; at < merged.length; at += 1) {
    const kind = merged[at]?.token.kind;
    if (kind === "open") depth += 1;
    if (kind === "close") depth -= 1;
    if (depth === 0) return at + 1;
  }
  return merged.length;
}

/** A new Y type with everything the tokens say; null for what is neither element nor text. */
function rebuild(tokens: readonly BodyToken[]): Y.XmlElement | Y.XmlText | null {
  const open: Copy[] = [];
  for (const token of tokens) {
    if (token.kind === "open") {
      open.push({ made: emptyCopy(token), children: [], delta: [] });
    } else if (token.kind === "text") {
      open.at(-1)?.delta.push({ insert: token.text, attributes: Object.fromEntries(token.formats) });
    } else if (token.kind === "close") {
      const made = finish(open.pop());
      const parent = open.at(-1);
      if (!parent) return made;
      if (made) parent.children.push(made);
    }
  }
  return null;
}

/** A Y type under construction: it may not be read before it is part of a document, so its content waits. */
type Copy = {
  readonly made: Y.XmlElement | Y.XmlText | null;
  readonly children: (Y.XmlElement | Y.XmlText)[];
  readonly delta: Delta[];
};

function finish(copy: Copy | undefined): Y.XmlElement | Y.XmlText | null {
  if (copy?.made instanceof Y.XmlText) copy.made.applyDelta(copy.delta);
  if (copy?.made instanceof Y.XmlElement) copy.made.insert(0, copy.children);
  return copy?.made ?? null;
}

function emptyCopy(token: OpenToken): Y.XmlElement | Y.XmlText | null {
  if (token.type instanceof Y.XmlText) return new Y.XmlText();
  if (token.name === "") return null;
  const element = new Y.XmlElement(token.name);
  for (const [name, { value }] of token.attrs) setAttr(element, name, value);
  return element;
}

function reverseAttrs({ type, attrs }: OpenToken, before: OpenToken): void {
  if (!(type instanceof Y.XmlElement)) return;
  for (const name of attrs.keys()) if (!before.attrs.has(name)) type.removeAttribute(name);
  for (const [name, attr] of before.attrs)
    if (!sameItem(attrs.get(name), attr)) setAttr(type, name, attr.value);
}

/** The item that set an attribute identifies its value. */
function sameItem(one: Attr | undefined, other: Attr): boolean {
  return one?.id.client === other.id.client && one.id.clock === other.id.clock;
}

function reverseFormats(now: Formats, before: Formats): Record<string, unknown> | null {
  const changes = [...new Set([...now.keys(), ...before.keys()])]
    .filter((key) => JSON.stringify(now.get(key)) !== JSON.stringify(before.get(key)))
    .map((key) => [key, before.get(key) ?? null]);
  return changes.length > 0 ? Object.fromEntries(changes) : null;
}
