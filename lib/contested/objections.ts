import { listWords } from "#lib/list-words.ts";
import type { StandNow } from "./contested-item.ts";

/** What somebody wants to do with contested words. */
export type ContestedAct =
  | { readonly outcome: "LIFTED" | "DELETED" }
  /** Null: none of the options. */
  | { readonly outcome: "CHOSEN"; readonly option: string | null }
  | { readonly outcome: "FILLED" };

/**
 * Who stands against an act at the present words. A stand on earlier words stops nothing; having proposed does not
 * grow old. `by` is the acting delegation (null: chair or secretariat, who are bound like everybody): what it has
 * proposed itself does not stop it. A bloc's stand counts as the bloc's, whoever acts.
 *
 * - Lifting: those who oppose the words, and those who asked for the brackets.
 * - Deleting: those who support the words, and those who proposed them.
 * - Choosing an option: those who oppose it. Choosing none: those who support or proposed one of them.
 * - Filling a hole: nobody; whoever disagrees puts the words in brackets.
 */
export function objections(
  act: ContestedAct,
  { stands, by }: { readonly stands: readonly StandNow[]; readonly by: string | null },
): readonly StandNow[] {
  const standing = stands.filter(({ isOnEarlierText }) => !isOnEarlierText);
  const proposers = standing.filter(
    ({ stand, holder }) => stand === "PROPOSES" && !(holder.type === "delegation" && holder.id === by),
  );
  const opposers = standing.filter(({ stand }) => stand === "OPPOSES");
  const supporters = standing.filter(({ stand }) => stand === "SUPPORTS");
  switch (act.outcome) {
    case "LIFTED":
      return [...opposers, ...proposers];
    case "DELETED":
      return [...supporters, ...proposers];
    case "CHOSEN":
      if (act.option !== null) return opposers.filter(({ optionId }) => optionId === act.option);
      return [...supporters, ...proposers].filter(({ optionId }) => optionId !== "");
    case "FILLED":
      return [];
  }
}

/** Says who objects: "Gorania and Thule object to this on the present text." */
export function describeObjections(standing: readonly StandNow[]): string {
  const names = [...new Set(standing.map(({ holder }) => holder.shortName))];
  const verb = names.length === 1 ? "objects" : "object";
  return `${listWords(names)} ${verb} to this on the present text. Nothing was changed.`;
}
