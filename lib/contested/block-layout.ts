import type { Block, SuggestionMark } from "#lib/clause/content.ts";
import { isSuggestion } from "#lib/clause/mark.ts";
import { blockEdges, type CarriedEdges, type ContestedEdge, carryEdges } from "./bracket-edges.ts";
import { lengthOf } from "./contested-run.ts";

/** Where a delegation's suggested words begin in a block, after words that are not its suggestion. */
export type SuggestedFrom = { readonly offset: number; readonly mark: SuggestionMark };

/** What is drawn in a block besides its words. Offsets count as in `ContestedEdge`. */
export type BlockLayout = {
  /** The signs in the line. */
  readonly signs: readonly ContestedEdge[];
  /** The options of whole paragraphs that begin with this block: they have a line of their own above it. */
  readonly labels: readonly ContestedEdge[];
  /** Whether the block is part of an option of whole paragraphs. */
  readonly isOption: boolean;
  readonly suggested: readonly SuggestedFrom[];
};

/** Groups whose options are whole paragraphs, wherever they stand. */
export type ParagraphGroups = ReadonlySet<string>;

/** What is drawn in each block of a text. */
export function layoutBlocks(blocks: readonly Block[]): readonly BlockLayout[] {
  const carried = carryEdges(blocks);
  const groups = paragraphGroups(blocks.map(groupsOf));
  return blocks.map((block, index) => layoutBlock(block, carried[index] as CarriedEdges, groups));
}

/** What is drawn in one block, given what it has to know of the others. */
export function layoutBlock(block: Block, carried: CarriedEdges, groups: ParagraphGroups): BlockLayout {
  const edges = blockEdges(block, carried);
  const isLabel = ({ kind, id }: ContestedEdge) => kind === "OPTIONS" && groups.has(id);
  return {
    signs: edges.filter((edge) => !isLabel(edge)),
    labels: edges.filter((edge) => edge.sign === "[" && isLabel(edge)),
    isOption: groupsOf(block).whole.some((group) => groups.has(group)),
    suggested: suggestedFrom(block),
  };
}

/** The groups that a block is part of: those of which one option is all of it, and those that are a part of it. */
export type GroupsInBlock = { readonly whole: readonly string[]; readonly partial: readonly string[] };

/** Sorts the groups of a block by whether all of it belongs to one option. */
export function groupsOf({ content = [] }: Block): GroupsInBlock {
  const options = content.map(({ marks = [] }) =>
    marks.flatMap((mark) => (mark.type === "option" ? [`${mark.attrs.group} ${mark.attrs.id}`] : [])),
  );
  const [first = []] = options;
  const whole = first.filter((option) => options.every((each) => each.includes(option)));
  const partial = options.flat().filter((option) => !whole.includes(option));
  return { whole: whole.map(groupOf), partial: partial.map(groupOf) };
}

/** The groups of which every option is made of whole paragraphs. */
export function paragraphGroups(blocks: readonly GroupsInBlock[]): ParagraphGroups {
  const partial = new Set(blocks.flatMap((block) => block.partial));
  return new Set(blocks.flatMap(({ whole }) => whole.filter((group) => !partial.has(group))));
}

function groupOf(option: string): string {
  return option.split(" ")[0] ?? "";
}

function suggestedFrom({ content = [] }: Block): readonly SuggestedFrom[] {
  const found: SuggestedFrom[] = [];
  let before: readonly string[] = [];
  let offset = 0;
  for (const inline of content) {
    const suggestions = (inline.marks ?? []).filter(isSuggestion);
    for (const mark of suggestions) if (!before.includes(mark.attrs.by)) found.push({ offset, mark });
    before = suggestions.map(({ attrs }) => attrs.by);
    offset += lengthOf(inline);
  }
  return found;
}
