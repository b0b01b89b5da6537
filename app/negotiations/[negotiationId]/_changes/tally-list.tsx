import type { AuthorBook } from "#lib/history/authors.ts";
import { authorAt } from "#lib/history/authors.ts";
import { describeTally } from "#lib/history/describe-change.ts";
import type { DiffStep } from "#lib/history/difference.ts";
import { tallyChanges } from "#lib/history/tally-changes.ts";
import classes from "./changes.module.css";

/** Who made a difference, and how much of it. */
export function TallyList({
  steps,
  authors,
}: {
  readonly steps: readonly DiffStep[];
  readonly authors: AuthorBook;
}) {
  return (
    <ul className={classes.tallies} aria-label="Authors of the changes">
      {tallyChanges(steps).map((tally) => {
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
