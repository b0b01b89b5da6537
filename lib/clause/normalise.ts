import type { Attr, ItemId, OpenToken } from "./body-token.ts";
import { decodeJoins, decodeMarks } from "./carried-marks.ts";
import type { Block, ClauseContent, Inline, ParagraphAttrs, TextRun } from "./content.ts";
import { firstId, type Gathered, type Piece } from "./gather-blocks.ts";
import { marksOf, PLAIN, sameMarks } from "./mark.ts";
import { DEEPEST_LEVEL } from "./schema.ts";
import { isId } from "./text-id.ts";

/** Gathered blocks as valid, canonical content: every block has an id of its own, and a clause has at least one block. */
export function normaliseContent<Note>(gathered: readonly Gathered<Note>[]): ClauseContent {
  const ids = blockIds(gathered);
  const blocks = gathered.map((block, index) => normaliseBlock(block, ids[index] ?? ""));
  return { type: "doc", content: blocks.length > 0 ? blocks : [EMPTY] };
}

/** The id of each block: its own, or where that is missing or taken one made from the item that began the block. */
export function blockIds<Note>(gathered: readonly Gathered<Note>[]): readonly string[] {
  const taken = new Set<string>();
  return gathered.map((block) => {
    const own = block.open?.token.attrs.get("id")?.value;
    let id = isId(own) ? own : madeId(firstId(block));
    if (taken.has(id)) id = madeId(firstId(block));
    while (taken.has(id)) id += "x";
    taken.add(id);
    return id;
  });
}

/** A paragraph's attributes from whatever the Y.Doc says. Text at level 0 is never numbered. */
export function paragraphAttrs(attrs: ReadonlyMap<string, Attr> | undefined, id: string): ParagraphAttrs {
  const level = levelOf(attrs?.get("level")?.value);
  const numberAs = attrs?.get("numberAs")?.value;
  return {
    id,
    level,
    numbered: level > 0 && attrs?.get("numbered")?.value === true,
    numberAs: typeof numberAs === "string" ? readable(numberAs).trim().slice(0, 20).toWellFormed() : "",
  };
}

/** A piece as content; null for an element that is not of the schema. */
export function inlineOf(piece: Piece): Inline | null {
  if (piece.kind === "open") return atomOf(piece);
  const text = readable(piece.text);
  return { type: "text", text, ...carrying(marksOf(piece.kind === "text" ? piece.formats : PLAIN)) };
}

/** Text that Postgres and XML can hold: what they cannot becomes U+FFFD, one for one. */
export function readable(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters to replace
  return text.toWellFormed().replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, "\ufffd");
}

function atomOf({ name, attrs }: OpenToken): Inline | null {
  const marked = carrying(decodeMarks(attrs.get("marks")?.value));
  switch (name) {
    case "hardBreak":
      return { type: name, ...marked };
    case "paragraphBreak": {
      const id = attrs.get("id")?.value;
      return { type: name, attrs: paragraphAttrs(attrs, isId(id) ? id : ""), ...marked };
    }
    case "reference": {
      const target = attrs.get("target")?.value;
      const block = attrs.get("block")?.value;
      const ids = { target: isId(target) ? target : "", block: isId(block) ? block : "" };
      return { type: name, attrs: ids, ...marked };
    }
    default:
      return null;
  }
}

function carrying(marks: TextRun["marks"] = []): Pick<TextRun, "marks"> {
  return marks.length > 0 ? { marks } : {};
}

const EMPTY: Block = { type: "paragraph", attrs: { id: "empty", level: 0, numbered: false, numberAs: "" } };

/** A gathered block as content, under this id. */
export function normaliseBlock<Note>({ open, pieces }: Gathered<Note>, id: string): Block {
  const inlines = joinRuns(pieces.map(({ token }) => inlineOf(token)).filter((inline) => inline !== null));
  const joins = decodeJoins(open?.token.attrs.get("joins")?.value);
  const rest = { ...(joins.length > 0 && { joins }), ...(inlines.length > 0 && { content: inlines }) };
  if (open?.token.name === "heading") return { type: "heading", attrs: { id }, ...rest };
  return { type: "paragraph", attrs: paragraphAttrs(open?.token.attrs, id), ...rest };
}

/** Neighbouring runs with the same marks become one. */
export function joinRuns(inlines: readonly Inline[]): readonly Inline[] {
  const joined: Inline[] = [];
  let open: TextRun | null = null;
  let texts: string[] = [];
  const flush = (): void => {
    if (open) joined.push({ ...open, text: texts.join("") });
    open = null;
    texts = [];
  };
  for (const inline of inlines) {
    if (inline.type !== "text") {
      flush();
      joined.push(inline);
      continue;
    }
    if (!open || !sameMarks(open.marks, inline.marks)) {
      flush();
      open = inline;
    }
    texts.push(inline.text);
  }
  flush();
  return joined;
}

function levelOf(value: unknown): number {
  return typeof value === "number" && value >= 0 ? Math.min(Math.floor(value), DEEPEST_LEVEL) : 0;
}

function madeId({ client, clock }: ItemId): string {
  return `${client.toString(36)}-${clock.toString(36)}`;
}
