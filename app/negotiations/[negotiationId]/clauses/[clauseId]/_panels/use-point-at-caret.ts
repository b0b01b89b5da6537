import type { Node } from "@tiptap/pm/model";
import { decodeMarks } from "#lib/clause/carried-marks.ts";
import type { OpenPoint } from "#lib/contested/open-points.ts";
import { useStore } from "../../../_live/use-store.ts";
import { useEditingDesk } from "../editor/editing-desk.tsx";

/** The innermost open point in which the caret stands; null: in none. */
export function usePointAtCaret(points: readonly OpenPoint[]): string | null {
  const { active } = useEditingDesk();
  const editor = useStore(active);
  if (!editor) return null;
  const { nodeBefore, nodeAfter } = editor.state.selection.$from;
  const ids = new Set([...idsOn(nodeBefore), ...idsOn(nodeAfter)]);
  const inside = points.filter(({ item }) => ids.has(item.id));
  return (
    inside.findLast(({ item }) => !inside.some((other) => other.item.parentId === item.id))?.item.id ?? null
  );
}

function idsOn(node: Node | null): readonly string[] {
  if (!node) return [];
  const carried = decodeMarks(node.attrs.marks).map((mark) => ({ attrs: "attrs" in mark ? mark.attrs : {} }));
  return [...node.marks, ...carried].flatMap(({ attrs }) => {
    const { id, group } = attrs as { readonly id?: string; readonly group?: string };
    return [group ?? id ?? ""];
  });
}
