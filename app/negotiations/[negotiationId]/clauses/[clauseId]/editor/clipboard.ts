import { type DOMOutputSpec, DOMSerializer, Fragment, type Node, type Slice } from "@tiptap/pm/model";
import type { EditorState } from "@tiptap/pm/state";
import type { EditorProps, EditorView } from "@tiptap/pm/view";
import type { ClauseContent, ReferenceTarget } from "#lib/clause/content.ts";
import { blockEdges, carryEdges } from "#lib/contested/bracket-edges.ts";
import { printContested } from "#lib/contested/print-contested.ts";
import { blockContent } from "./block-content.ts";
import { editorSchema } from "./editor-schema.ts";
import type { EditorRequests } from "./keys.ts";
import { marksOn } from "./marks-on.ts";
import { printInEditor } from "./numbering.ts";
import { closePoints, pastedHtml, pastedText } from "./paste.ts";
import { pastedBrackets, withOwnIds } from "./pasted-brackets.ts";
import { namesKnownTo } from "./typed-brackets.ts";

type ClipboardProps = Pick<
  EditorProps,
  | "transformPastedHTML"
  | "clipboardTextParser"
  | "transformPasted"
  | "transformCopied"
  | "clipboardTextSerializer"
  | "clipboardSerializer"
>;

/**
 * What goes into the clipboard and comes out of it. Copied words have their brackets and the words of their references,
 * for whatever program they go to; brackets in words from elsewhere are understood, and what is wrong with them is told.
 */
export function clipboard(state: () => EditorState, { attribute, tell }: EditorRequests): ClipboardProps {
  const copiedHere = new Set<string>();
  let isForeign = false;
  return {
    transformPastedHTML: (html) => {
      isForeign = !html.includes("data-pm-slice");
      return isForeign ? pastedHtml(html) : withoutSigns(html);
    },
    clipboardTextParser: (text, $at) => {
      isForeign = true;
      return pastedText({ text, marks: $at.marks() });
    },
    transformCopied: (slice) => {
      for (const id of idsIn(slice.content)) copiedHere.add(id);
      return slice;
    },
    transformPasted: (slice, view) => {
      const wasForeign = isForeign;
      isForeign = false;
      if (!wasForeign) return closePoints(view.dragging?.move ? slice : ownCopy(slice, view, copiedHere));
      const pasted = pastedBrackets(slice, namesKnownTo(view.state));
      if (pasted.problems.length > 0) tell("Brackets without a partner", summary(pasted.problems));
      if (pasted.attributions.length > 0)
        queueMicrotask(() => {
          const present = idsIn(view.state.doc.content);
          attribute(pasted.attributions.filter(({ id }) => present.has(id)));
        });
      return closePoints(pasted.slice);
    },
    clipboardTextSerializer: ({ content }) => {
      const print = (target: ReferenceTarget) => printInEditor(state(), target).text;
      return printContested(contentOf(content), { reference: print }).join("\n");
    },
    clipboardSerializer: new SignedSerializer(state),
  };
}

/** Where brackets were cut out they come back as themselves; everywhere else they are new ones. */
function ownCopy(slice: Slice, view: EditorView, copiedHere: ReadonlySet<string>): Slice {
  const present = idsIn(view.state.doc.content);
  return withOwnIds(slice, (id) => copiedHere.has(id) && !present.has(id));
}

const MOST_TOLD = 3;

function summary(problems: readonly string[]): string {
  const told = problems.slice(0, MOST_TOLD).join(" ");
  const more = problems.length - MOST_TOLD;
  return more > 0 ? `${told} And ${more} more.` : told;
}

/** The ids of brackets, groups and holes. */
function idsIn(content: Fragment): ReadonlySet<string> {
  const ids = new Set<string>();
  content.descendants((node) => {
    for (const { type, attrs } of node.isInline ? marksOn(node) : [])
      if (type.name === "bracket" || type.name === "hole") ids.add(attrs.id);
      else if (type.name === "option") ids.add(attrs.group);
  });
  return ids;
}

/** The text of a slice: words without a block are one. */
function contentOf(content: Fragment): ClauseContent {
  const isInline = content.firstChild?.isInline ?? false;
  const blocks = isInline ? [editorSchema.nodes.paragraph.create(null, content)] : content.content;
  return { type: "doc", content: blocks.map(blockContent) };
}

/** Copied words have the signs of contested words, and the words of their references. */
class SignedSerializer extends DOMSerializer {
  constructor(state: () => EditorState) {
    const reference = ({ attrs }: Node): DOMOutputSpec => {
      const { target, block, marks } = attrs as ReferenceTarget & { readonly marks: string };
      if (isSign(block)) return ["span", { "data-sign": block }, block];
      const data = { "data-reference": target, "data-reference-block": block, "data-marks": marks };
      return ["span", data, printInEditor(state(), { target, block }).text];
    };
    const nodes = DOMSerializer.nodesFromSchema(editorSchema);
    super({ ...nodes, reference }, DOMSerializer.marksFromSchema(editorSchema));
  }

  override serializeFragment(
    fragment: Fragment,
    options?: { document?: Document },
    target?: HTMLElement | DocumentFragment,
  ): HTMLElement | DocumentFragment {
    const content = fragment.firstChild?.isTextblock ? withSigns(fragment) : fragment;
    return super.serializeFragment(content, options, target);
  }
}

/** The signs travel as references that lead nowhere: the schema has nothing else that is no text. */
function withSigns(fragment: Fragment): Fragment {
  const content = contentOf(fragment);
  const carried = carryEdges(content.content);
  return Fragment.from(
    fragment.content.map((node, index) => {
      const [block, edges] = [content.content[index], carried[index]];
      let signed = Fragment.empty;
      let at = 0;
      for (const { offset, sign } of block && edges ? blockEdges(block, edges) : []) {
        const atom = editorSchema.nodes.reference.create({ block: sign });
        signed = signed.append(node.content.cut(at, offset)).addToEnd(atom);
        at = offset;
      }
      return node.copy(signed.append(node.content.cut(at)));
    }),
  );
}

function isSign(text: string): boolean {
  return text === "[" || text === "]";
}

function withoutSigns(html: string): string {
  const source = new DOMParser().parseFromString(html, "text/html");
  for (const sign of source.querySelectorAll("[data-sign]")) sign.remove();
  return source.body.innerHTML;
}
