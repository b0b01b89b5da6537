import type { ClauseContent, Inline, Mark } from "#lib/clause/content.ts";
import { countContentWords } from "#lib/clause/project.ts";
import { type Numbers, printReference } from "#lib/clause/reference.ts";
import { withoutSuggestions } from "#lib/clause/without-suggestions.ts";
import type { GateFacts } from "./clean-gate.ts";

/** What stands open in a text. `reservations`: how many delegations' reservations of position it carries. */
export function gateFacts(content: ClauseContent, numbers: Numbers, reservations: number): GateFacts {
  const negotiated = withoutSuggestions(content);
  const inlines = inlinesOf(negotiated);
  const references = countDangling(inlines, numbers);
  return {
    words: countContentWords(negotiated),
    ...countContested(inlines),
    missingReferences: references.missing,
    withdrawnReferences: references.withdrawn,
    reservations,
    suggestions: countSuggestions(content),
  };
}

/** The brackets, groups of options and holes of a text by their id; a group that has only one option left is settled. */
export function openIds(content: ClauseContent): ReadonlySet<string> {
  const { brackets, groups, holes } = contestedIds(inlinesOf(withoutSuggestions(content)));
  const unsettled = [...groups].flatMap(([id, options]) => (options.size > 1 ? id : []));
  return new Set([...brackets, ...unsettled, ...holes]);
}

function countContested(inlines: readonly Inline[]): Pick<GateFacts, "brackets" | "options" | "holes"> {
  const { brackets, groups, holes } = contestedIds(inlines);
  const unsettled = [...groups.values()].filter((options) => options.size > 1);
  return { brackets: brackets.size, options: unsettled.length, holes: holes.size };
}

function contestedIds(inlines: readonly Inline[]) {
  const brackets = new Set<string>();
  const groups = new Map<string, Set<string>>();
  const holes = new Set<string>();
  for (const mark of inlines.flatMap(({ marks = [] }): readonly Mark[] => marks)) {
    if (mark.type === "bracket") brackets.add(mark.attrs.id);
    if (mark.type === "hole") holes.add(mark.attrs.id);
    if (mark.type !== "option") continue;
    const options = groups.get(mark.attrs.group) ?? new Set();
    groups.set(mark.attrs.group, options.add(mark.attrs.id));
  }
  return { brackets, groups, holes };
}

function countDangling(inlines: readonly Inline[], numbers: Numbers) {
  const dangling = inlines.filter(
    (inline) => inline.type === "reference" && printReference(inline.attrs, numbers).isDangling,
  );
  const withdrawn = dangling.filter(
    (inline) => inline.type === "reference" && numbers.clauses.get(inline.attrs.target)?.isWithdrawn,
  );
  return { missing: dangling.length - withdrawn.length, withdrawn: withdrawn.length };
}

function countSuggestions(content: ClauseContent): number {
  const marks = [
    ...content.content.flatMap(({ joins = [] }): readonly Mark[] => joins),
    ...inlinesOf(content).flatMap(({ marks: own = [] }): readonly Mark[] => own),
  ];
  const ids = marks.flatMap((mark) =>
    mark.type === "insertion" || mark.type === "deletion" ? mark.attrs.id : [],
  );
  return new Set(ids).size;
}

function inlinesOf(content: ClauseContent): readonly Inline[] {
  return content.content.flatMap(({ content: inlines = [] }): readonly Inline[] => inlines);
}
