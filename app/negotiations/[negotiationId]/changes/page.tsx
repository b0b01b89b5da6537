import type { Metadata } from "next";
import { actorOrNotFound } from "#app/_server/session.ts";
import { EmptyState } from "#app/_ui/empty-state.tsx";
import { formatMoment } from "#app/_ui/format-moment.ts";
import { ButtonLink } from "#app/_ui/links.tsx";
import { PageHeader } from "#app/_ui/page-header.tsx";
import type { Printing } from "#app/_ui/treaty-text/treaty-text.tsx";
import type { MomentChoice } from "#lib/changes/moment-choice.ts";
import { readTreatyChanges } from "#lib/changes/server/read-treaty-changes.ts";
import {
  addUpChanges,
  type ClauseChanges,
  type TreatyChanges,
  type TreatyMoment,
} from "#lib/changes/treaty-changes.ts";
import { numberClauses } from "#lib/clause/number-clauses.ts";
import { listClauses } from "#lib/clause/server/queries.ts";
import { countChanges } from "#lib/history/tally-changes.ts";
import { listVersions } from "#lib/version/server/queries.ts";
import type { VersionEntry } from "#lib/version/version.ts";
import { lastVisitOf } from "#lib/visit/server/queries.ts";
import { ChangeWalker } from "../_changes/change-walker.tsx";
import { DiffLegend } from "../_changes/diff-legend.tsx";
import { RecordTabs } from "../_record/record-tabs.tsx";
import { ChangesContents } from "./changes-contents.tsx";
import classes from "./changes-page.module.css";
import { ChangesSummaryView } from "./changes-summary.tsx";
import { ClauseChangesText } from "./clause-changes-text.tsx";
import { MomentForm, type MomentOption } from "./moment-form.tsx";
import { momentWord, readMoment } from "./moment-word.ts";
import { chosenPart, PART } from "./parts.ts";
import { StructureList } from "./structure-list.tsx";

export const metadata: Metadata = { title: "Changes" };

type Props = {
  readonly params: Promise<{ readonly negotiationId: string }>;
  readonly searchParams: Promise<Readonly<Record<string, string | string[] | undefined>>>;
};

export default async function ChangesPage({ params, searchParams }: Props) {
  const [{ negotiationId }, asked] = await Promise.all([params, searchParams]);
  const actor = await actorOrNotFound(negotiationId);
  const [versions, visit, clauses] = await Promise.all([
    listVersions(actor),
    lastVisitOf(actor),
    listClauses(actor),
  ]);
  const choice = {
    from: readMoment(asked.from) ?? usualFrom(versions, visit),
    to: readMoment(asked.to) ?? ({ kind: "now" } as const),
  };
  const isFirstVisit = visit === null && [choice.from, choice.to].some(({ kind }) => kind === "visit");
  const changes = isFirstVisit ? null : await readTreatyChanges(actor, choice);
  const base = `/negotiations/${negotiationId}/clauses`;
  const printing: Printing = {
    numbers: { clauses: numberClauses(clauses), blocks: new Map() },
    linkTo: ({ target, block }) => `${base}/${target}${block && `#${block}`}`,
  };
  return (
    <main id="main" className={classes.page}>
      <RecordTabs negotiationId={negotiationId} />
      <PageHeader
        title="Changes"
        description="What changed in the treaty between two moments: its structure, and every text with each word that came, went or was moved. Times are in UTC."
      />
      <MomentForm
        options={momentOptions(versions, visit)}
        from={momentWord(choice.from)}
        to={momentWord(choice.to)}
      />
      {changes ? (
        <Found
          changes={changes}
          part={chosenPart(asked.part)}
          words={wordsOf(choice)}
          base={base}
          printing={printing}
        />
      ) : (
        <EmptyState title="This is your first visit">
          When you come back after a pause, everything that changed meanwhile stands here.
        </EmptyState>
      )}
    </main>
  );
}

