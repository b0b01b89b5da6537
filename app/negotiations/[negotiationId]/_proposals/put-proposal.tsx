import { Text } from "@mantine/core";
import { listWords } from "#lib/list-words.ts";
import type { Proposal } from "#lib/proposal/proposal.ts";
import type { RuleChoices } from "#lib/rule-book/choose-rule.ts";
import { PutToVote } from "../_ballots/put-to-vote.tsx";

/** With which the chair puts a proposal to the vote: by which method and rule. */
export function PutProposal({
  negotiationId,
  proposal: { id: proposalId, symbol, parent, clauses },
  ruleChoices,
}: {
  readonly negotiationId: string;
  readonly proposal: Pick<Proposal, "id" | "symbol" | "parent" | "clauses">;
  readonly ruleChoices: RuleChoices;
}) {
  const articles = listWords(clauses.map(({ label }) => label));
  return (
    <PutToVote
      negotiationId={negotiationId}
      matter={{ subject: "PROPOSAL", proposalId }}
      purpose="SUBSTANCE"
      ruleChoices={ruleChoices}
      title={`Put ${symbol} to the vote`}
      button={{ variant: "filled" }}
    >
      <Text size="sm">
        {parent
          ? `If it carries, its changes become part of ${parent.symbol}. If not, it is rejected.`
          : `If it carries, its changes are made in ${articles} at once. If not, it is rejected and the text stays as it is.`}{" "}
        From the moment the vote opens nobody can change {articles}.
      </Text>
    </PutToVote>
  );
}
