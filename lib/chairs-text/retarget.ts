import type { ClauseContent, Inline } from "#lib/clause/content.ts";
import { referencedClauses } from "#lib/clause/reference.ts";

/** The text with its cross-references turned to other clauses, where the map knows one. The text itself if none is. */
export function retarget(content: ClauseContent, to: ReadonlyMap<string, string>): ClauseContent {
  if (!referencedClauses(content).some((id) => to.has(id))) return content;
  return {
    type: "doc",
    content: content.content.map((block) =>
      block.content ? { ...block, content: block.content.map(retargeted) } : block,
    ),
  };

  function retargeted(inline: Inline): Inline {
    if (inline.type !== "reference") return inline;
    const target = to.get(inline.attrs.target) ?? inline.attrs.target;
    return { ...inline, attrs: { ...inline.attrs, target } };
  }
}
