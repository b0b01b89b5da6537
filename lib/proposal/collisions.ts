import type { ClauseContent } from "#lib/clause/content.ts";
import { isInserted, isTouched, type SuggestionIds, signOf, type Unit, unitsOf } from "#lib/clause/units.ts";
import { IN_WORD, wholeWords } from "./whole-words.ts";

/** A proposal's suggestions in one clause. */
export type ProposalInText = { readonly proposalId: string; readonly own: SuggestionIds };

/** Where two proposals would change the same words of the negotiating text. */
export type Collision = {
  /** The other proposal. */
  readonly proposalId: string;
  /** The words that both would change, or between which both would insert. */
  readonly words: string;
};

/**
 * Where a proposal collides with others in a clause: both change or touch the same words of the negotiating text, or
 * one deletes what the other changes. In the order of the text.
 */
export function findCollisions(
  content: ClauseContent,
  proposal: ProposalInText,
  others: readonly ProposalInText[],
): readonly Collision[] {
  return content.content.flatMap((block) => {
    const units = unitsOf(block);
    const rangesOf = ({ own }: ProposalInText) =>
      rangesIn(units, own, block.joins?.some(({ attrs }) => own.has(attrs.id)) ?? false);
    const ranges = rangesOf(proposal);
    if (ranges.length === 0) return [];
    const text = signs(units);
    return others.flatMap((other) => {
      if (other.proposalId === proposal.proposalId) return [];
      const theirs = rangesOf(other).map((range) => wholeWords(text, range));
      const met = ranges
        .map((range) => wholeWords(text, range))
        .flatMap((range) => theirs.filter((each) => touches(range, each)).map((each) => union(range, each)));
      return merge(met).map((range) => ({ proposalId: other.proposalId, words: wordsAt(text, range) }));
    });
  });
}

/** From where to where in the negotiating text of a block, in UTF-16 units; empty where something is only inserted. */
type Range = { readonly from: number; readonly to: number };

function rangesIn(units: readonly Unit[], own: SuggestionIds, isJoined: boolean): readonly Range[] {
  const ranges: Range[] = isJoined ? [{ from: 0, to: 0 }] : [];
  let at = 0;
  for (const unit of units) {
    const next = isInserted(unit) ? at : at + 1;
    if (isTouched(unit, own)) ranges.push({ from: at, to: next });
    at = next;
  }
  return merge(ranges);
}

/** The negotiating text of a block. */
function signs(units: readonly Unit[]): string {
  return units
    .filter((unit) => !isInserted(unit))
    .map(signOf)
    .join("");
}

function touches(one: Range, other: Range): boolean {
  return one.from <= other.to && other.from <= one.to;
}

function union(one: Range, other: Range): Range {
  return { from: Math.min(one.from, other.from), to: Math.max(one.to, other.to) };
}

/** Ranges that touch each other as one, in order. */
function merge(ranges: readonly Range[]): readonly Range[] {
  const merged: Range[] = [];
  for (const range of ranges.toSorted((one, other) => one.from - other.from)) {
    const last = merged.at(-1);
    if (last && touches(last, range)) merged[merged.length - 1] = union(last, range);
    else merged.push(range);
  }
  return merged;
}

/** What stands in a range; where nothing does, the words on both sides. */
function wordsAt(text: string, { from, to }: Range): string {
  const words = text.slice(from, to).trim();
  if (IN_WORD.test(words)) return words;
  const before = /\S*\s*$/.exec(text.slice(0, from))?.[0] ?? "";
  const after = /^\s*\S*/.exec(text.slice(to))?.[0] ?? "";
  return `${before}${text.slice(from, to)}${after}`.trim();
}