function Found({
  changes,
  part,
  words,
  base,
  printing,
}: {
  readonly changes: TreatyChanges;
  readonly part: number | "all";
  /** The two moments as the address says them. */
  readonly words: Readonly<Record<"from" | "to", string>>;
  readonly base: string;
  readonly printing: Printing;
}) {
  const { from, to, structure, clauses, authors } = changes;
  const parts = Math.max(1, Math.ceil(clauses.length / PART));
  const here = part === "all" ? part : Math.min(part, parts);
  const hrefOf = (other: number | "all") => `?${new URLSearchParams({ ...words, part: String(other) })}`;
  const shown = here === "all" ? clauses : clauses.slice((here - 1) * PART, here * PART);
  return (
    <>
      <h2 className={classes.between}>
        From {nameOf(from)} to {nameOf(to)}
      </h2>
      {clauses.length === 0 && structure.length === 0 ? (
        <EmptyState title="Nothing changed">
          Between these two moments every text and the structure of the treaty stayed as they were.
        </EmptyState>
      ) : (
        <>
          <ChangesSummaryView
            texts={clauses.length}
            structure={structure.length}
            summary={addUpChanges(changes)}
          />
          <div className={classes.desk}>
            <ChangesContents
              clauses={clauses}
              here={here}
              hrefOf={hrefOf}
              hasStructure={structure.length > 0}
            />
            <div className={classes.texts}>
              <StructureList structure={structure} base={base} />
              {shown.length > 0 && (
                <>
                  <ChangeWalker key={`${words.from} ${words.to} ${here}`} count={countAll(shown)}>
                    {shown.map((clause) => (
                      <ClauseChangesText
                        key={clause.clauseId}
                        clause={clause}
                        authors={authors}
                        base={base}
                        {...printing}
                      />
                    ))}
                  </ChangeWalker>
                  <DiffLegend />
                </>
              )}
              {parts > 1 && here !== "all" && (
                <nav className={classes.parts} aria-label="More changed texts">
                  {here > 1 && (
                    <ButtonLink variant="default" href={hrefOf(here - 1)}>
                      Previous {PART} texts
                    </ButtonLink>
                  )}
                  {here < parts && (
                    <ButtonLink variant="default" href={hrefOf(here + 1)}>
                      Next {Math.min(PART, clauses.length - here * PART)} texts
                    </ButtonLink>
                  )}
                  <ButtonLink variant="subtle" href={hrefOf("all")}>
                    All {clauses.length} on one page, to print
                  </ButtonLink>
                </nav>
              )}
            </div>
          </div>
        </>
      )}
    </>
  );
}

/** Since the last visit; without one since the newest version that somebody named; without that since the beginning. */
function usualFrom(versions: readonly VersionEntry[], visit: string | null): MomentChoice {
  if (visit !== null) return { kind: "visit" };
  const named = versions.find(({ kind }) => kind === "NAMED");
  return named ? { kind: "version", versionId: named.id } : { kind: "beginning" };
}

function momentOptions(versions: readonly VersionEntry[], visit: string | null): readonly MomentOption[] {
  return [
    { value: "now", label: "Now" },
    ...(visit === null ? [] : [{ value: "visit", label: `My last visit, ${formatMoment(visit)}` }]),
    ...versions.map(({ id, name, madeAt }) => ({
      value: `version:${id}`,
      label: `${name}, ${formatMoment(madeAt)}`,
    })),
    { value: "beginning", label: "The beginning" },
  ];
}

function countAll(clauses: readonly ClauseChanges[]): number {
  return clauses.reduce((sum, { steps }) => sum + countChanges(steps), 0);
}

function wordsOf({ from, to }: { readonly from: MomentChoice; readonly to: MomentChoice }) {
  return { from: momentWord(from), to: momentWord(to) };
}

/** "Rev.1 (12 Mar 2026, 14:05 UTC)"; the beginning and now need no date. */
function nameOf({ name, at }: TreatyMoment): string {
  if (name === "") return formatMoment(at);
  return name === "now" || name === "the beginning" ? name : `${name} (${formatMoment(at)})`;
}
