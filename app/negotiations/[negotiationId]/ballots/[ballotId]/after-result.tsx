import { Text } from "@mantine/core";
import { TextLink } from "#app/_ui/links.tsx";
import type { Actor } from "#lib/access/actor.ts";
import { may } from "#lib/access/rules.ts";
import type { Following } from "#lib/ballot/next-vote.ts";
import { NextVote } from "./next-vote.tsx";

/** What a vote that decided nothing leads to: the vote that follows, or when it can be opened. */
export function AfterResult({
  actor,
  ballotId,
  following,
}: {
  readonly actor: Actor;
  readonly ballotId: string;
  readonly following: Following;
}) {
  if (following.kind === "OPENED")
    return (
      <Text my="md">
        <TextLink href={`/negotiations/${actor.negotiationId}/ballots/${following.ballotId}`}>
          The next vote on this question
        </TextLink>{" "}
        has been opened.
      </Text>
    );
  return (
    <NextVote
      negotiationId={actor.negotiationId}
      ballotId={ballotId}
      mayOpen={following.isDue && may(actor, "ballot.open")}
      {...following}
    />
  );
}
