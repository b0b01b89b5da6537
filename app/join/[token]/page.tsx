import { Text } from "@mantine/core";
import type { Metadata } from "next";
import { oidcName } from "#app/_server/oidc-provider.ts";
import { currentPerson } from "#app/_server/session.ts";
import { ButtonLink } from "#app/_ui/links.tsx";
import { NarrowPage } from "#app/_ui/narrow-page.tsx";
import { OFFICE_NAMES } from "#lib/access/office.ts";
import type { InvitationState } from "#lib/member/invitation.ts";
import { findOffer, type Offer } from "#lib/member/server/queries.ts";
import { JoinAsNewcomer } from "./join-as-newcomer.tsx";
import { TakeSeatButton } from "./take-seat-button.tsx";

export const metadata: Metadata = { title: "Invitation", robots: { index: false } };

const WHY_VOID: Readonly<Record<Exclude<InvitationState, "open"> | "unknown", string>> = {
  "used-up": "Everybody it was made for has taken their seat.",
  expired: "It is out of date.",
  withdrawn: "The secretariat has withdrawn it.",
  unknown: "No invitation has this link. Perhaps a part of it was lost when it was copied.",
};

type Props = { readonly params: Promise<{ readonly token: string }> };

export default async function JoinPage({ params }: Props) {
  const { token } = await params;
  const person = await currentPerson();
  const offer = await findOffer(token, person);
  const personName = person?.name ?? null;
  if (offer?.ownOffice)
    return (
      <NarrowPage
        title="You have a seat already"
        description={`In “${offer.negotiationTitle}”.`}
        personName={personName}
      >
        <Text>
          You sit there as {OFFICE_NAMES[offer.ownOffice]}. If your office should be another one, ask the
          secretariat.
        </Text>
        <ButtonLink href={`/negotiations/${offer.negotiationId}`}>Open the negotiation</ButtonLink>
      </NarrowPage>
    );
  if (offer?.state !== "open")
    return (
      <NarrowPage title="This invitation cannot be used" personName={personName}>
        <Text>
          {WHY_VOID[offer?.state ?? "unknown"]} Ask the secretariat of the negotiation for a new one.
        </Text>
        <ButtonLink href="/" variant="default">
          Go to the first page
        </ButtonLink>
      </NarrowPage>
    );
  return (
    <NarrowPage
      title={offer.negotiationTitle}
      description={`You are invited as ${seatOf(offer)}.`}
      personName={personName}
    >
      {person ? (
        <TakeSeatButton token={token} name={person.name} />
      ) : (
        <JoinAsNewcomer token={token} oidcName={oidcName()} />
      )}
    </NarrowPage>
  );
}

function seatOf({ office, delegationName }: Offer): string {
  return delegationName ? `${OFFICE_NAMES[office]}, ${delegationName}` : OFFICE_NAMES[office];
}
