import { Title } from "@mantine/core";
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { actorOrNotFound } from "#app/_server/session.ts";
import { versionOnPage } from "#app/_server/version-page.ts";
import { ClauseStatus } from "#app/_ui/clause-status.tsx";
import { TextLink } from "#app/_ui/links.tsx";
import { PageFrame } from "#app/_ui/page-frame.tsx";
import { PageHeader } from "#app/_ui/page-header.tsx";
import { may } from "#lib/access/rules.ts";
import { numberClauses } from "#lib/clause/number-clauses.ts";
import { listClauses } from "#lib/clause/server/queries.ts";
import type { Held } from "#lib/clause/told-status.ts";
import { previewVersionRestore } from "#lib/version/server/restore-version.ts";
import { RecordTabs } from "../../../_record/record-tabs.tsx";
import { versionHref } from "../../addresses.ts";
import classes from "./restore.module.css";
import { RestoreButton } from "./restore-button.tsx";

type Props = {
  readonly params: Promise<{ readonly negotiationId: string; readonly versionId: string }>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { negotiationId, versionId } = await params;
  const { name } = await versionOnPage(await actorOrNotFound(negotiationId), versionId);
  return { title: `Restore ${name}` };
}

export default async function RestoreVersionPage({ params }: Props) {
  const { negotiationId, versionId } = await params;
  const actor = await actorOrNotFound(negotiationId);
  if (!may(actor, "clause.draft")) notFound();
  const { name } = await versionOnPage(actor, versionId);
  const [{ open, closed }, clauses] = await Promise.all([
    previewVersionRestore(actor, versionId),
    listClauses(actor),
  ]);
  const numbers = numberClauses(clauses);
  const rows = new Map(clauses.map((clause) => [clause.id, clause]));
  const toRow = ({ kept, now }: (typeof open)[number]) => ({
    id: now.id,
    label: numbers.get(now.id)?.label ?? kept.label,
    heading: rows.get(now.id)?.heading ?? kept.heading,
    held: { status: now.status, isCirculated: rows.get(now.id)?.isCirculated ?? false },
    href: `/negotiations/${negotiationId}/clauses/${now.id}/history?from=${kept.revision}&to=${rows.get(now.id)?.head ?? kept.revision}`,
  });
  return (
    <PageFrame>
      <RecordTabs negotiationId={negotiationId} />
      <PageHeader
        title={`Restore ${name}`}
        description={
          <>
            The articles below will read as they did in{" "}
            <TextLink href={versionHref(negotiationId, versionId)}>{name}</TextLink>: each as a new edit in
            your name. Nothing that has been written is lost. Headings, the order of articles, and articles
            added since stay as they are.
          </>
        }
      />
      {open.length === 0 ? (
        <p>Every article that is open reads as in {name} already. There is nothing to restore.</p>
      ) : (
        <>
          <Articles title="Will be restored" rows={open.map(toRow)} />
          <RestoreButton
            negotiationId={negotiationId}
            versionId={versionId}
            name={name}
            seen={open.map(({ now }) => ({ clauseId: now.id, textHash: now.textHash }))}
          />
        </>
      )}
      {closed.length > 0 && <Articles title="Closed, and so left as they are" rows={closed.map(toRow)} />}
    </PageFrame>
  );
}

type Row = {
  readonly id: string;
  readonly label: string;
  readonly heading: string;
  readonly held: Held;
  readonly href: string;
};

function Articles({ title, rows }: { readonly title: string; readonly rows: readonly Row[] }) {
  return (
    <section className={classes.articles}>
      <Title order={2} size="h4">
        {title}: {rows.length}
      </Title>
      <ul>
        {rows.map(({ id, label, heading, held, href }) => (
          <li key={id}>
            <span>
              <strong>{label}</strong> {heading}
            </span>
            {held.status !== "OPEN" && <ClauseStatus {...held} />}
            <TextLink href={href} size="sm" aria-label={`What has changed in ${label} since`}>
              What has changed since
            </TextLink>
          </li>
        ))}
      </ul>
    </section>
  );
}
