import { Box, Group, Stack, Text, Title } from "@mantine/core";
import { Instant } from "#app/_ui/instant.tsx";
import { ButtonLink, TextLink } from "#app/_ui/links.tsx";
import type { Ballot } from "#lib/ballot/ballot.ts";
import { sayArithmeticOf } from "#lib/ballot/say-result.ts";
import type { Proposal } from "#lib/proposal/proposal.ts";
import type { RuleChoices } from "#lib/rule-book/choose-rule.ts";
import { BallotState } from "../../_ballots/ballot-state.tsx";
import { PutProposal } from "../../_proposals/put-proposal.tsx";

/** The votes that were held on a proposal, the way to the order of voting, and with what the chair puts it to the vote. */
export function VotesOnProposal({
  negotiationId,
  proposal,
  ballots,
  ruleChoices,
}: {
  readonly negotiationId: string;
  readonly proposal: Proposal;
  /** The votes on it: an open one first, then the newest. */
  readonly ballots: readonly Ballot[];
  /** Null for whoever may not open a vote, and when it is not before the conference. */
  readonly ruleChoices: RuleChoices | null;
}) {
  const open = ballots.find(({ status }) => status === "OPEN");
  const isTabled = proposal.status === "TABLED";
  if (!isTabled && ballots.length === 0) return null;
  return (
    <Stack component="section" gap="sm" aria-labelledby="votes-on-it">
      <Title order={2} size="h4" id="votes-on-it">
        Votes
      </Title>
      {open && (
        <Group>
          <ButtonLink href={`/negotiations/${negotiationId}/ballots/${open.id}`}>Go to the vote</ButtonLink>
        </Group>
      )}
      {ruleChoices && !open && (
        <PutProposal negotiationId={negotiationId} proposal={proposal} ruleChoices={ruleChoices} />
      )}
      {isTabled && (
        <Stack gap={4} align="flex-start">
          {proposal.clauses.map(({ id, label }) => (
            <TextLink key={id} size="sm" href={`/negotiations/${negotiationId}/clauses/${id}/order`}>
              Order of voting on {label}
            </TextLink>
          ))}
        </Stack>
      )}
      {ballots
        .filter(({ status }) => status !== "OPEN")
        .map((ballot) => (
          <Box key={ballot.id}>
            <Group gap="xs" mb={2}>
              <BallotState ballot={ballot} />
              <TextLink size="sm" href={`/negotiations/${negotiationId}/ballots/${ballot.id}`}>
                Vote of <Instant at={ballot.closedAt ?? ballot.openedAt} />
              </TextLink>
            </Group>
            {ballot.result && (
              <Text size="sm" className="tabular">
                {sayArithmeticOf({ ...ballot, result: ballot.result })}
              </Text>
            )}
          </Box>
        ))}
    </Stack>
  );
}
