import type { VoteChoice } from "./vote-choice.ts";

/** How the delegations on a board are ordered: as they are called, by name, or those that chose alike together. */
export type BoardOrder = "ROLL" | "NAME" | "CHOICE";

/** Delegations in an order; `entries` come in that of the roll, which also orders those that are alike. */
export function orderBoard<Entry extends { readonly name: string; readonly choice: VoteChoice | null }>(
  entries: readonly Entry[],
  order: BoardOrder,
): readonly Entry[] {
  switch (order) {
    case "ROLL":
      return entries;
    case "NAME":
      return entries.toSorted((one, other) => byName.compare(one.name, other.name));
    case "CHOICE":
      return entries.toSorted((one, other) => rankOf(one.choice) - rankOf(other.choice));
    default:
      return order satisfies never;
  }
}

const byName = new Intl.Collator("en");
const RANKS: readonly (VoteChoice | null)[] = ["YES", "NO", "ABSTAIN", null];

function rankOf(choice: VoteChoice | null): number {
  return RANKS.indexOf(choice);
}

/** The entries as a screen may show them that everybody in the room looks at: without choices until the votes are public. */
export function boardForAll<Entry extends { readonly choice: VoteChoice | null }>(
  entries: readonly Entry[],
  { isPublic }: { readonly isPublic: boolean },
): readonly Entry[] {
  return isPublic ? entries : entries.map((entry) => ({ ...entry, choice: null }));
}

/** How the cells of a board are laid out on a screen. */
export type BoardGrid = {
  readonly columns: number;
  readonly rows: number;
  /** Whether there is room for names; else for short names. */
  readonly hasNames: boolean;
};

/** More delegations than this have no room for their names at ten metres. */
const MOST_NAMES = 48;
/** The room that a name, or a short name, wants: in letters' heights, across and down. */
const NAME = { across: 8, down: 2.6 };
const SHORT_NAME = { across: 4.6, down: 1.9 };

/** The grid in which `count` cells on a screen of this proportion (width : height) can have the largest letters. */
export function boardGrid(count: number, proportion: number): BoardGrid {
  const hasNames = count <= MOST_NAMES;
  const { across, down } = hasNames ? NAME : SHORT_NAME;
  let best = { columns: 1, rows: Math.max(1, count), letters: 0 };
  for (let columns = 1; columns <= Math.max(1, count); columns += 1) {
    const rows = Math.max(1, Math.ceil(count / columns));
    const letters = Math.min(proportion / columns / across, 1 / rows / down);
    if (letters > best.letters) best = { columns, rows, letters };
  }
  return { columns: best.columns, rows: best.rows, hasNames };
}
