import { Box, Button, Group, Text, Title } from "@mantine/core";
import { ButtonLink, TextLink } from "#app/_ui/links.tsx";
import type { Ballot } from "#lib/ballot/ballot.ts";
import { METHOD_SENTENCES, METHOD_WORDS, STEP_WORDS, SUBJECT_WORDS } from "#lib/ballot/ballot-words.ts";
import { describeRule } from "#lib/ballot/decision/describe-rule.ts";
import { BallotState } from "../../_ballots/ballot-state.tsx";
import classes from "./ballot-page.module.css";

/** What is asked, of what kind, how it is voted on and by which rule; and where else it can be seen. */
export function BallotHeading({
  negotiationId,
  ballot,
  mayShow,
}: {
  readonly negotiationId: string;
  readonly ballot: Ballot;
  /** Whether the reader puts it on the screen in the hall. */
  readonly mayShow: boolean;
}) {
  const { rule, method, step, previousId, status } = ballot;
  const votes = `/negotiations/${negotiationId}/ballots`;
  return (
    <Box component="header" mb="lg">
      <Group justify="space-between" gap="sm" mb={8}>
        <Group gap="sm">
          <TextLink size="sm" href={votes}>
            Votes
          </TextLink>
          <BallotState ballot={ballot} />
        </Group>
        <Group gap="xs">
          {mayShow && (
            <ButtonLink size="compact-sm" variant="default" href={`${votes}/${ballot.id}/hall`}>
              Show in the hall
            </ButtonLink>
          )}
          {status === "CLOSED" && (
            <Button
              component="a"
              size="compact-sm"
              variant="default"
              href={`${votes}/${ballot.id}/certificate`}
              download
            >
              Certificate (PDF)
            </Button>
          )}
        </Group>
      </Group>
      <Title order={1} className={classes.question}>
        {ballot.question}
      </Title>
      <Text size="sm" c="dimmed" mt={4}>
        {SUBJECT_WORDS[ballot.subject]} · <span title={METHOD_SENTENCES[method]}>{METHOD_WORDS[method]}</span>
        {STEP_WORDS[step] && ` · ${STEP_WORDS[step]}`}
        {previousId !== null && (
          <>
            {" · "}
            <TextLink size="sm" href={`${votes}/${previousId}`}>
              the vote before
            </TextLink>
          </>
        )}
      </Text>
      <Text mt={8} maw="46rem">
        <strong>{rule.name}.</strong> {describeRule(rule)}
      </Text>
      {rule.source && (
        <Text size="xs" c="dimmed" maw="46rem">
          {rule.source}
        </Text>
      )}
    </Box>
  );
}
