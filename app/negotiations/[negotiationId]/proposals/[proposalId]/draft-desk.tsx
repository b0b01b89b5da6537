"use client";
import { Button, Group, Stack, Text, Title } from "@mantine/core";
import { notifications } from "@mantine/notifications";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { RefusalAlert } from "#app/_ui/action-form.tsx";
import { ConfirmModal } from "#app/_ui/confirm-modal.tsx";
import { ButtonLink } from "#app/_ui/links.tsx";
import { useAction } from "#app/_ui/use-action.ts";
import type { Proposal } from "#lib/proposal/proposal.ts";
import { tableProposalAction, withdrawProposalAction } from "../../_proposals/actions.ts";

/** What the drafters do with a draft: table it, edit it, or put it away. */
export function DraftDesk({
  negotiationId,
  proposal,
}: {
  readonly negotiationId: string;
  readonly proposal: Proposal;
}) {
  const router = useRouter();
  const [isAsking, setAsking] = useState(false);
  const { id: proposalId } = proposal;
  const table = useAction(tableProposalAction.bind(null, negotiationId), ({ symbol }) => {
    notifications.show({ message: `It is tabled as ${symbol}.`, color: "teal" });
    router.refresh();
  });
  const putAway = useAction(withdrawProposalAction.bind(null, negotiationId), () =>
    router.push(`/negotiations/${negotiationId}/proposals`),
  );
  return (
    <Stack component="section" gap="sm" aria-labelledby="draft">
      <Title order={2} size="h4" id="draft">
        Draft
      </Title>
      {table.refused && <RefusalAlert refused={table.refused} />}
      <Text size="sm">
        Tabling gives it a symbol and puts it before everybody, with the text as it is now. Afterwards it can
        be withdrawn, not edited.
      </Text>
      <Group gap="sm">
        <Button loading={table.isRunning} onClick={() => table.run({ proposalId })}>
          Table it
        </Button>
        <ButtonLink variant="default" href={`/negotiations/${negotiationId}/proposals/${proposalId}/edit`}>
          Edit
        </ButtonLink>
        <Button variant="subtle" color="gray" onClick={() => setAsking(true)}>
          Put away…
        </Button>
      </Group>
      {isAsking && (
        <ConfirmModal
          title="Put this draft away?"
          confirm="Put away"
          action={putAway}
          input={{ proposalId }}
          onClose={() => setAsking(false)}
        >
          It cannot be tabled any more. Its suggestions stay in the text and can go into another proposal.
        </ConfirmModal>
      )}
    </Stack>
  );
}
