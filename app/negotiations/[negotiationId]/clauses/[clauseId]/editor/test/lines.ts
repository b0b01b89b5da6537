import type { Node } from "@tiptap/pm/model";
import { type Command, EditorState, type Plugin, TextSelection } from "@tiptap/pm/state";
import { editorSchema } from "../editor-schema.ts";

/**
 * An editor's state from lines such as "1: Each Pa|rty": the level, "-" for a point without a number, "h" for a
 * heading, then the words with the caret ("|"; two of them: the selection). Blocks are called b0, b1, …
 */
export function stateOf(lines: readonly string[], plugins: readonly Plugin[] = []): EditorState {
  const doc = editorSchema.node("doc", null, lines.map(blockOf));
  const state = EditorState.create({ doc, plugins });
  const carets = lines.flatMap((line, index) => caretsIn(line).map((at) => startOf(doc, index) + at));
  const [anchor = 1, head = anchor] = carets;
  return state.apply(state.tr.setSelection(TextSelection.create(doc, anchor, head)));
}

/** The lines of a state, with the caret or selection where it is. */
export function linesOf({ doc, selection }: EditorState): readonly string[] {
  const carets = selection.empty ? [selection.head] : [selection.from, selection.to];
  return linesOfDoc(doc).map((line, index) => {
    const start = startOf(doc, index);
    const end = start + doc.child(index).content.size;
    const here = carets.filter((at) => start <= at && at <= end);
    const words = line.indexOf(": ") + 2;
    return here.reduceRight((text, at) => insert(text, words + at - start, "|"), line);
  });
}

/** The lines of a document, without a caret. */
export function linesOfDoc(doc: Node): readonly string[] {
  return doc.children.map(
    (block) => `${placeOf(block)}: ${block.textBetween(0, block.content.size, "", "\n")}`,
  );
}

export function idsOf(doc: Node): readonly string[] {
  return doc.children.map((block) => block.attrs.id as string);
}

/** What a command leaves, or null if it does not apply. */
export function run(state: EditorState, command: Command): EditorState | null {
  let after: EditorState | null = null;
  const applies = command(state, (tr) => {
    after = state.apply(tr);
  });
  return applies ? (after ?? state) : null;
}

function blockOf(line: string, index: number): Node {
  const [, place = "0", words = ""] = /^([\dh]-?): ?(.*)$/s.exec(line) ?? [];
  const text = words.replaceAll("|", "");
  const content = text === "" ? [] : [editorSchema.text(text)];
  if (place === "h") return editorSchema.node("heading", { id: `b${index}` }, content);
  const level = Number(place[0]);
  return editorSchema.node(
    "paragraph",
    { id: `b${index}`, level, numbered: level > 0 && !place.endsWith("-") },
    content,
  );
}

function placeOf(block: Node): string {
  if (block.type.name === "heading") return "h";
  const { level, numbered } = block.attrs;
  return `${level}${level > 0 && !numbered ? "-" : ""}`;
}

function caretsIn(line: string): readonly number[] {
  const words = line.replace(/^[^:]+: ?/, "");
  return [...words.matchAll(/\|/g)].map(({ index }, nth) => index - nth);
}

function startOf(doc: Node, index: number): number {
  return doc.children.slice(0, index).reduce((pos, block) => pos + block.nodeSize, 1);
}

function insert(text: string, at: number, what: string): string {
  return text.slice(0, at) + what + text.slice(at);
}
