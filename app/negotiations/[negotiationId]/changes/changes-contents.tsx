import type { ClauseChanges } from "#lib/changes/treaty-changes.ts";
import classes from "./changes-page.module.css";
import { partOf } from "./parts.ts";

/** The texts that changed, each with how much, to jump to. */
export function ChangesContents({
  clauses,
  here,
  hrefOf,
  hasStructure,
}: {
  readonly clauses: readonly ClauseChanges[];
  readonly here: number | "all";
  readonly hrefOf: (part: number | "all") => string;
  readonly hasStructure: boolean;
}) {
  return (
    <nav className={classes.contents} aria-label="Changed texts">
      <ol>
        {hasStructure && (
          <li>
            <a href="#structure">Structure of the treaty</a>
          </li>
        )}
        {clauses.map((clause, index) => {
          const part = partOf(index);
          const isHere = here === "all" || part === here;
          const [inserted, deleted] = [wordsOf(clause, "inserted"), wordsOf(clause, "deleted")];
          return (
            <li key={clause.clauseId}>
              <a href={`${isHere ? "" : hrefOf(part)}#clause-${clause.clauseId}`}>
                {clause.label}
                {clause.heading && <span className={classes.heading}>{clause.heading}</span>}
              </a>
              <span className={classes.amount}>
                <span aria-hidden>
                  {inserted > 0 && `+${inserted}`} {deleted > 0 && `−${deleted}`}
                </span>
                <span className={classes.spoken}>{`${inserted} words inserted, ${deleted} deleted`}</span>
              </span>
            </li>
          );
        })}
      </ol>
    </nav>
  );
}

function wordsOf({ tallies }: ClauseChanges, what: "inserted" | "deleted"): number {
  return tallies.reduce((sum, tally) => sum + tally[what], 0);
}
