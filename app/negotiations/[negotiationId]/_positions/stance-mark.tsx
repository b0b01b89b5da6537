import { STANCE_FACTS, type Stance } from "#lib/position/stance.ts";
import classes from "./stance.module.css";

/** As much of a position as its mark shows. */
export type MarkedPosition = {
  readonly stance: Stance;
  readonly adReferendum: boolean;
  readonly isOnEarlierText: boolean;
};

/** The classes of a stance's colours, and of what goes with a position. */
export function markClasses({ stance, adReferendum, isOnEarlierText }: MarkedPosition): string {
  const marks = [classes.stance, classes[stance]];
  if (adReferendum) marks.push(classes.adReferendum);
  if (isOnEarlierText) marks.push(classes.earlierText);
  return marks.join(" ");
}

/** A position in words: "Accept, ad referendum, on earlier text". */
export function positionWords({ stance, adReferendum, isOnEarlierText }: MarkedPosition): string {
  const words: string[] = [STANCE_FACTS[stance].name];
  if (adReferendum) words.push("ad referendum");
  if (isOnEarlierText) words.push("on earlier text");
  return words.join(", ");
}

/** The coloured mark of a position; what it says stands in words beside it. */
export function StanceMark({ position }: { readonly position: MarkedPosition }) {
  return (
    <span className={`${classes.symbol} ${markClasses(position)}`} aria-hidden>
      {STANCE_FACTS[position.stance].symbol}
    </span>
  );
}
