"use client";
import { Button, Group, List, Modal, Stack, Text } from "@mantine/core";
import { useState } from "react";
import { RefusalAlert } from "#app/_ui/action-form.tsx";
import { useAction } from "#app/_ui/use-action.ts";
import type { BallotRecord } from "#lib/ballot/ballot.ts";
import { cancelBallotAction, closeBallotAction } from "../../_ballots/actions.ts";

/** What the chair does with an open vote: close it, after a last look at who has not voted, or call it off. */
export function ChairDesk({
  negotiationId,
  ballot,
}: {
  readonly negotiationId: string;
  readonly ballot: BallotRecord;
}) {
  const [asking, setAsking] = useState<"close" | "cancel" | null>(null);
  const done = () => setAsking(null);
  const close = useAction(closeBallotAction.bind(null, negotiationId), done);
  const cancel = useAction(cancelBallotAction.bind(null, negotiationId), done);
  const { id: ballotId } = ballot;
  const ask = (what: "close" | "cancel") => {
    close.clear();
    cancel.clear();
    setAsking(what);
  };
  return (
    <Group gap="sm" component="section" aria-label="Chair">
      <Button size="md" onClick={() => ask("close")}>
        Close the vote
      </Button>
      <Button size="md" variant="subtle" color="gray" onClick={() => ask("cancel")}>
        Call it off
      </Button>
      <Modal opened={asking === "close"} onClose={done} title="Close the vote?" centered>
        <Stack gap="md">
          {close.refused && <RefusalAlert refused={close.refused} />}
          <Missing ballot={ballot} />
          <Text size="sm" c="dimmed">
            The result appears on every screen and goes on record, with how each delegation voted.
          </Text>
          <Group gap="sm" grow>
            <Button variant="default" size="md" onClick={done} disabled={close.isRunning} data-autofocus>
              Go back
            </Button>
            <Button size="md" loading={close.isRunning} onClick={() => close.run({ ballotId })}>
              Close and count
            </Button>
          </Group>
        </Stack>
      </Modal>
      <Modal opened={asking === "cancel"} onClose={done} title="Call the vote off?" centered>
        <Stack gap="md">
          {cancel.refused && <RefusalAlert refused={cancel.refused} />}
          <Text>
            Nothing is counted, how delegations voted is never shown, and
            {ballot.texts.length === 0
              ? " nothing else changes."
              : ballot.texts.length === 1
                ? " the text returns to the state before the vote."
                : " the texts return to the state before the vote."}
          </Text>
          <Group gap="sm" grow>
            <Button variant="default" size="md" onClick={done} disabled={cancel.isRunning} data-autofocus>
              Go back
            </Button>
            <Button size="md" color="red" loading={cancel.isRunning} onClick={() => cancel.run({ ballotId })}>
              Call it off
            </Button>
          </Group>
        </Stack>
      </Modal>
    </Group>
  );
}

function Missing({ ballot }: { readonly ballot: BallotRecord }) {
  const missing = ballot.rollCall.filter(({ hasVoted }) => !hasVoted);
  if (missing.length === 0) return <Text>All {ballot.electors} delegations have voted.</Text>;
  return (
    <div>
      <Text fw={600} mb={4}>
        {missing.length} of {ballot.electors} delegations {missing.length === 1 ? "has" : "have"} not voted:
      </Text>
      <List size="sm" mah="40vh" style={{ overflowY: "auto" }}>
        {missing.map(({ delegationId, name }) => (
          <List.Item key={delegationId}>{name}</List.Item>
        ))}
      </List>
    </div>
  );
}
