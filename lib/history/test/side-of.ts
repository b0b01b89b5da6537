import type { Block, Inline } from "#lib/clause/content.ts";
import { sameMarks } from "#lib/clause/mark.ts";
import type { DiffBlock, DiffRun } from "../diff-states.ts";

/** A block of a difference, whether its authors are known or not. */
type Sided = Omit<DiffBlock, "runs"> & { readonly runs: readonly Omit<DiffRun, "item">[] };

/** The blocks of one of the two moments of a difference, put together again from it. */
export function sideOf(diff: readonly Sided[], side: "before" | "after"): readonly Block[] {
  const absent = side === "before" ? "inserted" : "deleted";
  return diff
    .filter(({ fate }) => fate !== absent)
    .map((block): Block => {
      const inlines = joined(
        block.runs.filter(({ fate }) => fate !== absent).map((run) => inlineAt(run, side)),
      );
      const content = inlines.length > 0 ? { content: inlines } : {};
      if (block.type === "heading") return { type: "heading", attrs: { id: block.attrs.id }, ...content };
      const places = Object.fromEntries(block.changes.map((change) => [change.name, change[side]]));
      return { type: "paragraph", attrs: { ...block.attrs, ...places }, ...content };
    });
}

function inlineAt({ inline, marksBefore }: Omit<DiffRun, "item">, side: "before" | "after"): Inline {
  if (side === "after" || !marksBefore) return inline;
  const { marks: _after, ...bare } = inline;
  return (marksBefore.length > 0 ? { ...bare, marks: marksBefore } : bare) as Inline;
}

function joined(inlines: readonly Inline[]): readonly Inline[] {
  const all: Inline[] = [];
  for (const inline of inlines) {
    const last = all.at(-1);
    if (inline.type === "text" && last?.type === "text" && sameMarks(inline.marks, last.marks)) {
      all[all.length - 1] = { ...last, text: last.text + inline.text };
    } else all.push(inline);
  }
  return all;
}
