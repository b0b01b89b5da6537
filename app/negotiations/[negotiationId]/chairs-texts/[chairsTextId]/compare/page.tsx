import type { Metadata } from "next";
import { chairsTextOrNotFound } from "#app/_server/chairs-text-page.ts";
import { actorOrNotFound } from "#app/_server/session.ts";
import { EmptyState } from "#app/_ui/empty-state.tsx";
import { TextLink } from "#app/_ui/links.tsx";
import { PageFrame } from "#app/_ui/page-frame.tsx";
import { PageHeader } from "#app/_ui/page-header.tsx";
import type { Printing } from "#app/_ui/treaty-text/treaty-text.tsx";
import { may } from "#lib/access/rules.ts";
import { describeChanges } from "#lib/chairs-text/compared-article.ts";
import { readBranches } from "#lib/chairs-text/server/queries.ts";
import {
  COMPARED_AT_ONCE,
  type Comparison,
  readComparison,
} from "#lib/chairs-text/server/read-comparison.ts";
import { numberClauses } from "#lib/clause/number-clauses.ts";
import { listClauses, listClausesOf } from "#lib/clause/server/queries.ts";
import { countChanges } from "#lib/history/tally-changes.ts";
import { ChangeWalker } from "../../../_changes/change-walker.tsx";
import { DiffLegend } from "../../../_changes/diff-legend.tsx";
import { DiffText } from "../../../_changes/diff-text.tsx";
import { RecordTabs } from "../../../_record/record-tabs.tsx";
import { ChairsTextBanner } from "../../chairs-text-banner.tsx";
import classes from "../../chairs-texts.module.css";

export const metadata: Metadata = { title: "Chair's text compared" };

type Props = {
  readonly params: Promise<{ readonly negotiationId: string; readonly chairsTextId: string }>;
  readonly searchParams: Promise<{ readonly skip?: string | string[] }>;
};

export default async function ComparePage({ params, searchParams }: Props) {
  const { negotiationId, chairsTextId } = await params;
  const skip = Math.max(0, Number.parseInt(String((await searchParams).skip ?? "0"), 10) || 0);
  const actor = await actorOrNotFound(negotiationId);
  const chairsText = await chairsTextOrNotFound(actor, chairsTextId);
  const [comparison, treaty, own, branches] = await Promise.all([
    readComparison(actor, { chairsTextId, skip }),
    listClauses(actor),
    listClausesOf(actor, chairsTextId),
    readBranches(actor, chairsTextId),
  ]);
  const numbers = new Map([...numberClauses(treaty), ...numberClauses(own)]);
  for (const [originId, id] of Object.entries(branches)) {
    const number = numbers.get(id);
    if (number) numbers.set(originId, number);
  }
  const printing: Printing = {
    numbers: { clauses: numbers, blocks: new Map() },
    linkTo: ({ target, block }) =>
      `/negotiations/${negotiationId}/clauses/${branches[target] ?? target}${block && `#${block}`}`,
  };
  const isAdopted = chairsText.status === "ADOPTED";
  return (
    <PageFrame size="md">
      <RecordTabs negotiationId={negotiationId} />
      <PageHeader
        title={`${chairsText.title}, compared`}
        description={
          isAdopted
            ? "What it changed in the treaty when it became the basis, and who wrote it."
            : "What it would change in the treaty as it stands now, and who wrote it. Articles that are not here are the same in both."
        }
      />
      <ChairsTextBanner
        negotiationId={negotiationId}
        chairsText={chairsText}
        mayAdopt={may(actor, "chairs-text.adopt")}
      />
      {comparison.count === 0 ? (
        <EmptyState title="They are the same">Every article reads the same in both.</EmptyState>
      ) : (
        <Articles comparison={comparison} printing={printing} />
      )}
      <Pages skip={skip} count={comparison.count} />
    </PageFrame>
  );
}

function Articles({
  comparison,
  printing,
}: {
  readonly comparison: Comparison;
  readonly printing: Printing;
}) {
  const { articles, authors } = comparison;
  const count = articles.reduce((sum, { steps }) => sum + countChanges(steps), 0);
  return (
    <>
      <ChangeWalker count={count}>
        <ol className={classes.articles}>
          {articles.map((article) => {
            const { clauseId, branchId, is, was, steps } = article;
            const id = branchId ?? clauseId ?? "";
            const name = is ?? was;
            return (
              <li key={id}>
                <h2 className={classes.articleTitle}>
                  {name?.label}
                  {name?.heading && ` – ${name.heading}`}
                </h2>
                <p className={classes.what}>{describeChanges(article).join(" · ")}</p>
                {steps.length > 0 && (
                  <DiffText isFolded prefix={`change-${id}`} steps={steps} authors={authors} {...printing} />
                )}
              </li>
            );
          })}
        </ol>
      </ChangeWalker>
      {count > 0 && <DiffLegend />}
    </>
  );
}

function Pages({ skip, count }: { readonly skip: number; readonly count: number }) {
  if (count <= COMPARED_AT_ONCE) return null;
  return (
    <nav className={classes.links} aria-label="More articles">
      {skip > 0 && (
        <TextLink href={`?skip=${Math.max(0, skip - COMPARED_AT_ONCE)}`}>Articles before</TextLink>
      )}
      {skip + COMPARED_AT_ONCE < count && (
        <TextLink href={`?skip=${skip + COMPARED_AT_ONCE}`}>Further articles</TextLink>
      )}
    </nav>
  );
}
