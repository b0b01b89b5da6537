import type { Block } from "#lib/clause/content.ts";
import { type OpenMark, openMarks } from "#lib/contested/contested-run.ts";
import { type AuthorBook, authorAt } from "#lib/history/authors.ts";
import { type DiffStep, sidesOf } from "#lib/history/difference.ts";
import { type ChangeTally, tallyChanges } from "#lib/history/tally-changes.ts";
import type { StructureChange } from "./structure-changes.ts";

/** A moment of the treaty: what it is called ("Rev.1", "now"), and when it was (ISO 8601). */
export type TreatyMoment = { readonly name: string; readonly at: string };

/** Who did something to the structure, as the journal says. */
export type StructureDeed = { readonly name: string; readonly delegation: string; readonly at: string };

/** What changed in one text of the treaty between two moments. */
export type ClauseChanges = {
  readonly clauseId: string;
  readonly label: string;
  readonly heading: string;
  readonly from: number;
  readonly to: number;
  readonly steps: readonly DiffStep[];
  readonly tallies: readonly ChangeTally[];
  readonly contested: ContestedCount;
};

/** Brackets, groups of options and holes that came into a text, and that went out of it. */
export type ContestedCount = { readonly opened: number; readonly settled: number };

/** What changed in a whole treaty between two moments. */
export type TreatyChanges = {
  readonly from: TreatyMoment;
  readonly to: TreatyMoment;
  readonly structure: readonly (StructureChange & { readonly by: StructureDeed | null })[];
  /** The texts that changed, in the order of the treaty. */
  readonly clauses: readonly ClauseChanges[];
  readonly authors: AuthorBook;
};

/** The share of one seat (a delegation, or an office) in what changed. */
export type SeatTally = Omit<ChangeTally, "by"> & {
  readonly seat: string;
  readonly colour: string | null;
  /** Texts that it changed. */
  readonly texts: number;
};

/** All that changed in a treaty, added up. */
export type ChangesSummary = Omit<ChangeTally, "by"> &
  ContestedCount & { readonly seats: readonly SeatTally[] };

/** What is contested in a text that was not before, and the other way round. */
export function countContested(steps: readonly DiffStep[]): ContestedCount {
  const { before, after } = sidesOf(steps);
  const [was, is] = [contestedIn(before), contestedIn(after)];
  return {
    opened: [...is].filter((id) => !was.has(id)).length,
    settled: [...was].filter((id) => !is.has(id)).length,
  };
}

/** Adds up what changed, in all and for each seat, the seat that changed most words first. */
export function addUpChanges({
  clauses,
  authors,
}: Pick<TreatyChanges, "clauses" | "authors">): ChangesSummary {
  const seats = new Map<string, SeatTally>();
  for (const { tallies } of clauses) {
    const seen = new Set<string>();
    for (const tally of tallies) {
      const { seat, name, colour } = authorAt(authors, tally.by);
      const key = seat || name;
      const known = seats.get(key) ?? { seat: key, colour, texts: 0, inserted: 0, deleted: 0, moved: 0 };
      seats.set(key, { ...known, ...plus(known, tally), texts: known.texts + (seen.has(key) ? 0 : 1) });
      seen.add(key);
    }
  }
  const all = [...seats.values()].toSorted((a, b) => b.inserted + b.deleted - (a.inserted + a.deleted));
  const nothing = { inserted: 0, deleted: 0, moved: 0 };
  return {
    ...all.reduce(plus, nothing),
    opened: clauses.reduce((sum, { contested }) => sum + contested.opened, 0),
    settled: clauses.reduce((sum, { contested }) => sum + contested.settled, 0),
    seats: all,
  };
}

/** What changed in one text, with its share in the whole. */
export function clauseChanges(clause: Omit<ClauseChanges, "tallies" | "contested">): ClauseChanges {
  return { ...clause, tallies: tallyChanges(clause.steps), contested: countContested(clause.steps) };
}

type Words = Omit<ChangeTally, "by">;

function plus(one: Words, other: Words): Words {
  return {
    inserted: one.inserted + other.inserted,
    deleted: one.deleted + other.deleted,
    moved: one.moved + other.moved,
  };
}

function contestedIn(blocks: readonly Block[]): ReadonlySet<string> {
  return new Set(
    blocks.flatMap(({ content = [] }) => content.flatMap((inline) => openMarks(inline).map(idOf))),
  );
}

/** Options count as the group that they belong to. */
function idOf(mark: OpenMark): string {
  return mark.type === "option" ? mark.attrs.group : mark.attrs.id;
}
