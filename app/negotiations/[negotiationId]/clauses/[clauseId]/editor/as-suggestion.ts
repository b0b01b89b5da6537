import { Fragment, type Node, type Mark as NodeMark, type Slice } from "@tiptap/pm/model";
import { type EditorState, TextSelection, type Transaction } from "@tiptap/pm/state";
import { AddMarkStep, AttrStep, Mapping, RemoveMarkStep, ReplaceStep, type Step } from "@tiptap/pm/transform";
import { decodeMarks, encodeMarks } from "#lib/clause/carried-marks.ts";
import type { Mark, SuggestionMark } from "#lib/clause/content.ts";
import { canonicalMarks, isSuggestion } from "#lib/clause/mark.ts";
import { editorSchema } from "./editor-schema.ts";

const { marks, nodes } = editorSchema;

/** Who suggests, and where new ids come from. */
export interface Suggester {
  /** The delegation's id; empty: chair or secretariat. */
  readonly by: string;
  readonly newSuggestionId: () => string;
  readonly newBlockId: () => string;
}

/**
 * What an edit becomes where words are only suggested: typed words carry an insertion, deleted ones a deletion, both
 * under one id; a new paragraph is a break in the text, a join an attribute of the block. One's own suggested words are
 * really deleted. Brackets, options and holes are made as they are. Null for what cannot be suggested: levels, numbers,
 * headings and formatting.
 */
export function asSuggestion(state: EditorState, tr: Transaction, suggester: Suggester): Transaction | null {
  const suggested = new Suggested(state, tr, suggester);
  for (const [index, step] of tr.steps.entries()) if (!suggested.take(step, index)) return null;
  return suggested.finish();
}

/** An edit being rewritten as suggestions, step by step. */
class Suggested {
  private readonly given: Transaction;
  private readonly state: EditorState;
  private readonly tr: Transaction;
  private readonly suggester: Suggester;
  private id: string | null = null;
  private caret: number | null = null;

  constructor(state: EditorState, given: Transaction, suggester: Suggester) {
    this.state = state;
    this.given = given;
    this.suggester = suggester;
    this.tr = state.tr;
  }

  take(step: Step, index: number): boolean {
    if (step instanceof ReplaceStep) {
      this.replace(step, index);
      return true;
    }
    if (step instanceof AddMarkStep || step instanceof RemoveMarkStep) {
      if (!isContestedMark(step.mark)) return false;
      const [from, to] = [this.place(step.from, index, 1), this.place(step.to, index, -1)];
      if (step instanceof AddMarkStep) this.tr.addMark(from, to, step.mark);
      else this.tr.removeMark(from, to, step.mark);
      return true;
    }
    if (!(step instanceof AttrStep) || (step.attr !== "marks" && step.attr !== "joins")) return false;
    this.tr.setNodeAttribute(this.place(step.pos, index, 1), step.attr, step.value);
    return true;
  }

  finish(): Transaction {
    const { tr, given } = this;
    if (this.caret !== null) tr.setSelection(TextSelection.near(tr.doc.resolve(this.caret), -1));
    for (const [key, value] of Object.entries((given as unknown as { meta: object }).meta))
      tr.setMeta(key, value);
    if (given.scrolledIntoView) tr.scrollIntoView();
    return tr;
  }

  /** A position before a step of the given edit as one in the text as it is suggested so far. */
  private place(pos: number, index: number, side: 1 | -1): number {
    const back = new Mapping(this.given.mapping.maps.slice(0, index)).invert();
    return this.tr.mapping.map(back.map(pos, side), side);
  }

  private replace({ from, to, slice }: ReplaceStep, index: number): void {
    const start = this.place(from, index, 1);
    const end = from === to ? start : Math.max(start, this.place(to, index, -1));
    const isForward = this.state.selection.empty && this.state.selection.head === start;
    this.id ??= this.adjacentId(start, end) ?? this.suggester.newSuggestionId();
    const before = this.tr.mapping.maps.length;
    if (start < end) this.delete(start, end);
    const later = this.tr.mapping.slice(before);
    if (start < end) this.caret = isForward ? later.map(end, 1) : later.map(start, -1);
    if (slice.size > 0) this.insert(later.map(end, -1), slice);
  }

