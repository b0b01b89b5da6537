"use client";
import { Button, Group, Radio, Stack, Text, Textarea } from "@mantine/core";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { ActionForm, RefusalAlert } from "#app/_ui/action-form.tsx";
import { useAction } from "#app/_ui/use-action.ts";
import { type ProposalStand, REASON_LIMIT } from "#lib/proposal/proposal.ts";
import {
  joinSponsorsAction,
  leaveSponsorsAction,
  takeProposalStandAction,
} from "../../_proposals/actions.ts";

type Choice = "SUPPORTS" | "OPPOSES" | "NONE";

/** Where the own delegation stands on a proposal: for it, against it, or among its sponsors. */
export function StandDesk({
  negotiationId,
  proposalId,
  isSponsor,
  held,
}: {
  readonly negotiationId: string;
  readonly proposalId: string;
  readonly isSponsor: boolean;
  readonly held: ProposalStand | null;
}) {
  const router = useRouter();
  const done = () => router.refresh();
  const [stand, setStand] = useState<Choice>(held?.stand ?? "NONE");
  const [reason, setReason] = useState(held?.reason ?? "");
  const take = useAction(takeProposalStandAction.bind(null, negotiationId), done);
  const join = useAction(joinSponsorsAction.bind(null, negotiationId), done);
  const leave = useAction(leaveSponsorsAction.bind(null, negotiationId), done);
  if (isSponsor)
    return (
      <Stack gap="xs" align="flex-start">
        {leave.refused && <RefusalAlert refused={leave.refused} />}
        <Text size="sm">Your delegation is among the sponsors.</Text>
        <Button variant="default" loading={leave.isRunning} onClick={() => leave.run({ proposalId })}>
          Leave the sponsors
        </Button>
      </Stack>
    );
  const isOnRecord = stand === (held?.stand ?? "NONE") && reason.trim() === (held?.reason ?? "");
  return (
    <ActionForm
      refused={take.refused ?? join.refused}
      onSubmit={() => take.run({ proposalId, stand, reason })}
    >
      <Radio.Group
        label="Your delegation"
        value={stand}
        onChange={(chosen) => setStand(chosen as Choice)}
        error={take.errorOf("stand")}
      >
        <Group gap="md" mt={6}>
          <Radio value="SUPPORTS" label="Supports it" />
          <Radio value="OPPOSES" label="Opposes it" />
          <Radio value="NONE" label="No stand" />
        </Group>
      </Radio.Group>
      <Textarea
        label="Reason"
        description="Optional. On the record, and read by everybody in the negotiation."
        autosize
        minRows={2}
        maxRows={10}
        maxLength={REASON_LIMIT}
        disabled={stand === "NONE"}
        value={stand === "NONE" ? "" : reason}
        onChange={(event) => setReason(event.currentTarget.value)}
        error={take.errorOf("reason")}
      />
      <Group gap="sm">
        <Button type="submit" loading={take.isRunning} disabled={isOnRecord}>
          Put on record
        </Button>
        <Button variant="default" loading={join.isRunning} onClick={() => join.run({ proposalId })}>
          Join the sponsors
        </Button>
      </Group>
    </ActionForm>
  );
}
