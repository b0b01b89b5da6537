import type { Mark, Node } from "@tiptap/pm/model";
import type { EditorState, Transaction } from "@tiptap/pm/state";
import type { BracketMark, HoleMark } from "#lib/clause/content.ts";
import { remarkAt } from "#lib/contested/literal-brackets.ts";
import { mayVanish } from "#lib/contested/may-vanish.ts";
import {
  type BracketChanges,
  type FoundAttribution,
  readBracketChanges,
} from "#lib/contested/parse-contested.ts";
import type { ResolveName } from "#lib/contested/read-names.ts";
import { newUuid } from "../../../_live/uuid.ts";
import { newBlockId } from "./block-id.ts";
import { changeInPlace, type PlacedSource } from "./bracket-changes.ts";
import { contestedFacts } from "./contested-drawing.ts";
import { editorSchema } from "./editor-schema.ts";
import { markRange, type Range, rangeOf, unmarkRange } from "./mark-range.ts";
import { marksOn } from "./marks-on.ts";

const { marks } = editorSchema;

/** How a text changes because a bracket was closed in it, and the names that stood in that bracket. */
export interface ClosedBracket {
  readonly tr: Transaction;
  readonly attributions: readonly FoundAttribution[];
}

/**
 * Makes what stands between the last open "[" and the "]" just before a position contested: a bracket, a place to be
 * filled, or an option beside the brackets it stands close to. Null: there is no open "[", or it contests nothing.
 */
export function closeBracket(state: EditorState, end: number, resolve: ResolveName): ClosedBracket | null {
  const source = openedBefore(state.doc, end);
  if (!source || isCitation(state.doc, source, end)) return null;
  const read = readBracketChanges(source.paragraphs, { newId: newUuid, resolve, literalAt: remarkAt });
  const start = source.places[0]?.pos ?? end;
  const root = read.changes.marks.find(({ from }) => from === 0)?.mark;
  if (root?.type !== "bracket" && root?.type !== "hole")
    return read.changes.marks.length > 0
      ? { tr: changeInPlace(state.tr, source, read), attributions: read.attributions }
      : null;
  const beside = besideOf(state, start);
  if (!beside || !isAlternative(state.doc, beside, root.type, source))
    return { tr: changeInPlace(state.tr, source, read), attributions: read.attributions };
  const isOption = beside.mark.type === marks.option;
  const group: string = isOption ? beside.mark.attrs.group : newUuid();
  const option = asOption(read, { root, group });
  const tr = changeInPlace(state.tr, source, option).delete(beside.range.to, start);
  if (!isOption) makeOption(state, tr, { ...beside, group });
  return { tr, attributions: option.attributions };
}

/** What was read, with its outermost bracket as an option of a group, or its place to be filled in one. */
function asOption(
  read: BracketChanges,
  { root, group }: { readonly root: BracketMark | HoleMark; readonly group: string },
): BracketChanges {
  const id = newBlockId();
  const option = { type: "option", attrs: { group, id } } as const;
  const all = read.changes.marks.flatMap((each) => {
    if (each.mark !== root) return [each];
    return root.type === "bracket" ? [{ ...each, mark: option }] : [each, { ...each, mark: option }];
  });
  const attributions = read.attributions.map((found) =>
    found.id === root.attrs.id ? { ...found, id: group, optionId: id } : found,
  );
  return { ...read, attributions, changes: { ...read.changes, marks: all } };
}

/** From the last "[" without a partner to a "]", each as one paragraph of words; null: every bracket is closed. */
function openedBefore(doc: Node, end: number): PlacedSource | null {
  const $end = doc.resolve(end);
  let depth = 0;
  for (let index = $end.index(0); index >= 0; index -= 1) {
    const block = doc.child(index);
    const size = index === $end.index(0) ? $end.parentOffset - 1 : block.content.size;
    const words = block.textBetween(0, size, "", "\ufffc");
    for (let at = size - 1; at >= 0; at -= 1) {
      if (words[at] === "]") depth += 1;
      else if (words[at] === "[" && depth > 0) depth -= 1;
      else if (words[at] === "[") return sourceBetween(doc, { index, at }, end);
    }
  }
  return null;
}

