import type { Metadata } from "next";
import { actorOrNotFound } from "#app/_server/session.ts";
import { EmptyState } from "#app/_ui/empty-state.tsx";
import { ButtonLink } from "#app/_ui/links.tsx";
import { PageFrame } from "#app/_ui/page-frame.tsx";
import { may } from "#lib/access/rules.ts";
import { mayChangeMechanism, maySetMechanismStatus } from "#lib/mechanism/may-change.ts";
import { readRegister } from "#lib/mechanism/server/queries.ts";
import { RegisterBoard } from "./register-board.tsx";

export const metadata: Metadata = { title: "Compliance mechanisms" };

type Props = { readonly params: Promise<{ readonly negotiationId: string }> };

export default async function MechanismsPage({ params }: Props) {
  const { negotiationId } = await params;
  const actor = await actorOrNotFound(negotiationId);
  const register = await readRegister(actor);
  if (register.clauses.length === 0)
    return (
      <PageFrame>
        <EmptyState
          order={1}
          title="No articles yet"
          action={<ButtonLink href={`/negotiations/${negotiationId}/treaty`}>Go to the treaty</ButtonLink>}
        >
          A compliance mechanism stands in one or more articles. As soon as the treaty has some, declarations,
          inspections, consultations and the like can be entered here.
        </EmptyState>
      </PageFrame>
    );
  const changeable = register.mechanisms.filter((mechanism) => mayChangeMechanism(actor, mechanism));
  return (
    <PageFrame size="full">
      <RegisterBoard
        negotiationId={negotiationId}
        register={register}
        mayPropose={may(actor, "mechanism.propose")}
        maySetStatus={maySetMechanismStatus(actor)}
        changeableIds={changeable.map(({ id }) => id)}
      />
    </PageFrame>
  );
}
