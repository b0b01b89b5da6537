import type { BodyToken, ItemId } from "./body-token.ts";
import { encodeMarks } from "./carried-marks.ts";
import type { ClauseContent, Mark } from "./content.ts";
import { gatherBlocks } from "./gather-blocks.ts";
import { type Formats, PLAIN, readMark } from "./mark.ts";
import { formatsOf } from "./mark-format.ts";
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
    const { type, text, marks, joins, attrs } = fieldsOf(node);
    const id: ItemId = { client: 0, clock: tokens.length };
    if (typeof text === "string") {
      tokens.push({ kind: "text", id, text, formats: formatsOfJson(marks) });
    } else if (typeof type === "string") {
      const carried = { ...carriedBy("marks", marks), ...carriedBy("joins", joins) };
      const values = Object.entries({ ...fieldsOf(attrs), ...carried }).map(
        ([name, value]) => [name, { value, id }] as const,
      );
      tokens.push({ kind: "open", id, name: type, attrs: new Map(values), type: null });
      waiting.push(CLOSE, ...childrenOf(node).toReversed());
    }
  }
  return tokens;
}

const CLOSE = Symbol("the end of a node");

function formatsOfJson(json: unknown): Formats {
  const marks = marksInJson(json);
  return marks.length === 0 ? PLAIN : new Map(Object.entries(formatsOf(marks)));
}

/** Marks of something that is not text, in the attribute that holds them in the live text. */
function carriedBy(name: "marks" | "joins", json: unknown): Readonly<Record<string, string>> {
  return json === undefined ? {} : { [name]: encodeMarks(marksInJson(json)) };
}

function marksInJson(json: unknown): readonly Mark[] {
  if (!Array.isArray(json)) return [];
  return json.flatMap((each): Mark[] => {
    const { type, attrs } = fieldsOf(each);
    const mark = typeof type === "string" ? readMark(type, attrs) : null;
    return mark ? [mark] : [];
  });
}

function childrenOf(node: unknown): readonly unknown[] {
  const { content } = fieldsOf(node);
  return Array.isArray(content) ? content : [];
}

function fieldsOf(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null ? (value as Record<string, unknown>) : {};
}