function sourceBetween(
  doc: Node,
  open: { readonly index: number; readonly at: number },
  end: number,
): PlacedSource {
  const last = doc.resolve(end).index(0);
  const places: PlacedSource["places"][number][] = [];
  const paragraphs: PlacedSource["paragraphs"][number][] = [];
  doc.forEach((block, pos, index) => {
    if (index < open.index || index > last) return;
    const from = index === open.index ? open.at : 0;
    const to = index === last ? end - pos - 1 : block.content.size;
    places.push({ pos: pos + 1 + from, isWhole: from === 0 && to === block.content.size });
    const text = block.textBetween(from, to, "", "\ufffc");
    const inlines = text === "" ? [] : [{ type: "text" as const, text }];
    paragraphs.push({ level: (block.attrs.level as number | undefined) ?? 0, inlines });
  });
  return { places, paragraphs };
}

/** A number close behind a word: "as was held.[1]" */
function isCitation(doc: Node, { places, paragraphs }: PlacedSource, end: number): boolean {
  const start = places[0]?.pos ?? end;
  const $start = doc.resolve(start);
  const before = $start.parent.textBetween(0, $start.parentOffset, "", "\ufffc");
  const [only] = paragraphs.length === 1 ? (paragraphs[0]?.inlines ?? []) : [];
  return only?.type === "text" && /^\[\d+\]$/.test(only.text) && /[\p{L}\p{N}.,;!?)”"’']$/u.test(before);
}

/** A bracket, option or place to be filled that ends right before a position, with nothing but a little space between. */
interface Beside {
  readonly mark: Mark;
  readonly range: Range;
}

function besideOf({ doc }: EditorState, start: number): Beside | null {
  const $start = doc.resolve(start);
  const before = $start.parent.textBetween(0, $start.parentOffset, "", "\ufffc");
  const gap = /[ \u00a0]{0,3}\/?[ \u00a0]{0,3}$/.exec(before)?.[0].length ?? 0;
  const $end = doc.resolve(start - gap);
  const around = $start.nodeAfter ? marksOn($start.nodeAfter) : [];
  const ending = ($end.nodeBefore ? marksOn($end.nodeBefore) : []).flatMap((mark): Beside[] => {
    const isOpen = mark.type === marks.bracket || mark.type === marks.option || mark.type === marks.hole;
    const range = isOpen && !mark.isInSet(around) ? rangeOf(doc, (each) => each.eq(mark)) : null;
    return range?.to === $end.pos ? [{ mark, range }] : [];
  });
  return (
    ending.toSorted((one, other) => one.range.from - other.range.from || depthOf(one) - depthOf(other))[0] ??
    null
  );
}

/** Over the same words an option holds brackets, and these hold places to be filled. */
function depthOf({ mark }: Beside): number {
  return [marks.option, marks.bracket, marks.hole].indexOf(mark.type as typeof marks.option);
}

/** Places to be filled side by side are no alternatives, and "not" is none to anything. */
function isAlternative(
  doc: Node,
  { mark, range }: Beside,
  type: string,
  { paragraphs }: PlacedSource,
): boolean {
  if (mark.type === marks.option) return true;
  if (mark.type === marks.hole && type === "hole") return false;
  const [first] = paragraphs[0]?.inlines ?? [];
  const typed = first?.type === "text" && paragraphs.length === 1 ? first.text.slice(1, -1) : "";
  return ![typed, doc.textBetween(range.from, range.to, "\n")].some((words) => /^\s*not\s*$/i.test(words));
}

/** Somebody else's brackets stay, within their option. */
function makeOption(
  state: EditorState,
  tr: Transaction,
  { mark, range, group }: Beside & { readonly group: string },
): void {
  markRange(tr, range, marks.option.create({ group, id: newBlockId() }));
  const facts = contestedFacts(state);
  const isFree = !facts || mayVanish(facts.items.get(mark.attrs.id), "", facts.editing);
  if (mark.type === marks.bracket && isFree) unmarkRange(tr, range, mark);
}
