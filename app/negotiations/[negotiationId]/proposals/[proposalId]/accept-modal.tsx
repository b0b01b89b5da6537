"use client";
import { Button, Group, List, Modal, Stack, Text } from "@mantine/core";
import { RefusalAlert } from "#app/_ui/action-form.tsx";
import type { ActionState } from "#app/_ui/use-action.ts";
import type { ProposalRecord, ProposalStand } from "#lib/proposal/proposal.ts";

/** The last look before a proposal is accepted: where its changes go, and who opposes it. */
export function AcceptModal({
  proposal,
  action,
  onClose,
}: {
  readonly proposal: ProposalRecord;
  readonly action: ActionState<{ readonly proposalId: string; readonly outcome: "ACCEPTED" }>;
  readonly onClose: () => void;
}) {
  const { id: proposalId, parent, clauses, stands } = proposal;
  const opposed = stands.filter(({ stand }) => stand === "OPPOSES");
  const articles = clauses.map(({ label }) => label).join(", ");
  return (
    <Modal opened onClose={onClose} title="Accept this proposal?" centered>
      <Stack gap="md">
        {action.refused && <RefusalAlert refused={action.refused} />}
        <Text size="sm">
          {parent
            ? `Its changes become part of ${parent.symbol}, which stays to be settled. The negotiating text stays as it is.`
            : `Its changes are made in ${articles}, all at once, each under the name of the delegation that suggested it.`}
        </Text>
        <Opposed opposed={opposed} />
        <Group justify="flex-end" gap="sm">
          <Button variant="default" onClick={onClose} data-autofocus>
            Go back
          </Button>
          <Button loading={action.isRunning} onClick={() => action.run({ proposalId, outcome: "ACCEPTED" })}>
            Accept
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}

function Opposed({ opposed }: { readonly opposed: readonly ProposalStand[] }) {
  if (opposed.length === 0) return <Text size="sm">No delegation has put its opposition on record.</Text>;
  return (
    <div>
      <Text size="sm" fw={600} mb={4}>
        {opposed.length} {opposed.length === 1 ? "delegation opposes" : "delegations oppose"} it:
      </Text>
      <List size="sm">
        {opposed.map(({ delegation }) => (
          <List.Item key={delegation.id}>{delegation.name}</List.Item>
        ))}
      </List>
    </div>
  );
}
