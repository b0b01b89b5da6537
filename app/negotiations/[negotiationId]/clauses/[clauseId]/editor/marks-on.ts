import { Mark, type Node } from "@tiptap/pm/model";
import { decodeMarks, encodeMarks } from "#lib/clause/carried-marks.ts";
import type { Mark as ContentMark } from "#lib/clause/content.ts";

/** The marks of an inline node: its own if it is text, those it carries in its attribute if it is not. */
export function marksOn(node: Node): readonly Mark[] {
  if (node.isText || !node.attrs.marks) return node.marks;
  const { marks } = node.type.schema;
  return decodeMarks(node.attrs.marks).flatMap((mark) => {
    const type = marks[mark.type];
    return type ? [type.create("attrs" in mark ? mark.attrs : null)] : [];
  });
}

/** The attribute in which something that is not text carries these marks. */
export function carried(marks: readonly Mark[]): string {
  return encodeMarks(marks.map((mark) => ({ type: mark.type.name, attrs: mark.attrs }) as ContentMark));
}

/** The marks with one more. */
export function withMark(marks: readonly Mark[], mark: Mark): readonly Mark[] {
  return mark.addToSet(Mark.setFrom(marks));
}
