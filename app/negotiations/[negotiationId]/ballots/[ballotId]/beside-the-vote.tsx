import type { Actor } from "#lib/access/actor.ts";
import { may } from "#lib/access/rules.ts";
import type { BallotRecord } from "#lib/ballot/ballot.ts";
import type { Statements } from "#lib/ballot/statements.ts";
import { Corrections } from "./corrections.tsx";
import { Explanations } from "./explanations.tsx";

/** What delegations have put on record beside a vote: corrections after its result, and explanations before and after. */
export function BesideTheVote({
  actor,
  ballot,
  statements,
}: {
  readonly actor: Actor;
  readonly ballot: BallotRecord;
  readonly statements: Statements;
}) {
  const { negotiationId } = actor;
  const { method, status, rollCall } = ballot;
  const own = rollCall.find(({ delegationId }) => delegationId === actor.delegation?.id);
  const mayCorrect = status === "CLOSED" && (method === "RECORDED" || method === "ROLL_CALL");
  const mayExplain = own !== undefined && may(actor, "vote.explain") && method !== "SECRET";
  return (
    <>
      {status === "CLOSED" && (
        <Corrections
          negotiationId={negotiationId}
          ballot={ballot}
          corrections={statements.corrections}
          own={mayCorrect && may(actor, "ballot.vote") ? own : undefined}
        />
      )}
      <Explanations
        negotiationId={negotiationId}
        ballot={ballot}
        explanations={statements.explanations}
        mayExplain={mayExplain && status !== "CANCELLED"}
      />
    </>
  );
}
