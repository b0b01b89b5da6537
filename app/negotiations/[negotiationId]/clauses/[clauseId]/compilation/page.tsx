import { Title } from "@mantine/core";
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { actorOrNotFound } from "#app/_server/session.ts";
import { EmptyState } from "#app/_ui/empty-state.tsx";
import { ButtonLink, TextLink } from "#app/_ui/links.tsx";
import { PageFrame } from "#app/_ui/page-frame.tsx";
import { PageHeader } from "#app/_ui/page-header.tsx";
import { TreatyText } from "#app/_ui/treaty-text/treaty-text.tsx";
import { numberClauses } from "#lib/clause/number-clauses.ts";
import { referencedClauses } from "#lib/clause/reference.ts";
import { listClauses, listTexts } from "#lib/clause/server/queries.ts";
import { listDelegations } from "#lib/delegation/server/queries.ts";
import { readCompilation } from "#lib/proposal/server/read-compilation.ts";
import { printingOf } from "../../../_proposals/printing.ts";
import classes from "./compilation.module.css";
import { ProposalColumn } from "./proposal-column.tsx";

type Props = {
  readonly params: Promise<{ readonly negotiationId: string; readonly clauseId: string }>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { negotiationId, clauseId } = await params;
  const clauses = await listClauses(await actorOrNotFound(negotiationId));
  return { title: `Compilation of ${numberClauses(clauses).get(clauseId)?.label ?? "a clause"}` };
}

export default async function CompilationPage({ params }: Props) {
  const { negotiationId, clauseId } = await params;
  const actor = await actorOrNotFound(negotiationId);
  const clauses = await listClauses(actor);
  const clause = clauses.find(({ id }) => id === clauseId);
  if (!clause) notFound();
  const [{ text, columns }, delegations] = await Promise.all([
    readCompilation(actor, clauseId),
    listDelegations(actor),
  ]);
  const shown = [...(text ? [text] : []), ...columns.map((column) => column.text)];
  const texts = await listTexts(actor, [
    ...new Set(shown.flatMap(({ content }) => referencedClauses(content))),
  ]);
  const printing = printingOf({ negotiationId, clauses, texts, delegations });
  const label = numberClauses(clauses).get(clauseId)?.label ?? "";
  const page = `/negotiations/${negotiationId}/clauses/${clauseId}`;
  return (
    <PageFrame size="full">
      <PageHeader
        title={`Compilation of ${label}${clause.heading && ` – ${clause.heading}`}`}
        description="The negotiating text and every tabled proposal side by side; nothing is merged."
        actions={
          <>
            <ButtonLink variant="default" href={`${page}/order`}>
              Order of voting
            </ButtonLink>
            <ButtonLink variant="default" href={page}>{`Back to ${label}`}</ButtonLink>
          </>
        }
      />
      {columns.length === 0 && (
        <EmptyState title="Nothing is proposed here">
          No proposal that would change this article is before the conference.
        </EmptyState>
      )}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls sideways has to be reached by the keyboard */}
      <section className={classes.columns} aria-label="Texts side by side" tabIndex={0}>
        <article className={classes.column} data-first="" aria-labelledby="negotiating-text">
          <header className={classes.head}>
            <Title order={2} id="negotiating-text" className={classes.title}>
              Negotiating text
            </Title>
            <TextLink size="sm" href={page} className="tabular">
              Revision {text?.revision ?? 0}
            </TextLink>
          </header>
          {text ? <TreatyText content={text.content} {...printing} /> : <p>Nothing has been written yet.</p>}
        </article>
        {columns.map((column) => (
          <ProposalColumn
            key={column.proposal.id}
            negotiationId={negotiationId}
            column={column}
            {...printing}
          />
        ))}
      </section>
    </PageFrame>
  );
}
