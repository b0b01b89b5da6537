import type { Metadata } from "next";
import { actorOrNotFound } from "#app/_server/session.ts";
import { EmptyState } from "#app/_ui/empty-state.tsx";
import { ButtonLink } from "#app/_ui/links.tsx";
import { PageFrame } from "#app/_ui/page-frame.tsx";
import { PageHeader } from "#app/_ui/page-header.tsx";
import { numberClauses } from "#lib/clause/number-clauses.ts";
import { listClauses } from "#lib/clause/server/queries.ts";
import { listOpenPoints } from "#lib/contested/server/queries.ts";
import { PointsBoard } from "./points-board.tsx";
import { RefreshOnNewText } from "./refresh-on-new-text.tsx";

export const metadata: Metadata = { title: "Open points" };

type Props = { readonly params: Promise<{ readonly negotiationId: string }> };

export default async function OpenPointsPage({ params }: Props) {
  const { negotiationId } = await params;
  const actor = await actorOrNotFound(negotiationId);
  const [clauses, open] = await Promise.all([listClauses(actor), listOpenPoints(actor)]);
  const numbers = numberClauses(clauses);
  const byClause = new Map(open.map((each) => [each.clauseId, each]));
  const inOrder = clauses.flatMap(({ id, heading }) => {
    const found = byClause.get(id);
    if (!found || found.points.length === 0) return [];
    return [{ ...found, label: numbers.get(id)?.label ?? "", heading }];
  });
  if (inOrder.length === 0)
    return (
      <PageFrame>
        <RefreshOnNewText />
        <EmptyState
          order={1}
          title="Nothing is open"
          action={<ButtonLink href={`/negotiations/${negotiationId}/treaty`}>Go to the treaty</ButtonLink>}
        >
          There are no brackets, no options and no places to fill in the treaty. As soon as somebody does not
          agree with words and puts them in brackets, they stand here, with who holds them up.
        </EmptyState>
      </PageFrame>
    );
  return (
    <PageFrame>
      <RefreshOnNewText />
      <PageHeader
        title="Open points"
        description="Brackets, options and places to fill in the whole treaty: since when, and who holds them up."
      />
      <PointsBoard negotiationId={negotiationId} clauses={inOrder} now={new Date().toISOString()} />
    </PageFrame>
  );
}
