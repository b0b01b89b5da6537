import type { Node } from "@tiptap/pm/model";
import { Plugin, PluginKey } from "@tiptap/pm/state";
import { Decoration, DecorationSet, type EditorView } from "@tiptap/pm/view";

/** What stands after a paragraph, by its id: "1, 2". */
export type FootnoteMarks = ReadonlyMap<string, string>;

interface Marked {
  readonly marks: FootnoteMarks;
  readonly decorations: DecorationSet;
}

const marksKey = new PluginKey<Marked>("footnote-marks");

/** Shows the numbers of footnotes at the end of their paragraphs, as decorations: nothing of it is in the text. */
export function footnoteMarks(first: FootnoteMarks): Plugin<Marked> {
  return new Plugin<Marked>({
    key: marksKey,
    state: {
      init: (_config, { doc }) => ({ marks: first, decorations: decorate(doc, first) }),
      apply: (tr, value) => {
        const marks = (tr.getMeta(marksKey) as FootnoteMarks | undefined) ?? value.marks;
        if (marks === value.marks && (!tr.docChanged || marks.size === 0)) return value;
        return { marks, decorations: decorate(tr.doc, marks) };
      },
    },
    props: { decorations: (state) => marksKey.getState(state)?.decorations },
  });
}

/** Tells the editor the present numbers. */
export function setFootnoteMarks(view: EditorView, marks: FootnoteMarks): void {
  view.dispatch(view.state.tr.setMeta(marksKey, marks));
}

function decorate(doc: Node, marks: FootnoteMarks): DecorationSet {
  const decorations: Decoration[] = [];
  doc.forEach((block, pos) => {
    const mark = marks.get(String(block.attrs.id));
    if (mark) decorations.push(Decoration.node(pos, pos + block.nodeSize, { "data-footnotes": mark }));
  });
  return DecorationSet.create(doc, decorations);
}