  /** Marks what stands between two positions as deleted, from the end to the start, so that positions hold. */
  private delete(from: number, to: number): void {
    const blocks: { readonly node: Node; readonly pos: number }[] = [];
    this.tr.doc.nodesBetween(from, to, (node, pos, parent) => {
      if (parent === this.tr.doc) blocks.push({ node, pos });
      return false;
    });
    for (const { node, pos } of blocks.toReversed()) {
      const inlines: { readonly node: Node; readonly from: number; readonly to: number }[] = [];
      node.forEach((inline, offset) => {
        const at = pos + 1 + offset;
        const range = { from: Math.max(from, at), to: Math.min(to, at + inline.nodeSize) };
        if (range.from < range.to) inlines.push({ node: inline, ...range });
      });
      for (const inline of inlines.toReversed()) this.deleteInline(inline);
      if (pos > 0 && from <= pos && to > pos)
        this.tr.setNodeAttribute(pos, "joins", encodeMarks([...this.joinsOf(node), this.mark("deletion")]));
    }
  }

  private deleteInline({
    node,
    from,
    to,
  }: {
    readonly node: Node;
    readonly from: number;
    readonly to: number;
  }) {
    const suggestions = suggestionsOn(node).filter(({ attrs }) => attrs.by === this.suggester.by);
    if (suggestions.some(({ type }) => type === "insertion")) this.tr.delete(from, to);
    else if (suggestions.length > 0) return;
    else if (node.isText) this.tr.addMark(from, to, marks.deletion.create(this.mark("deletion").attrs));
    else
      this.tr.setNodeAttribute(
        from,
        "marks",
        encodeMarks([...decodeMarks(node.attrs.marks), this.mark("deletion")]),
      );
  }

  /** One join is enough for one delegation. */
  private joinsOf(block: Node): readonly Mark[] {
    return decodeMarks(block.attrs.joins).filter(
      (mark) => mark.type !== "deletion" || mark.attrs.by !== this.suggester.by,
    );
  }

  private insert(pos: number, slice: Slice): void {
    const { tr } = this;
    const isBetween = tr.doc.resolve(pos).depth === 0;
    // between two blocks: at the end of the one above, or at the very start of the text
    const at = !isBetween ? pos : pos > 0 ? pos - 1 : 1;
    const inlines = this.inlinesOf(slice, isBetween && pos > 0);
    const [first] = tr.doc.children;
    if (isBetween && pos === 0 && first) inlines.push(this.breakBefore(first));
    const before = tr.doc.content.size;
    tr.insert(at, Fragment.from(inlines));
    this.caret = at + tr.doc.content.size - before;
  }

  /** The content of a slice in one line, with a break where a block begins. */
  private inlinesOf({ content, openStart }: Slice, isNewBlock: boolean): Node[] {
    const inlines: Node[] = [];
    content.forEach((node, _offset, index) => {
      if (node.isInline) {
        inlines.push(this.inserted(node));
        return;
      }
      const begins = index > 0 || isNewBlock || (openStart === 0 && content.childCount > 1);
      if (begins) inlines.push(this.breakBefore(node));
      for (const inline of node.children) inlines.push(this.inserted(inline));
    });
    return inlines;
  }

  private inserted(node: Node): Node {
    const mark = this.mark("insertion");
    if (!node.isText) {
      const kept = decodeMarks(node.attrs.marks).filter((each) => !isSuggestion(each));
      return node.type.create({ ...node.attrs, marks: encodeMarks(canonicalMarks([...kept, mark])) });
    }
    const kept = node.marks.filter(({ type }) => type !== marks.insertion && type !== marks.deletion);
    return node.mark(marks.insertion.create(mark.attrs).addToSet(kept));
  }

  private breakBefore({ attrs }: Node): Node {
    const { level = 0, numbered = false } = attrs;
    const own = encodeMarks([this.mark("insertion")]);
    return nodes.paragraphBreak.create({ id: this.suggester.newBlockId(), level, numbered, marks: own });
  }

  private mark(type: SuggestionMark["type"]): SuggestionMark {
    return { type, attrs: { id: this.id ?? "", by: this.suggester.by } };
  }

  /** The id of one's own suggestion right beside: what is written there belongs to it. */
  private adjacentId(from: number, to: number): string | undefined {
    const { doc } = this.tr;
    const beside = [doc.resolve(from).nodeBefore, doc.resolve(to).nodeAfter];
    for (const node of beside) {
      const own = node?.isInline && suggestionsOn(node).find(({ attrs }) => attrs.by === this.suggester.by);
      if (own) return own.attrs.id;
    }
    return undefined;
  }
}

function suggestionsOn(node: Node): readonly SuggestionMark[] {
  if (!node.isText) return decodeMarks(node.attrs.marks).filter(isSuggestion);
  return node.marks.flatMap(({ type, attrs }) =>
    type === marks.insertion || type === marks.deletion ? [{ type: type.name, attrs } as SuggestionMark] : [],
  );
}

function isContestedMark({ type }: NodeMark): boolean {
  return type === marks.bracket || type === marks.option || type === marks.hole;
}
