import type { VoteChoice } from "#lib/ballot/vote-choice.ts";
import classes from "./choice-mark.module.css";

/** The letter by which a choice is known on a board; a dash: did not vote. */
export const CHOICE_LETTERS: Readonly<Record<VoteChoice, string>> = { YES: "Y", NO: "N", ABSTAIN: "A" };

const NAMES: Readonly<Record<VoteChoice, string>> = { YES: "Yes", NO: "No", ABSTAIN: "Abstention" };

/** How a delegation voted: by letter, by shape and by colour, so that none of them is needed alone. */
export function ChoiceMark({ choice }: { readonly choice: VoteChoice | null }) {
  const name = choice ? NAMES[choice] : "Did not vote";
  return (
    <span className={classes.mark} data-choice={choice ?? "NONE"} role="img" aria-label={name} title={name}>
      <span aria-hidden>{choice ? CHOICE_LETTERS[choice] : "–"}</span>
    </span>
  );
}
