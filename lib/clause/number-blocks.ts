import type { Block, Inline, OptionMark, ParagraphAttrs } from "./content.ts";
import { letters, roman } from "./number-format.ts";
import { DEEPEST_LEVEL } from "./schema.ts";

/** A block's printed mark ("2.", "(a)", "(i)", "a.") and its path in references ("paragraph 2 (a)(i)"); either may be empty. */
export type BlockNumber = { readonly id: string; readonly mark: string; readonly path: string };

/** What numbering needs to know of a block. `alternative`: all of it belongs to this option of a group. */
export type BlockPlace = ParagraphAttrs & { readonly alternative?: OptionMark["attrs"] | undefined };

/**
 * Numbers the blocks of one clause, in order. Counters restart under a new parent, and plain text (level 0) or a
 * heading begins a new list of points. A single numbered paragraph is printed without its number. `numberAs` takes
 * no number from the count, so that "5 bis" leaves the following paragraph 6. Unnumbered text at a level continues
 * the block above it and takes that block's path. Options of paragraphs are alternatives: each begins with the number
 * of the first, and what follows the group goes on after the option that counted furthest.
 */
export function numberBlocks(blocks: readonly BlockPlace[]): readonly BlockNumber[] {
  const paragraphs = blocks.filter((block) => block.numbered && block.level === 1);
  const isSingle = paragraphs.length === 1 && paragraphs[0]?.numberAs === "";
  const counts: number[] = new Array(DEEPEST_LEVEL + 1).fill(0);
  let pieces: string[] = [];
  let group: OpenGroup | null = null;
  return blocks.map((block) => {
    const { alternative } = block;
    if (group && group.group !== alternative?.group) {
      counts[1] = Math.max(group.furthest, counts[1] ?? 0);
      group = null;
    }
    if (alternative && !group) {
      group = { ...alternative, start: [...counts], startPieces: pieces, furthest: 0 };
    } else if (alternative && group && group.id !== alternative.id) {
      group = { ...group, id: alternative.id, furthest: Math.max(group.furthest, counts[1] ?? 0) };
      counts.splice(0, counts.length, ...group.start);
      pieces = group.startPieces;
    }
    if (block.level === 0) {
      counts.fill(0, 2);
      pieces = [];
    } else {
      pieces = pieces.slice(0, block.numbered ? block.level : block.level + 1);
      if (block.numbered) {
        pieces[block.level] = block.numberAs || count(counts, block.level);
        counts.fill(0, block.level + 1);
        if (isSingle) pieces[1] = "";
      }
    }
    const mark = block.numbered && block.level > 0 ? dressed(block.level, pieces[block.level] ?? "") : "";
    return { id: block.id, mark, path: pathOf(pieces) };
  });
}

/** A group of options in which counting is: how it stood before the first, and how far the options so far came. */
type OpenGroup = OptionMark["attrs"] & {
  readonly start: readonly number[];
  readonly startPieces: string[];
  readonly furthest: number;
};

/** What numbering needs to know of a clause's blocks. A heading counts as plain text. */
export function blockPlaces(blocks: readonly Block[]): readonly BlockPlace[] {
  return blocks.map((block) =>
    block.type === "paragraph"
      ? { ...block.attrs, alternative: alternativeOf(block.content ?? []) }
      : { id: block.attrs.id, level: 0, numbered: false, numberAs: "" },
  );
}

/** The option to which all of a block belongs, if it is one of several. */
export function alternativeOf(inlines: readonly Pick<Inline, "marks">[]): OptionMark["attrs"] | undefined {
  const first = inlines[0]?.marks?.find((mark) => mark.type === "option")?.attrs;
  if (!first) return undefined;
  const isWhole = inlines.every(({ marks = [] }) =>
    marks.some(
      (mark) => mark.type === "option" && mark.attrs.group === first.group && mark.attrs.id === first.id,
    ),
  );
  return isWhole ? first : undefined;
}

function count(counts: number[], level: number): string {
  const next = (counts[level] ?? 0) + 1;
  counts[level] = next;
  switch (level) {
    case 1:
      return String(next);
    case 3:
      return roman(next).toLowerCase();
    default:
      return letters(next);
  }
}

function dressed(level: number, number: string): string {
  if (number === "") return "";
  return level === 1 || level === 4 ? `${number}.` : `(${number})`;
}

function pathOf(pieces: readonly string[]): string {
  const [, paragraph = "", point = "", item = "", subitem = ""] = pieces;
  const points = [point && `(${point})`, item && `(${item})`, subitem && ` ${subitem}`].join("").trim();
  if (paragraph) return `paragraph ${paragraph} ${points}`.trim();
  return points && `subparagraph ${points}`;
}
