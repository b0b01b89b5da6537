import { Stack } from "@mantine/core";
import type { Metadata } from "next";
import { actorOrNotFound, negotiationOnPage } from "#app/_server/session.ts";
import { PageFrame } from "#app/_ui/page-frame.tsx";
import { may } from "#lib/access/rules.ts";
import { listBlocs } from "#lib/bloc/server/queries.ts";
import { listDelegations } from "#lib/delegation/server/queries.ts";
import { listInvitations, listMembers } from "#lib/member/server/queries.ts";
import { BlocSection } from "./bloc-section.tsx";
import { DelegationSection } from "./delegation-section.tsx";
import { InvitationSection } from "./invitation-section.tsx";
import { NegotiationSection } from "./negotiation-section.tsx";
import { PeopleSection } from "./people-section.tsx";
import { SeatsTabs } from "./seats-tabs.tsx";

export const metadata: Metadata = { title: "Delegations" };

type Props = { readonly params: Promise<{ readonly negotiationId: string }> };

export default async function DelegationsPage({ params }: Props) {
  const { negotiationId } = await params;
  const actor = await actorOrNotFound(negotiationId);
  const mayInvite = may(actor, "member.invite");
  const [negotiation, delegations, blocs, members, invitations] = await Promise.all([
    negotiationOnPage(actor),
    listDelegations(actor),
    listBlocs(actor),
    listMembers(actor),
    mayInvite ? listInvitations(actor) : [],
  ]);
  return (
    <PageFrame>
      <SeatsTabs negotiationId={negotiationId} />
      <Stack gap={56}>
        <DelegationSection
          negotiationId={negotiationId}
          delegations={delegations}
          blocs={blocs}
          members={members}
          isWeighted={negotiation.weightedVoting}
          mayManage={may(actor, "delegation.manage")}
        />
        {delegations.length > 0 && (
          <BlocSection
            negotiationId={negotiationId}
            blocs={blocs}
            delegations={delegations}
            mayManage={may(actor, "bloc.manage")}
          />
        )}
        <PeopleSection
          negotiationId={negotiationId}
          members={members}
          delegations={delegations}
          ownUserId={actor.userId}
          mayManage={may(actor, "member.remove")}
        />
        {mayInvite && (
          <InvitationSection
            negotiationId={negotiationId}
            invitations={invitations}
            delegations={delegations}
            now={new Date().toISOString()}
          />
        )}
        <NegotiationSection negotiation={negotiation} mayEdit={may(actor, "negotiation.edit")} />
      </Stack>
    </PageFrame>
  );
}
