import { Title } from "@mantine/core";
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { z } from "zod";
import { answerOrNotFound } from "#app/_server/answer-or-not-found.ts";
import { actorOrNotFound } from "#app/_server/session.ts";
import { ButtonLink } from "#app/_ui/links.tsx";
import { PageFrame } from "#app/_ui/page-frame.tsx";
import { PageHeader } from "#app/_ui/page-header.tsx";
import type { Printing } from "#app/_ui/treaty-text/treaty-text.tsx";
import { may } from "#lib/access/rules.ts";
import { numberClauses } from "#lib/clause/number-clauses.ts";
import { listClauses } from "#lib/clause/server/queries.ts";
import { previewRestore } from "#lib/history/server/preview-restore.ts";
import { whyNotRestore } from "#lib/history/server/restore-clause.ts";
import { countChanges } from "#lib/history/tally-changes.ts";
import { ChangeWalker } from "../../../../_changes/change-walker.tsx";
import { DiffLegend } from "../../../../_changes/diff-legend.tsx";
import { DiffText } from "../../../../_changes/diff-text.tsx";
import { HistoryTabs } from "../../../../_record/history-tabs.tsx";
import { formatCount } from "../format.ts";
import { RestoreButton } from "./restore-button.tsx";

export const metadata: Metadata = { title: "Restore a text" };

const asked = z.object({
  revision: z.coerce.number().int().nonnegative(),
  block: z.string().min(1).max(200).optional(),
});

type Props = {
  readonly params: Promise<{ readonly negotiationId: string; readonly clauseId: string }>;
  readonly searchParams: Promise<Readonly<Record<string, string | string[] | undefined>>>;
};

export default async function RestorePage({ params, searchParams }: Props) {
  const { negotiationId, clauseId } = await params;
  const actor = await actorOrNotFound(negotiationId);
  const query = asked.safeParse(await searchParams);
  const clauses = await listClauses(actor);
  const clause = clauses.find(({ id }) => id === clauseId);
  if (!clause || !query.success || !may(actor, "clause.edit")) notFound();
  const { revision, block: blockId = null } = query.data;
  const preview = await answerOrNotFound(previewRestore(actor, { clauseId, revision, blockId }));
  const numbers = numberClauses(clauses);
  const label = numbers.get(clauseId)?.label ?? "this text";
  const base = `/negotiations/${negotiationId}/clauses`;
  const back = `${base}/${clauseId}/history?at=${revision}`;
  const printing: Printing = {
    numbers: { clauses: numbers, blocks: new Map() },
    linkTo: ({ target, block }) => `${base}/${target}${block && `#${block}`}`,
  };
  const why = whyNotRestore(actor, clause);
  const wanted = { clauseId, revision, blockId, textHash: preview?.textHash ?? "" };
  return (
    <PageFrame size="md">
      <HistoryTabs negotiationId={negotiationId} clauseId={clauseId} />
      <PageHeader
        title={blockId ? `Restore a paragraph of ${label}` : `Restore ${label}`}
        description={`As it stood at revision ${formatCount(revision)}. It is written as a new change under your name; nothing of the history goes away.`}
      />
      {why !== null && <p role="alert">{why}</p>}
      {preview === null && <p>The text reads like this already: there is nothing to restore.</p>}
      {preview && why === null ? (
        <RestoreButton negotiationId={negotiationId} wanted={wanted} back={back} />
      ) : (
        <ButtonLink variant="default" href={back} mb="lg">
          Back to the history
        </ButtonLink>
      )}
      {preview && (
        <section aria-labelledby="preview">
          <Title order={2} size="h4" id="preview">
            What would change now
          </Title>
          <ChangeWalker count={countChanges(preview.steps)}>
            <DiffText
              isFolded
              prefix="restore"
              steps={preview.steps}
              authors={preview.authors}
              {...printing}
            />
          </ChangeWalker>
          <DiffLegend />
        </section>
      )}
    </PageFrame>
  );
}
