import { ClauseStatus } from "#app/_ui/clause-status.tsx";
import { type Printing, TreatyText } from "#app/_ui/treaty-text/treaty-text.tsx";
import type { ClauseContent } from "#lib/clause/content.ts";
import { blockPlaces, numberBlocks } from "#lib/clause/number-blocks.ts";
import { type ClauseNumber, numberClauses } from "#lib/clause/number-clauses.ts";
import { withoutSuggestions } from "#lib/clause/without-suggestions.ts";
import type { TreatyVersion } from "#lib/version/version.ts";
import classes from "./version.module.css";

/** The whole treaty as it stood: numbers, order and cross-references as they were then. */
export function VersionText({
  negotiationId,
  version,
  texts,
}: {
  readonly negotiationId: string;
  readonly version: TreatyVersion;
  /** By the clause's id. */
  readonly texts: ReadonlyMap<string, ClauseContent>;
}) {
  const numbers = numberClauses(version.clauses);
  const printing: Printing = {
    numbers: {
      clauses: numbers,
      blocks: new Map(
        [...texts].map(([id, { content }]) => [id, numberBlocks(blockPlaces(content))] as const),
      ),
    },
    linkTo: ({ target }) => `#clause-${target}`,
  };
  return (
    <article className={classes.treaty}>
      <h2 className={classes.title}>{version.title}</h2>
      {version.clauses.map((clause) => (
        <ClauseThen
          key={clause.id}
          negotiationId={negotiationId}
          clause={clause}
          number={numbers.get(clause.id)}
          content={texts.get(clause.id)}
          printing={printing}
        />
      ))}
    </article>
  );
}

function ClauseThen({
  negotiationId,
  clause,
  number,
  content,
  printing,
}: {
  readonly negotiationId: string;
  readonly clause: TreatyVersion["clauses"][number];
  readonly number: ClauseNumber | undefined;
  readonly content: ClauseContent | undefined;
  readonly printing: Printing;
}) {
  const { id, kind, heading, label, status, isCirculated, revision } = clause;
  const hasText = content !== undefined && content.content.length > 0;
  return (
    <section
      id={`clause-${id}`}
      aria-labelledby={`heading-${id}`}
      className={classes.clause}
      data-kind={kind}
      data-withdrawn={number?.isWithdrawn || undefined}
    >
      <header className={classes.header}>
        <h3 id={`heading-${id}`} className={classes.heading}>
          <span className={classes.label}>{number?.ownLabel}</span>
          {heading && <span className={classes.name}>{heading}</span>}
        </h3>
        {(status !== "OPEN" || hasText) && (
          <p className={classes.facts}>
            {status !== "OPEN" && <ClauseStatus status={status} isCirculated={isCirculated} />}
            {hasText && (
              <a
                href={`/negotiations/${negotiationId}/clauses/${id}/revisions/${revision}`}
                aria-label={`${label}, revision ${revision.toLocaleString("en")}`}
              >
                Revision {revision.toLocaleString("en")}
              </a>
            )}
          </p>
        )}
      </header>
      {hasText && <TreatyText content={withoutSuggestions(content)} {...printing} />}
    </section>
  );
}
