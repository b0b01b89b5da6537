import type { AuthorBook } from "#lib/history/authors.ts";
import { authorAt } from "#lib/history/authors.ts";
import { describeTally } from "#lib/history/describe-change.ts";
import type { ChangeTally } from "#lib/history/tally-changes.ts";
import classes from "./changes.module.css";

/** Who made a difference, and how much of it. */
export function TallyList({
  tallies,
  authors,
}: {
  readonly tallies: readonly ChangeTally[];
  readonly authors: AuthorBook;
}) {
  return (
    <ul className={classes.tallies} aria-label="Authors of the changes">
      {tallies.map((tally) => {
        const { name, seat, colour } = authorAt(authors, tally.by);
        return (
          <li key={tally.by.userId}>
            <span
              className={classes.swatch}
              style={colour ? { background: colour } : undefined}
              aria-hidden
            />
            {name}
            {seat && ` (${seat})`}: {describeTally(tally)}
          </li>
        );
      })}
    </ul>
  );
}
