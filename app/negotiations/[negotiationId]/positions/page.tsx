import type { Metadata } from "next";
import { actorOrNotFound } from "#app/_server/session.ts";
import { EmptyState } from "#app/_ui/empty-state.tsx";
import { ButtonLink } from "#app/_ui/links.tsx";
import { PageFrame } from "#app/_ui/page-frame.tsx";
import { PageHeader } from "#app/_ui/page-header.tsx";
import { may } from "#lib/access/rules.ts";
import { readTreatyPositions } from "#lib/position/server/queries.ts";
import { PositionBoard } from "./position-board.tsx";

export const metadata: Metadata = { title: "Positions" };

type Props = { readonly params: Promise<{ readonly negotiationId: string }> };

export default async function PositionsPage({ params }: Props) {
  const { negotiationId } = await params;
  const actor = await actorOrNotFound(negotiationId);
  const positions = await readTreatyPositions(actor);
  const { rows, delegations } = positions.matrix;
  if (rows.length === 0)
    return (
      <PageFrame>
        <EmptyState
          order={1}
          title="No articles yet"
          action={<ButtonLink href={`/negotiations/${negotiationId}/treaty`}>Go to the treaty</ButtonLink>}
        >
          Delegations take positions article by article. As soon as the treaty has articles, they stand here.
        </EmptyState>
      </PageFrame>
    );
  if (delegations.length === 0)
    return (
      <PageFrame>
        <EmptyState
          order={1}
          title="No delegations yet"
          action={
            <ButtonLink href={`/negotiations/${negotiationId}/delegations`}>Go to the delegations</ButtonLink>
          }
        >
          The matrix has a column for each delegation. The secretariat adds them and invites their people.
        </EmptyState>
      </PageFrame>
    );
  const ownId = actor.delegation?.id ?? null;
  return (
    <PageFrame size="full">
      <PageHeader
        title="Positions"
        description="Where each delegation stands on each article. A position belongs to the text it was taken on."
      />
      <PositionBoard
        negotiationId={negotiationId}
        positions={positions}
        ownDelegationId={ownId}
        mayTake={ownId !== null && may(actor, "position.take", ownId)}
      />
    </PageFrame>
  );
}
