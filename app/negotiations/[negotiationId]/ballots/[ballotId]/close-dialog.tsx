"use client";
import { List, Text } from "@mantine/core";
import { useState } from "react";
import type { ActionState } from "#app/_ui/use-action.ts";
import type { BallotMethod, BallotRecord, HandCount } from "#lib/ballot/ballot.ts";
import { LastLook } from "../../_ballots/last-look.tsx";
import { countOf, HandCountFields, NO_HANDS } from "./hand-count-fields.tsx";

/** How the chair's button is called by which a vote is closed, by the method. */
export const CLOSING_WORDS: Readonly<Record<BallotMethod, string>> = {
  RECORDED: "Close the vote",
  ROLL_CALL: "Close the vote",
  SECRET: "Close the vote",
  SHOW_OF_HANDS: "Enter the count",
  ACCLAMATION: "Decide",
};

type Closing = ActionState<{ readonly ballotId: string; readonly counts?: HandCount }>;

/** The last look before a vote is closed: at who has not voted, at the hands counted, or at who objects. */
export function CloseDialog({
  ballot,
  close,
  onClose,
}: {
  readonly ballot: BallotRecord;
  readonly close: Closing;
  readonly onClose: () => void;
}) {
  switch (ballot.method) {
    case "SHOW_OF_HANDS":
      return <CountDialog ballot={ballot} close={close} onClose={onClose} />;
    case "ACCLAMATION":
      return <GavelDialog ballot={ballot} close={close} onClose={onClose} />;
    default:
      return (
        <LastLook
          title="Close the vote?"
          confirm="Close and count"
          action={close}
          input={{ ballotId: ballot.id }}
          onClose={onClose}
        >
          <Missing ballot={ballot} />
          <Text size="sm" c="dimmed">
            The result appears on every screen and goes on record
            {ballot.method !== "SECRET" && ", with how each delegation voted"}.
          </Text>
        </LastLook>
      );
  }
}

type DialogProps = Parameters<typeof CloseDialog>[0];

/** A show of hands: the chair enters what was counted, of those in the room. */
function CountDialog({ ballot, close, onClose }: DialogProps) {
  const [hands, setHands] = useState(NO_HANDS);
  const counts = countOf(hands);
  return (
    <LastLook
      title="What did you count?"
      confirm="Announce"
      action={close}
      input={counts && { ballotId: ballot.id, counts }}
      onClose={onClose}
    >
      <HandCountFields
        hands={hands}
        present={ballot.rollCall.filter(({ isPresent }) => isPresent).length}
        onChange={setHands}
      />
      <Text size="sm" c="dimmed">
        The totals go on record; who raised a hand does not.
      </Text>
    </LastLook>
  );
}

/** Without a vote: nothing is adopted against an objection. */
function GavelDialog({ ballot, close, onClose }: DialogProps) {
  const objections = ballot.rollCall.filter(({ choice }) => choice === "NO");
  const isFree = objections.length === 0;
  return (
    <LastLook
      title={isFree ? "Adopt without a vote?" : "There is an objection"}
      confirm={isFree ? "It is so decided" : "Not adopted"}
      action={close}
      input={{ ballotId: ballot.id }}
      onClose={onClose}
    >
      {isFree ? (
        <Text>No delegation objects. It is decided at once, without a vote, and goes on record.</Text>
      ) : (
        <>
          <Text>While an objection stands, this cannot be adopted without a vote.</Text>
          <List size="sm">
            {objections.map(({ delegationId, name }) => (
              <List.Item key={delegationId}>{name} objects.</List.Item>
            ))}
          </List>
        </>
      )}
    </LastLook>
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
