import type { BracketNode } from "./bracket-tree.ts";
import { isNoText } from "./contested-run.ts";
import { readOptionLabel } from "./option-label.ts";
import type { SourceText } from "./source-text.ts";

/** A bare label at the start of a paragraph: "Option 1: …". */
export type LineLabel = {
  readonly paragraph: number;
  readonly start: number;
  readonly end: number;
  readonly family: string;
  readonly ordinal: number;
  readonly names: string;
  /** Whether it stands alone on its line, with what it names in the paragraphs after it. */
  readonly isAlone: boolean;
};

/** Every label of an option that a paragraph starts with; also one that stands in brackets of its own. */
export function findOptionLabels({ text, paragraphs }: SourceText): readonly LineLabel[] {
  return paragraphs.flatMap(({ start, length }, paragraph) => {
    const line = text.slice(start, start + length);
    const boxed = /^\[([^[\]]{1,160})\]:? */.exec(line);
    const label = readOptionLabel(boxed ? (boxed[1] ?? "") : line);
    if (!label || (boxed && label.length !== (boxed[1] ?? "").length)) return [];
    const end = start + (boxed ? boxed[0].length : label.length);
    const isAlone = end >= start + line.trimEnd().length;
    const { family, ordinal, names } = label;
    return [{ paragraph, start, end, family, ordinal, names, isAlone }];
  });
}

/** Labels that count up from 1 belong together; others of another name may stand between them, inside an option. */
export function groupLabels(labels: readonly LineLabel[]): readonly (readonly LineLabel[])[] {
  const groups: LineLabel[][] = [];
  let open: LineLabel[][] = [];
  for (const label of labels) {
    const at = open.findLastIndex(
      (group) => group[0]?.family === label.family && group.length + 1 === label.ordinal,
    );
    if (at >= 0) {
      open = open.slice(0, at + 1);
      open[at]?.push(label);
    } else if (label.ordinal === 1) {
      open = open.filter((group) => group[0]?.family !== label.family);
      const group = [label];
      groups.push(group);
      open.push(group);
    }
  }
  return groups;
}

type Extent = {
  readonly start: number;
  readonly from: number;
  readonly end: number;
  readonly names: string;
};

/** The tree with the options of paragraphs in it. A group that would cut a bracket in two stays text. */
export function placeOptions(
  nodes: readonly BracketNode[],
  {
    source,
    groups,
    levels,
  }: {
    readonly source: SourceText;
    readonly groups: readonly (readonly LineLabel[])[];
    readonly levels: readonly number[];
  },
): readonly BracketNode[] {
  return groups.reduce((tree, group, index) => {
    const scope = scopeOf(tree, { from: group[0]?.start ?? 0, to: source.text.length });
    const options = withNoText(extents(group, { source, levels, scope }), { source, tree, scope });
    return options.length < 2 ? tree : (insert(tree, options, index) ?? tree);
  }, nodes);
}

/** Where the words end among which these labels stand: the bracket or option around them. */
function scopeOf(nodes: readonly BracketNode[], { from, to }: { from: number; to: number }): number {
  const holder = nodes.find((node) => node.from <= from && from < node.to);
  return holder ? scopeOf(holder.children, { from, to: holder.to }) : to;
}

type Where = { readonly source: SourceText; readonly scope: number };

/** From each label to the next; the last one takes as many paragraphs as the longest before it, or all that is left. */
function extents(
  group: readonly LineLabel[],
  { source, levels, scope }: Where & { readonly levels: readonly number[] },
): readonly Extent[] {
  const { paragraphs } = source;
  const ends = paragraphs.map(({ start, length }) => Math.min(scope, start + length));
  const lastInScope = paragraphs.findLastIndex(({ start }) => start <= scope);
  let longest = 1;
  return group.map(({ paragraph, start, end, isAlone, names }, index) => {
    const first = paragraph + (isAlone ? 1 : 0);
    const next = group[index + 1];
    const own = levels[first] ?? 0;
    const isTop = (at: number) => (levels[at] ?? 0) <= own;
    if (next) {
      const last = next.paragraph - 1;
      longest = Math.max(longest, range(first, last).filter(isTop).length);
      return { start, from: end, names, end: Math.max(end, ends[last] ?? end) };
    }
    const isWhole = isAlone && group[0]?.paragraph === 0;
    let [last, tops] = [first, 1];
    for (let at = first + 1; at <= lastInScope; at += 1) {
      if (isTop(at)) tops += 1;
      if (tops > (isAlone ? longest : 1) && !isWhole) break;
      last = at;
    }
    return { start, from: end, names, end: Math.max(end, ends[Math.min(last, lastInScope)] ?? end) };
  });
}

/** "[No text]" on a line of its own right after the options is one of them. */
function withNoText(
  options: readonly Extent[],
  { source, tree, scope }: Where & { readonly tree: readonly BracketNode[] },
): readonly Extent[] {
  const last = options.at(-1);
  const next = source.paragraphs.find(({ start }) => last && start > last.end - 1);
  if (!last || !next || next.start + next.length > scope) return options;
  const line = source.text.slice(next.start, next.start + next.length);
  const inner = /^\s*\[([^[\]]*)\]\s*$/.exec(line)?.[1];
  const isFree = tree.every(({ start, end }) => end <= last.end || start >= next.start);
  if (!inner || !isNoText(inner) || !isFree) return options;
  return [...options, { start: next.start, from: next.start, names: "", end: next.start + next.length }];
}

/** Puts options where they belong; null if one of them would cut a bracket in two. */
function insert(
  nodes: readonly BracketNode[],
  options: readonly Extent[],
  group: number,
): readonly BracketNode[] | null {
  const [start, end] = [options[0]?.start ?? 0, options.at(-1)?.end ?? 0];
  const holder = nodes.findIndex((node) => node.from <= start && end <= node.to);
  if (holder >= 0) {
    const node = nodes[holder] as BracketNode;
    const children = insert(node.children, options, group);
    return children && nodes.with(holder, { ...node, children });
  }
  const isInside = (node: BracketNode, each: Extent) => each.from <= node.start && node.end <= each.end;
  const cuts = nodes.some(
    (node) => node.start < end && start < node.end && !options.some((each) => isInside(node, each)),
  );
  if (cuts) return null;
  const made = options.map(
    (each): BracketNode => ({
      start: each.start,
      end: each.end,
      from: each.from,
      to: each.end,
      group,
      names: each.names,
      children: nodes.filter((node) => isInside(node, each)),
    }),
  );
  const rest = nodes.filter((node) => !options.some((each) => isInside(node, each)));
  return [...rest, ...made].sort((one, other) => one.start - other.start);
}

function range(from: number, to: number): readonly number[] {
  return Array.from({ length: Math.max(0, to - from + 1) }, (_, index) => from + index);
}
