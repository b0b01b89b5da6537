import { Box, Group, Stack, Text, Title } from "@mantine/core";
import { Instant } from "#app/_ui/instant.tsx";
import { ButtonLink, TextLink } from "#app/_ui/links.tsx";
import type { Ballot } from "#lib/ballot/ballot.ts";
import { METHOD_WORDS } from "#lib/ballot/ballot-words.ts";
import { sayArithmeticOf } from "#lib/ballot/say-result.ts";
import type { Clause } from "#lib/clause/clause.ts";
import type { Division } from "#lib/division/division.ts";
import type { RuleChoices } from "#lib/rule-book/choose-rule.ts";
import { BallotState } from "../../../_ballots/ballot-state.tsx";
import { OpenBallotForm } from "../../../_ballots/open-ballot-form.tsx";
import { DivisionsPart } from "./divisions-part.tsx";

/** The votes on this clause: the one that is open, earlier ones, and the form with which the chair opens one. */
export function VotesPanel({
  negotiationId,
  clause,
  ballots,
  ruleChoices,
  divisions,
  mayDivide,
}: {
  readonly negotiationId: string;
  readonly clause: Pick<Clause, "id" | "status" | "head">;
  readonly divisions: readonly Division[];
  /** Whether a division may be asked for here. */
  readonly mayDivide: boolean;
  /** The votes on this clause: an open one first, then the newest. */
  readonly ballots: readonly Ballot[];
  /** From what a rule is chosen by whoever may open a vote; null for everybody else. */
  readonly ruleChoices: RuleChoices | null;
}) {
  const open = ballots.find(({ status }) => status === "OPEN");
  const over = ballots.filter(({ status }) => status !== "OPEN");
  const canBeVoted = clause.status === "OPEN" || clause.status === "FROZEN";
  return (
    <Stack component="section" gap="md" aria-labelledby="votes-panel">
      <Title order={2} size="h4" id="votes-panel">
        Votes
      </Title>
      {open && (
        <Stack gap="xs" align="flex-start">
          <Text size="sm">
            This text is being voted on, and nobody can change it meanwhile: {open.voted} of {open.electors}{" "}
            delegations have voted.
          </Text>
          <ButtonLink href={`/negotiations/${negotiationId}/ballots/${open.id}`}>Go to the vote</ButtonLink>
        </Stack>
      )}
      {ruleChoices && canBeVoted && (
        <OpenBallotForm
          key={clause.id}
          negotiationId={negotiationId}
          clauseId={clause.id}
          revision={clause.head}
          isFrozen={clause.status === "FROZEN"}
          ruleChoices={ruleChoices}
        />
      )}
      <DivisionsPart
        negotiationId={negotiationId}
        clauseId={clause.id}
        divisions={divisions}
        mayAsk={mayDivide && canBeVoted}
      />
      {ballots.length === 0 && !ruleChoices && (
        <Text size="sm" c="dimmed">
          There has been no vote on this text. The chair opens one.
        </Text>
      )}
      {over.map((ballot) => (
        <Earlier key={ballot.id} negotiationId={negotiationId} clauseId={clause.id} ballot={ballot} />
      ))}
    </Stack>
  );
}

function Earlier({
  negotiationId,
  clauseId,
  ballot,
}: {
  readonly negotiationId: string;
  readonly clauseId: string;
  readonly ballot: Ballot;
}) {
  const { id, rule, method, result, openedAt, closedAt } = ballot;
  return (
    <Box>
      <Group gap="xs" mb={2}>
        <BallotState ballot={ballot} />
        <TextLink size="sm" href={`/negotiations/${negotiationId}/ballots/${id}`}>
          {sayVote(ballot, clauseId)}
        </TextLink>
      </Group>
      {result && (
        <Text size="sm" className="tabular">
          {sayArithmeticOf({ ...ballot, result })}
        </Text>
      )}
      <Text size="xs" c="dimmed">
        {rule.name}, {METHOD_WORDS[method].toLowerCase()}, <Instant at={closedAt ?? openedAt} />
      </Text>
    </Box>
  );
}

/** A vote as it concerns this clause: by the revision that was voted on where it was on this text alone. */
function sayVote({ subject, question, texts }: Ballot, clauseId: string): string {
  const own = texts.find((text) => text.clauseId === clauseId);
  return subject === "CLAUSE" && own ? `Vote on revision ${own.revision}` : question;
}
