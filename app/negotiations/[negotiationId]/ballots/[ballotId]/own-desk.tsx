import { Text } from "@mantine/core";
import type { Actor } from "#lib/access/actor.ts";
import { may } from "#lib/access/rules.ts";
import type { BallotRecord } from "#lib/ballot/ballot.ts";
import type { OpenCall } from "#lib/ballot/call.ts";
import { AcclamationDesk } from "./acclamation-desk.tsx";
import { RollCallDesk } from "./roll-call-desk.tsx";
import { VotingDesk } from "./voting-desk.tsx";

/**
 * What is done in an open vote, by the method: for everybody who is called and who objects, and for the reader's own
 * delegation its part in it.
 */
export function OwnDesk({
  actor,
  ballot,
  left,
}: {
  readonly actor: Actor;
  readonly ballot: BallotRecord;
  /** The calls of a roll call that were left open. */
  readonly left: readonly OpenCall[];
}) {
  const place = { negotiationId: actor.negotiationId, ballot };
  const own = ballot.rollCall.find(({ delegationId }) => may(actor, "ballot.vote", delegationId));
  if (ballot.method === "ROLL_CALL") {
    const votesFor = own ? [own.delegationId] : [];
    return <RollCallDesk {...place} left={left} votesFor={votesFor} mayCall={may(actor, "ballot.call")} />;
  }
  if (ballot.method === "ACCLAMATION") return <AcclamationDesk {...place} own={own} />;
  if (!actor.delegation) return null;
  const isElector = ballot.rollCall.some(({ delegationId }) => delegationId === actor.delegation?.id);
  if (!isElector) return <Note>Your delegation has no vote here.</Note>;
  switch (ballot.method) {
    case "RECORDED":
      if (!own) return <Note>The head of your delegation casts its vote.</Note>;
      return <VotingDesk {...place} own={own} />;
    case "SHOW_OF_HANDS":
      return <Note>Raise your hand in the room when the chair asks; the chair enters the count.</Note>;
    case "SECRET":
      return <Note>Votes go into the box, on ballot papers without a name.</Note>;
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
