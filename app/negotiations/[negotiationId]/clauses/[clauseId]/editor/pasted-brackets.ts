import { Fragment, Mark, type Node, Slice } from "@tiptap/pm/model";
import type { Block } from "#lib/clause/content.ts";
import { contentToNode } from "#lib/clause/content-node.ts";
import { describeProblem } from "#lib/contested/describe-problem.ts";
import { type FoundAttribution, parseContested } from "#lib/contested/parse-contested.ts";
import type { ResolveName } from "#lib/contested/read-names.ts";
import { newUuid } from "../../../_live/uuid.ts";
import { blockContent } from "./block-content.ts";
import { newBlockId } from "./block-id.ts";
import { editorSchema } from "./editor-schema.ts";
import { carried, marksOn } from "./marks-on.ts";

/** A pasted text whose brackets are understood. */
export interface PastedBrackets {
  readonly slice: Slice;
  readonly attributions: readonly FoundAttribution[];
  /** A sentence for each bracket without a partner: it stays as text. */
  readonly problems: readonly string[];
}

/** Makes the brackets of a pasted text contested words. No word is lost; blocks in which only signs stood go. */
export function pastedBrackets(slice: Slice, resolve: ResolveName): PastedBrackets {
  const nodes = slice.content.content;
  const asItIs = { slice, attributions: [], problems: [] };
  if (nodes.length === 0 || !nodes.every((node) => node.isTextblock)) return asItIs;
  const blocks = nodes.map(blockContent);
  const source = blocks.map((block) => ({
    inlines: block.content ?? [],
    level: block.type === "paragraph" ? block.attrs.level : 0,
  }));
  const { paragraphs, attributions, problems } = parseContested(source, { newId: newUuid, resolve });
  const read = blocks.flatMap((block, index): Block[] => {
    const content = paragraphs[index];
    return content ? [{ ...block, content } as Block] : [];
  });
  if (read.length === 0) return asItIs;
  return {
    slice: new Slice(Fragment.from(read.map(nodeOf)), slice.openStart, slice.openEnd),
    attributions,
    problems: problems
      .filter(({ kind }) => kind !== "flips-meaning")
      .map((problem) => {
        const sentence = describeProblem(
          problem,
          nodes[problem.paragraph]?.textBetween(0, nodes[problem.paragraph]?.content.size ?? 0, "", " ") ??
            "",
        );
        return nodes.length > 1 ? `Paragraph ${problem.paragraph + 1}: ${sentence}` : sentence;
      }),
  };
}

/**
 * Gives brackets, options and holes of a copy ids of their own: two that carry the same id would be one. `isOwn` tells
 * which ids come back to where they were cut.
 */
export function withOwnIds(slice: Slice, isOwn: (id: string) => boolean): Slice {
  const fresh = new Map<string, string>();
  const idFor = (id: string, make: () => string) => {
    const known = fresh.get(id) ?? (isOwn(id) ? id : make());
    fresh.set(id, known);
    return known;
  };
  const renamed = (mark: Mark): Mark => {
    switch (mark.type.name) {
      case "bracket":
      case "hole":
        return mark.type.create({ ...mark.attrs, id: idFor(mark.attrs.id, newUuid) });
      case "option": {
        const { group, id } = mark.attrs;
        const own = idFor(group, newUuid);
        return mark.type.create({ group: own, id: own === group ? id : idFor(`${group} ${id}`, newBlockId) });
      }
      default:
        return mark;
    }
  };
  const copy = (node: Node): Node => {
    if (node.isText) return node.mark(Mark.setFrom(node.marks.map(renamed)));
    const marks = marksOn(node);
    const attrs = marks.length > 0 ? { ...node.attrs, marks: carried(marks.map(renamed)) } : node.attrs;
    return node.type.create(attrs, copyAll(node.content), node.marks);
  };
  const copyAll = (content: Fragment): Fragment => Fragment.from(content.content.map(copy));
  return new Slice(copyAll(slice.content), slice.openStart, slice.openEnd);
}

function nodeOf(block: Block): Node {
  const doc = contentToNode({ type: "doc", content: [block] });
  return editorSchema.nodeFromJSON(doc.firstChild?.toJSON());
}
