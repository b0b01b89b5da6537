import { TreatyText } from "#app/_ui/treaty-text/treaty-text.tsx";
import type { BallotText } from "#lib/ballot/ballot.ts";
import { blockPlaces, numberBlocks } from "#lib/clause/number-blocks.ts";
import type { Numbers } from "#lib/clause/reference.ts";
import classes from "./hall.module.css";

/** The texts that are voted on, for the wall. */
export function HallText({
  texts,
  numbers,
}: {
  readonly texts: readonly BallotText[];
  readonly numbers: Numbers;
}) {
  const own = texts.map(
    ({ clauseId, content }) => [clauseId, numberBlocks(blockPlaces(content.content))] as const,
  );
  const blocks = new Map([...numbers.blocks, ...own]);
  return texts.map(({ clauseId, label, heading, content }) => (
    <section key={clauseId} className={classes.text}>
      <h2 className={classes.label}>{heading ? `${label} – ${heading}` : label}</h2>
      <TreatyText content={content} numbers={{ ...numbers, blocks }} linkTo={({ target }) => `#${target}`} />
    </section>
  ));
}
