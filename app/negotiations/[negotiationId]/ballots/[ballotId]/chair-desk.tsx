"use client";
import { Button, Group, Text } from "@mantine/core";
import { useState } from "react";
import { useAction } from "#app/_ui/use-action.ts";
import type { BallotRecord } from "#lib/ballot/ballot.ts";
import { cancelBallotAction, closeBallotAction } from "../../_ballots/actions.ts";
import { LastLook } from "../../_ballots/last-look.tsx";
import { CLOSING_WORDS, CloseDialog } from "./close-dialog.tsx";

/** What the chair does with an open vote: close it, after a last look, or call it off. */
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
        {CLOSING_WORDS[ballot.method]}
      </Button>
      <Button size="md" variant="subtle" color="gray" onClick={() => ask("cancel")}>
        Call it off
      </Button>
      {asking === "close" && <CloseDialog ballot={ballot} close={close} onClose={done} />}
      {asking === "cancel" && (
        <LastLook
          title="Call the vote off?"
          confirm="Call it off"
          color="red.9"
          action={cancel}
          input={{ ballotId }}
          onClose={done}
        >
          <Text>
            Nothing is counted{!ballot.showsVotes && ", how delegations voted is never shown"}, and
            {ballot.texts.length === 0
              ? " nothing else changes."
              : ballot.texts.length === 1
                ? " the text returns to the state before the vote."
                : " the texts return to the state before the vote."}
          </Text>
        </LastLook>
      )}
    </Group>
  );
}
