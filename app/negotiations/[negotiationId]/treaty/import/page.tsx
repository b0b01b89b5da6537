import { notFound } from "next/navigation";
import { actorOrNotFound } from "#app/_server/session.ts";
import { EmptyState } from "#app/_ui/empty-state.tsx";
import { ButtonLink } from "#app/_ui/links.tsx";
import { PageFrame } from "#app/_ui/page-frame.tsx";
import { PageHeader } from "#app/_ui/page-header.tsx";
import { may } from "#lib/access/rules.ts";
import { listParties } from "#lib/contested/server/list-parties.ts";
import { isTreatyEmpty } from "#lib/treaty/server/queries.ts";
import { ImportTreaty } from "./import-treaty.tsx";

export const metadata = { title: "Import a treaty" };

export default async function ImportPage({
  params,
}: {
  readonly params: Promise<{ readonly negotiationId: string }>;
}) {
  const { negotiationId } = await params;
  const actor = await actorOrNotFound(negotiationId);
  if (!may(actor, "treaty.import")) notFound();
  return (
    <PageFrame size="lg">
      <PageHeader
        title="Import a treaty"
        description="Paste a whole text or choose a file. You see what is recognised, and correct it, before anything is stored."
      />
      {(await isTreatyEmpty(actor)) ? (
        <ImportTreaty negotiationId={negotiationId} parties={await listParties(actor)} />
      ) : (
        <EmptyState
          title="The treaty has text already"
          action={<ButtonLink href={`/negotiations/${negotiationId}/treaty`}>Go to the treaty</ButtonLink>}
        >
          An import fills an empty treaty. Articles can be added one by one on the treaty’s page.
        </EmptyState>
      )}
    </PageFrame>
  );
}
