import { TextLink } from "#app/_ui/links.tsx";
import type { Printing } from "#app/_ui/treaty-text/treaty-text.tsx";
import type { ClauseChanges } from "#lib/changes/treaty-changes.ts";
import type { AuthorBook } from "#lib/history/authors.ts";
import { DiffText } from "../_changes/diff-text.tsx";
import { TallyList } from "../_changes/tally-list.tsx";
import classes from "./changes-page.module.css";

/** One changed text of a treaty; what stayed as it was in a long one is folded. */
export function ClauseChangesText({
  clause: { clauseId, label, heading, from, to, steps, tallies },
  authors,
  base,
  ...printing
}: Printing & {
  readonly clause: ClauseChanges;
  readonly authors: AuthorBook;
  readonly base: string;
}) {
  return (
    <section className={classes.clause} id={`clause-${clauseId}`} aria-labelledby={`title-${clauseId}`}>
      <header className={classes.clauseHeader}>
        <h3 id={`title-${clauseId}`}>
          {label}
          {heading && <span className={classes.heading}>{heading}</span>}
        </h3>
        <TextLink size="xs" href={`${base}/${clauseId}/history?from=${from}&to=${to}&view=side`}>
          Side by side
        </TextLink>
      </header>
      <TallyList tallies={tallies} authors={authors} />
      <div className={classes.clauseText}>
        <DiffText steps={steps} authors={authors} prefix={`c-${clauseId}`} isFolded {...printing} />
      </div>
    </section>
  );
}
