import type { NodeSpec } from "@tiptap/pm/model";
import * as Y from "yjs";
import { elementTokens } from "./body-token.ts";
import { decodeMarks, encodeMarks } from "./carried-marks.ts";
import type { Block, SuggestionMark } from "./content.ts";
import { ATOMS, gatherBlocks } from "./gather-blocks.ts";
import { isSuggestion, readFormat } from "./mark.ts";
import { markFormat } from "./mark-format.ts";
import { blockIds, normaliseBlock } from "./normalise.ts";
import { clauseSchemaSpec } from "./schema.ts";

const NODES: Readonly<Record<string, NodeSpec>> = clauseSchemaSpec.nodes;

/** What one element of a live body says. */
export type BlockReading = {
  /** Usually one; a block inside a block becomes one of its own. */
  readonly blocks: readonly Block[];
  /** Whether nothing is in it but what an editor writes: no unknown attribute, no value that content would leave out. */
  readonly isCanonical: boolean;
};

/** Reads an element that stands directly in the body of a live document. Total: see `project`. */
export function readBlock(element: unknown): BlockReading {
  if (!(element instanceof Y.XmlElement)) return { blocks: [], isCanonical: false };
  const gathered = gatherBlocks(elementTokens(element).map((token) => ({ token, note: null })));
  const ids = blockIds(gathered);
  return {
    blocks: gathered.map((block, index) => normaliseBlock(block, ids[index] ?? "")),
    isCanonical: gathered.length === 1 && isCanonicalBlock(element),
  };
}

function isCanonicalBlock(element: Y.XmlElement): boolean {
  return (
    (element.nodeName === "paragraph" || element.nodeName === "heading") &&
    hasKnownAttrs(element) &&
    element.toArray().every(isCanonicalChild)
  );
}

function isCanonicalChild(child: unknown): boolean {
  if (child instanceof Y.XmlText) return child._map.size === 0 && child.toDelta().every(isCanonicalRun);
  return (
    child instanceof Y.XmlElement && ATOMS.has(child.nodeName) && child.length === 0 && hasKnownAttrs(child)
  );
}

function isCanonicalRun({
  insert,
  attributes = {},
}: {
  readonly insert: unknown;
  readonly attributes?: Readonly<Record<string, unknown>>;
}): boolean {
  return (
    typeof insert === "string" &&
    Object.entries(attributes).every(([name, value]) => {
      const mark = readFormat(name, value);
      if (!mark) return false;
      return !isSuggestion(mark) || isCanonicalFormat(name, value as object, mark);
    })
  );
}

/** Names of formats that were found to be right: a name is a hash, and each stands in many runs. */
const rightNames = new Set<string>();
const MOST_NAMES = 20_000;

function isCanonicalFormat(name: string, value: object, mark: SuggestionMark): boolean {
  const { id, by } = mark.attrs;
  if (Object.keys(value).length !== 2 || !("by" in value) || value.by !== by) return false;
  const key = `${name} ${mark.type} ${id} ${by}`;
  if (rightNames.has(key)) return true;
  if (markFormat(mark) !== name) return false;
  if (rightNames.size >= MOST_NAMES) rightNames.clear();
  rightNames.add(key);
  return true;
}

function hasKnownAttrs(element: Y.XmlElement): boolean {
  const known = NODES[element.nodeName]?.attrs ?? {};
  return [...element._map].every(([name, item]) => {
    if (item.deleted) return true;
    if (!Object.hasOwn(known, name)) return false;
    if (name !== "marks" && name !== "joins") return true;
    const value = item.content.getContent().at(-1);
    return value === "" || value === encodeMarks(decodeMarks(value));
  });
}
