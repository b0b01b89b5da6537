import type { Node } from "@tiptap/pm/model";
import { type EditorState, Plugin, PluginKey } from "@tiptap/pm/state";
import { Decoration, DecorationSet, type EditorView } from "@tiptap/pm/view";
import type { ReferenceTarget } from "#lib/clause/content.ts";
import { type BlockNumber, numberBlocks } from "#lib/clause/number-blocks.ts";
import { type Numbers, type PrintedReference, printReference } from "#lib/clause/reference.ts";
import { placesOf } from "./blocks.ts";

interface Numbering {
  readonly clauseId: string;
  /** The numbers of the whole treaty as last heard; this clause's own blocks are always counted from its text. */
  readonly treaty: Numbers;
  readonly own: readonly BlockNumber[];
  readonly decorations: DecorationSet;
}

const numberingKey = new PluginKey<Numbering>("numbering");

/** Shows every block's number and every reference's current words, as decorations: nothing of it is in the text. */
export function numbering(clauseId: string, treaty: Numbers): Plugin<Numbering> {
  return new Plugin<Numbering>({
    key: numberingKey,
    state: {
      init: (_, { doc }) => compute(doc, clauseId, treaty),
      apply: (tr, value) => {
        const heard = tr.getMeta(numberingKey) as Numbers | undefined;
        return heard || tr.docChanged ? compute(tr.doc, clauseId, heard ?? value.treaty) : value;
      },
    },
    props: { decorations: (state) => numberingKey.getState(state)?.decorations },
  });
}

/** Tells the editor the treaty's current numbers. */
export function setNumbers(view: EditorView, numbers: Numbers): void {
  view.dispatch(view.state.tr.setMeta(numberingKey, numbers));
}

/** A cross-reference in the words of now, for the clipboard. */
export function printInEditor(state: EditorState, target: ReferenceTarget): PrintedReference {
  const numbering = numberingKey.getState(state);
  if (!numbering) return { text: "", isDangling: true };
  return printReference(target, withOwn(numbering.clauseId, numbering.treaty, numbering.own));
}

/** The marks of the clause's blocks now, in order: "1.", "(a)". */
export function blockMarks(state: EditorState): readonly BlockNumber[] {
  return numberingKey.getState(state)?.own ?? [];
}

/** What the reference view reads from its decoration. */
export function printedIn(decorations: readonly Decoration[]): PrintedReference | undefined {
  return decorations.find(({ spec }) => spec.printed)?.spec.printed;
}

function compute(doc: Node, clauseId: string, treaty: Numbers): Numbering {
  const own = numberBlocks(placesOf(doc));
  const numbers = withOwn(clauseId, treaty, own);
  const decorations: Decoration[] = [];
  doc.forEach((block, pos, index) => {
    const mark = own[index]?.mark;
    if (mark) decorations.push(Decoration.node(pos, pos + block.nodeSize, { "data-mark": mark }));
    block.forEach((inline, offset) => {
      if (inline.type.name !== "reference") return;
      const at = pos + 1 + offset;
      const printed = printReference(inline.attrs as ReferenceTarget, numbers);
      decorations.push(Decoration.node(at, at + 1, { "data-printed": printed.text }, { printed }));
    });
  });
  return { clauseId, treaty, own, decorations: DecorationSet.create(doc, decorations) };
}

function withOwn(clauseId: string, treaty: Numbers, own: readonly BlockNumber[]): Numbers {
  return { clauses: treaty.clauses, blocks: new Map(treaty.blocks).set(clauseId, own) };
}
