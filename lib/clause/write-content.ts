import * as Y from "yjs";
import { encodeMarks } from "./carried-marks.ts";
import type { Block, ClauseContent, Inline, Mark, TextRun } from "./content.ts";
import { formatsOf } from "./mark-format.ts";
import { BODY } from "./schema.ts";

/** Writes content into a Y.Doc whose body is empty. Throws RangeError if it is not: that would double the text. */
export function writeContent(doc: Y.Doc, content: ClauseContent): void {
  const body = doc.getXmlFragment(BODY);
  if (body.length > 0) throw new RangeError("The body already has text; use replaceBody");
  doc.transact(() => body.insert(0, content.content.map(blockElement)));
}

/** The first update of a clause: a Y.Doc with just this content, as bytes for the log. */
export function contentToUpdate(content: ClauseContent): Uint8Array {
  const doc = new Y.Doc();
  writeContent(doc, content);
  const update = Y.encodeStateAsUpdate(doc);
  doc.destroy();
  return update;
}

/** A block as the editor's binding would write it. */
export function blockElement(block: Block): Y.XmlElement {
  const element = new Y.XmlElement(block.type);
  for (const [name, value] of Object.entries(block.attrs)) setAttr(element, name, value);
  if (block.joins) setAttr(element, "joins", encodeMarks(block.joins));
  element.insert(0, groupInlines(block.content ?? []).map(inlineType));
  return element;
}

/** Text runs in a row, which share one Y.XmlText, or a single inline element. */
export type InlineGroup = readonly TextRun[] | Exclude<Inline, TextRun>;

/** A block's content in the pieces of which its Y.XmlElement consists. */
export function groupInlines(inlines: readonly Inline[]): readonly InlineGroup[] {
  const groups: (TextRun[] | Exclude<Inline, TextRun>)[] = [];
  for (const inline of inlines) {
    const last = groups.at(-1);
    if (inline.type !== "text") groups.push(inline);
    else if (Array.isArray(last)) last.push(inline);
    else groups.push([inline]);
  }
  return groups;
}

/** A piece of a block as a new Y type. */
export function inlineType(group: InlineGroup): Y.XmlElement | Y.XmlText {
  if (isRuns(group)) {
    const text = new Y.XmlText();
    text.applyDelta(group.map((run) => ({ insert: run.text, attributes: formatsOf(run.marks) })));
    return text;
  }
  const element = new Y.XmlElement(group.type);
  for (const [name, value] of Object.entries(atomAttrs(group))) setAttr(element, name, value);
  if (group.marks) setAttr(element, "marks", encodeMarks(group.marks));
  return element;
}

/** What an inline element is besides its marks. */
export function atomAttrs(atom: Exclude<Inline, TextRun>): Readonly<Record<string, unknown>> {
  return atom.type === "hardBreak" ? {} : atom.attrs;
}

/** Whether a piece of a block is text. */
export function isRuns(group: InlineGroup): group is readonly TextRun[] {
  return Array.isArray(group);
}

/** Sets an attribute; Yjs keeps numbers and booleans as they are, though its type says text. */
export function setAttr(element: Y.XmlElement, name: string, value: unknown): void {
  element.setAttribute(name, value as string);
}

/** Brings up to date the attribute of a live element that holds marks of something that is not text; without marks there is none. */
export function setCarried(
  element: Y.XmlElement,
  name: "marks" | "joins",
  marks: readonly Mark[] | undefined,
): void {
  const value = encodeMarks(marks);
  if ((element.getAttribute(name) ?? "") === value) return;
  if (value === "") element.removeAttribute(name);
  else element.setAttribute(name, value);
}
