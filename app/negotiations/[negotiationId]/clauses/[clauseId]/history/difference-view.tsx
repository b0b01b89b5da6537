import { Title } from "@mantine/core";
import type { Printing } from "#app/_ui/treaty-text/treaty-text.tsx";
import type { AttributedBlock } from "#lib/history/attribute.ts";
import { authorAt } from "#lib/history/authors.ts";
import type { Difference } from "#lib/history/server/read-difference.ts";
import { type ChangeTally, tallyChanges } from "#lib/history/tally-changes.ts";
import { ChangeWalker } from "./change-walker.tsx";
import { DiffText } from "./diff-text.tsx";
import { counted } from "./format.ts";
import classes from "./history.module.css";
import { nameMoment } from "./text-then.tsx";

/** What changed in a clause between two moments, who changed how much of it, and the text with the changes. */
export function DifferenceView({ difference, ...printing }: Printing & { readonly difference: Difference }) {
  const { from, to, blocks, authors } = difference;
  const tallies = tallyChanges(blocks);
  const count = countChanges(blocks);
  return (
    <section aria-labelledby="moment">
      <div className={classes.moment}>
        <Title order={2} id="moment" className={classes.momentTitle}>
          From {nameMoment(from)} to {nameMoment(to)}
        </Title>
        <ul className={classes.legend} aria-label="Authors of the changes">
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
                {seat && ` (${seat})`}: {tallyWords(tally)}
              </li>
            );
          })}
        </ul>
      </div>
      {count === 0 && <p>Nothing changed between these two moments.</p>}
      <ChangeWalker key={`${from.revision} ${to.revision}`} count={count}>
        <DiffText blocks={blocks} authors={authors} {...printing} />
      </ChangeWalker>
    </section>
  );
}

function tallyWords({ inserted, deleted }: ChangeTally): string {
  const parts = [
    inserted > 0 && `${counted(inserted, "word")} inserted`,
    deleted > 0 && `${counted(deleted, "word")} deleted`,
  ].filter((part) => part !== false);
  return parts.join(", ") || "only signs, breaks or places";
}

/** Changes that are marked in the text. */
function countChanges(blocks: readonly AttributedBlock[]): number {
  return blocks.reduce((sum, { runs, changes, fate }) => {
    const empty = runs.length === 0 && fate !== "kept" ? 1 : 0;
    const marked = runs.filter((run) => run.fate !== "kept" || run.marksBefore !== undefined);
    return sum + changes.length + empty + marked.length;
  }, 0);
}
