"use client";
import { Button, Group, Modal, Stack, Text } from "@mantine/core";
import { notifications } from "@mantine/notifications";
import { useState } from "react";
import { RefusalAlert } from "#app/_ui/action-form.tsx";
import { Instant } from "#app/_ui/instant.tsx";
import { useAction } from "#app/_ui/use-action.ts";
import { OFFICE_NAMES } from "#lib/access/office.ts";
import type { Delegation } from "#lib/delegation/delegation.ts";
import { type Invitation, type InvitationState, invitationState } from "#lib/member/invitation.ts";
import { revokeInvitationAction } from "./actions.ts";
import { InvitationForm } from "./invitation-form.tsx";
import { SectionHeader } from "./section-header.tsx";

const STATE_NAMES: Readonly<Record<InvitationState, string>> = {
  open: "Open",
  "used-up": "Used up",
  expired: "Out of date",
  withdrawn: "Withdrawn",
};

/** The links that seat people. Secretariat only. */
export function InvitationSection({
  negotiationId,
  invitations,
  delegations,
  now,
}: {
  readonly negotiationId: string;
  readonly invitations: readonly Invitation[];
  readonly delegations: readonly Delegation[];
  /** When the page was made: ISO-8601, UTC. */
  readonly now: string;
}) {
  const [isInviting, setInviting] = useState(false);
  const withdraw = useAction(revokeInvitationAction.bind(null, negotiationId), () =>
    notifications.show({ message: "The invitation is withdrawn. Whoever it has seated stays." }),
  );
  const nameOf = new Map(delegations.map(({ id, name }) => [id, name]));
  return (
    <section aria-label="Invitations">
      <SectionHeader
        title="Invitations"
        description="Whoever opens the link takes the seat that it offers. Send it to them alone."
        actions={<Button onClick={() => setInviting(true)}>Invite people</Button>}
      />
      <Stack gap="md">
        {withdraw.refused && <RefusalAlert refused={withdraw.refused} />}
        <Stack component="ul" gap="md" p={0} m={0} style={{ listStyle: "none" }}>
          {invitations.map((invitation) => (
            <Group
              key={invitation.id}
              component="li"
              justify="space-between"
              wrap="nowrap"
              align="flex-start"
            >
              <InvitationEntry
                invitation={invitation}
                delegationName={nameOf.get(invitation.delegationId ?? "") ?? null}
                state={invitationState(invitation, now)}
              />
              <Button
                variant="default"
                size="xs"
                flex="none"
                disabled={withdraw.isRunning}
                onClick={() => withdraw.run({ invitationId: invitation.id })}
              >
                Withdraw
              </Button>
            </Group>
          ))}
        </Stack>
      </Stack>
      <Modal
        opened={isInviting}
        onClose={() => setInviting(false)}
        title="Invite people"
        closeButtonProps={{ "aria-label": "Close" }}
      >
        <InvitationForm
          negotiationId={negotiationId}
          delegations={delegations}
          onDone={() => setInviting(false)}
        />
      </Modal>
    </section>
  );
}

function InvitationEntry({
  invitation: { office, uses, maxUses, expiresAt },
  delegationName,
  state,
}: {
  readonly invitation: Invitation;
  readonly delegationName: string | null;
  readonly state: InvitationState;
}) {
  return (
    <Stack gap={2} miw={0}>
      <Text fw={500}>
        {delegationName ? `${OFFICE_NAMES[office]}, ${delegationName}` : OFFICE_NAMES[office]}
      </Text>
      <Text size="sm" c="dimmed">
        {STATE_NAMES[state]} · seated {uses} of {maxUses} · until <Instant at={expiresAt} />
      </Text>
    </Stack>
  );
}
