import { Text } from "@mantine/core";
import type { Actor } from "#lib/access/actor.ts";
import { may } from "#lib/access/rules.ts";
import type { BallotRecord, RollCallEntry } from "#lib/ballot/ballot.ts";
import type { OpenCall } from "#lib/ballot/call.ts";
import { mayVoteFor } from "#lib/ballot/may-vote-for.ts";
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
  const isOwn = ({ delegationId }: RollCallEntry) => delegationId === actor.delegation?.id;
  const place = { negotiationId: actor.negotiationId, ballot };
  // the reader's own delegation comes before those that have given it their vote
  const own = ballot.rollCall
    .filter((elector) => mayVoteFor(actor, elector))
    .toSorted((one, other) => Number(isOwn(other)) - Number(isOwn(one)));
  const noteOnProxy = (elector: RollCallEntry) => {
    if (!isOwn(elector)) return "It has given you its vote.";
    const proxy = ballot.rollCall.find(({ delegationId }) => delegationId === elector.proxyId);
    return proxy
      ? `You have given your vote to ${proxy.name}. Where both of you vote, the newest vote counts.`
      : "";
  };
  if (ballot.method === "ROLL_CALL") {
    const votesFor = own.map(({ delegationId }) => delegationId);
    return <RollCallDesk {...place} left={left} votesFor={votesFor} mayCall={may(actor, "ballot.call")} />;
  }
  if (ballot.method === "ACCLAMATION") return <AcclamationDesk {...place} own={own} />;
  if (!actor.delegation) return null;
  const isElector = ballot.rollCall.some(isOwn);
  if (!isElector) return <Note>Your delegation has no vote here.</Note>;
  switch (ballot.method) {
    case "RECORDED":
      if (own.length === 0) return <Note>The head of your delegation casts its vote.</Note>;
      return own.map((elector) => (
        <VotingDesk
          key={elector.delegationId}
          {...place}
          own={elector}
          note={noteOnProxy(elector)}
          hasKeys={elector === (own.find(({ hasVoted }) => !hasVoted) ?? own[0])}
        />
      ));
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
