import type { BodyToken, ItemId } from "./body-token.ts";
import type { ClauseContent } from "./content.ts";
import { gatherBlocks } from "./gather-blocks.ts";
import { type Formats, PLAIN } from "./mark.ts";
import { normaliseContent } from "./normalise.ts";

/**
 * Content from ProseMirror JSON of any origin: a row of the database, a draft that a browser sends. Total like the
 * projection: whatever it is given, the answer is valid content with all the text it found.
 */
export function readJson(json: unknown): ClauseContent {
  return normaliseContent(gatherBlocks(jsonTokens(json).map((token) => ({ token, note: null }))));
}

function jsonTokens(json: unknown): readonly BodyToken[] {
  const tokens: BodyToken[] = [];
  const waiting: unknown[] = [...childrenOf(json).toReversed()];
  while (waiting.length > 0) {
    const node = waiting.pop();
    if (node === CLOSE) {
      tokens.push({ kind: "close" });
      continue;
    }
    const { type, text, marks, attrs } = fieldsOf(node);
    const id: ItemId = { client: 0, clock: tokens.length };
    if (typeof text === "string") {
      tokens.push({ kind: "text", id, text, formats: formatsOfJson(marks) });
    } else if (typeof type === "string") {
      const values = Object.entries(fieldsOf(attrs)).map(([name, value]) => [name, { value, id }] as const);
      tokens.push({ kind: "open", id, name: type, attrs: new Map(values), type: null });
      waiting.push(CLOSE, ...childrenOf(node).toReversed());
    }
  }
  return tokens;
}

const CLOSE = Symbol("the end of a node");

function formatsOfJson(marks: unknown): Formats {
  if (!Array.isArray(marks) || marks.length === 0) return PLAIN;
  return new Map(
    marks.flatMap((mark) => {
      const { type, attrs } = fieldsOf(mark);
      return typeof type === "string" ? [[type, attrs ?? {}] as const] : [];
    }),
  );
}

function childrenOf(node: unknown): readonly unknown[] {
  const { content } = fieldsOf(node);
  return Array.isArray(content) ? content : [];
}

function fieldsOf(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null ? (value as Record<string, unknown>) : {};
}
