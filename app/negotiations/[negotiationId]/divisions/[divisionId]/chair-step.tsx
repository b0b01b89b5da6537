"use client";
import { Button, Text } from "@mantine/core";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { RefusalAlert } from "#app/_ui/action-form.tsx";
import { ConfirmModal } from "#app/_ui/confirm-modal.tsx";
import { useAction } from "#app/_ui/use-action.ts";
import type { Clause } from "#lib/clause/clause.ts";
import type { DivisionRecord } from "#lib/division/division.ts";
import type { DivisionStep } from "#lib/division/next-step.ts";
import { letterOf } from "#lib/division/part.ts";
import type { RuleChoices } from "#lib/rule-book/choose-rule.ts";
import { PutToVote } from "../../_ballots/put-to-vote.tsx";
import { concludeDivisionAction, grantDivisionAction } from "../../_divisions/actions.ts";

interface StepProps {
  readonly negotiationId: string;
  readonly division: DivisionRecord;
  readonly step: DivisionStep;
  readonly clause: Pick<Clause, "id" | "head" | "status">;
  readonly label: string;
  readonly ruleChoices: RuleChoices;
}

/** What the chair does next with a division. */
export function ChairStep(props: StepProps) {
  const { negotiationId, division, step, clause, label, ruleChoices } = props;
  const about = { clauseId: clause.id, revision: clause.head };
  const vote = { negotiationId, ruleChoices, button: { variant: "filled" } } as const;
  switch (step.is) {
    case "GRANT":
      return <GrantButton {...props} />;
    case "PUT_MOTION":
      return (
        <PutToVote
          {...vote}
          matter={{ subject: "MOTION", motion: "DIVIDE", words: `Divide ${label}`, about }}
          purpose="PROCEDURE"
          label="Put the motion to divide to the vote…"
          title="Put the motion to divide to the vote"
        >
          <Text size="sm">If it carries, {label} is held and its parts are voted on one by one.</Text>
        </PutToVote>
      );
    case "PUT_PART":
      return (
        <PutToVote
          {...vote}
          matter={{ subject: "PART", divisionId: division.id, part: step.part }}
          purpose="SUBSTANCE"
          label={`Put part ${letterOf(step.part)} to the vote…`}
          title={`Put part ${letterOf(step.part)} of ${label} to the vote`}
        >
          <Text size="sm">If it does not carry, it is taken out when the division is concluded.</Text>
        </PutToVote>
      );
    case "CONCLUDE":
      return <ConcludeButton {...props} />;
    case "NONE":
      return mayVoteWhole(props) ? (
        <PutToVote
          {...vote}
          matter={{ subject: "CLAUSE", ...about }}
          purpose="SUBSTANCE"
          label="Put the whole to the vote…"
          title={`Put ${label} as a whole to the vote`}
        >
          <Text size="sm">The vote is on revision {clause.head}: the text without what was rejected.</Text>
        </PutToVote>
      ) : null;
    case "WAIT":
    case "ASK_AGAIN":
      return null;
  }
}

function GrantButton({ negotiationId, division }: StepProps) {
  const router = useRouter();
  const grant = useAction(grantDivisionAction.bind(null, negotiationId), () => router.refresh());
  return (
    <>
      {grant.refused && <RefusalAlert refused={grant.refused} />}
      <Button
        style={{ alignSelf: "flex-start" }}
        loading={grant.isRunning}
        onClick={() => grant.run({ divisionId: division.id })}
      >
        Grant the division
      </Button>
    </>
  );
}

function ConcludeButton({ negotiationId, division, label }: StepProps) {
  const router = useRouter();
  const [isAsking, setAsking] = useState(false);
  const conclude = useAction(concludeDivisionAction.bind(null, negotiationId), () => {
    setAsking(false);
    router.refresh();
  });
  return (
    <>
      <Button style={{ alignSelf: "flex-start" }} onClick={() => setAsking(true)}>
        Conclude the division…
      </Button>
      {isAsking && (
        <ConfirmModal
          title="Conclude the division?"
          confirm="Conclude"
          action={conclude}
          input={{ divisionId: division.id }}
          onClose={() => setAsking(false)}
        >
          What was rejected is taken out of {label} by an edit in your name, and goes on record. The text
          stays frozen, so that you can put it to the vote as a whole.
        </ConfirmModal>
      )}
    </>
  );
}

function mayVoteWhole({ division: { result, isRejectedWhole }, clause }: StepProps): boolean {
  return result !== null && !isRejectedWhole && clause.status === "FROZEN" && clause.head === result.revision;
}
