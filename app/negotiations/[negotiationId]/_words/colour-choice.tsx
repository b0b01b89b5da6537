import Link from "next/link";
import { COLOURS, type Colouring } from "./colouring.ts";
import classes from "./words.module.css";

const NAMES: Readonly<Record<Colouring, string>> = { delegation: "by delegation", age: "by age" };

/** Chooses by what a text is coloured; the choice is in the address. */
export function ColourChoice({
  colour,
  hrefOf,
}: {
  readonly colour: Colouring | undefined;
  readonly hrefOf: (colour: Colouring | undefined) => string;
}) {
  return (
    <span className={classes.choices}>
      Colours:
      {[undefined, ...COLOURS].map((each) => (
        <Link
          key={each ?? "none"}
          href={hrefOf(each)}
          scroll={false}
          prefetch={false}
          aria-current={each === colour ? "true" : undefined}
        >
          {each ? NAMES[each] : "none"}
        </Link>
      ))}
    </span>
  );
}
