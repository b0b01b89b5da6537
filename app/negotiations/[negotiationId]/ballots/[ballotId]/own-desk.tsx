import { Text } from "@mantine/core";
import type { Actor } from "#lib/access/actor.ts";
import { may } from "#lib/access/rules.ts";
import type { BallotRecord } from "#lib/ballot/ballot.ts";
import { VotingDesk } from "./voting-desk.tsx";

/** What the reader's own delegation does in an open vote, by the method. Nothing for who represents none. */
export function OwnDesk({ actor, ballot }: { readonly actor: Actor; readonly ballot: BallotRecord }) {
  if (!actor.delegation) return null;
  const own = ballot.rollCall.find(({ delegationId }) => may(actor, "ballot.vote", delegationId));
  const isElector = ballot.rollCall.some(({ delegationId }) => delegationId === actor.delegation?.id);
  if (!isElector) return <Note>Your delegation has no vote here.</Note>;
  switch (ballot.method) {
    case "RECORDED":
    case "ROLL_CALL":
    case "SECRET":
      if (!own) return <Note>The head of your delegation casts its vote.</Note>;
      return <VotingDesk negotiationId={actor.negotiationId} ballot={ballot} own={own} />;
    case "SHOW_OF_HANDS":
      return <Note>Raise your hand in the room when the chair asks; the chair enters the count.</Note>;
    case "ACCLAMATION":
      return <Note>It is decided without a vote unless somebody objects.</Note>;
    default:
      return ballot.method satisfies never;
  }
}

function Note({ children }: { readonly children: string }) {
  return (
    <Text size="sm" c="dimmed">
      {children}
    </Text>
  );
}
