"use client";
import { Text } from "@mantine/core";
import type { RuleChoices } from "#lib/rule-book/choose-rule.ts";
import { PutToVote } from "./put-to-vote.tsx";

/** With which the chair puts a clause to the vote: by which method and rule, on which revision. */
export function OpenBallotForm({
  negotiationId,
  clauseId,
  revision,
  isFrozen,
  ruleChoices,
}: {
  readonly negotiationId: string;
  readonly clauseId: string;
  readonly revision: number;
  readonly isFrozen: boolean;
  readonly ruleChoices: RuleChoices;
}) {
  return (
    <PutToVote
      negotiationId={negotiationId}
      matter={{ subject: "CLAUSE", clauseId, revision }}
      purpose="SUBSTANCE"
      ruleChoices={ruleChoices}
      title="Put this text to the vote"
    >
      <Text size="sm">
        The vote is on revision {revision}. From the moment it opens nobody can change the text; heads of
        delegation vote until you close the vote.
        {!isFrozen && " If people are still writing here, freeze the article first."}
      </Text>
    </PutToVote>
  );
}
