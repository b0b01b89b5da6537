import { Box, Group, Text, Title } from "@mantine/core";
import { Instant } from "#app/_ui/instant.tsx";
import { TextLink } from "#app/_ui/links.tsx";
import type { Ballot } from "#lib/ballot/ballot.ts";
import { BallotState } from "../_ballots/ballot-state.tsx";
import classes from "./ballot-list.module.css";

/** The votes of a negotiation: what is open stands first, then the results, newest first. */
export function BallotList({
  negotiationId,
  ballots,
}: {
  readonly negotiationId: string;
  readonly ballots: readonly Ballot[];
}) {
  const open = ballots.filter(({ status }) => status === "OPEN");
  const over = ballots.filter(({ status }) => status !== "OPEN");
  return (
    <>
      <Section title="Open now" negotiationId={negotiationId} ballots={open} />
      <Section title="Results" negotiationId={negotiationId} ballots={over} />
    </>
  );
}

function Section(props: {
  readonly title: string;
  readonly negotiationId: string;
  readonly ballots: readonly Ballot[];
}) {
  if (props.ballots.length === 0) return null;
  return (
    <Box component="section" mb="xl">
      <Title order={2} size="h4" mb="xs">
        {props.title}
      </Title>
      <ul className={classes.list}>
        {props.ballots.map((ballot) => (
          <li key={ballot.id} className={classes.item}>
            <BallotSummary negotiationId={props.negotiationId} ballot={ballot} />
          </li>
        ))}
      </ul>
    </Box>
  );
}

function BallotSummary({
  negotiationId,
  ballot,
}: {
  readonly negotiationId: string;
  readonly ballot: Ballot;
}) {
  const { id, question, rule, texts, voted, electors, result, closedAt, openedAt } = ballot;
  return (
    <>
      <Group justify="space-between" align="flex-start" gap="sm" wrap="nowrap">
        <TextLink
          href={`/negotiations/${negotiationId}/ballots/${id}`}
          fw={600}
          ff="var(--travaux-serif)"
          fz="lg"
        >
          {question}
        </TextLink>
        <BallotState ballot={ballot} />
      </Group>
      <Text size="sm" className="tabular">
        {result ? sentence(result.arithmetic) : `${voted} of ${electors} delegations have voted.`}
      </Text>
      <Text size="xs" c="dimmed">
        {rule.name}
        {texts.length === 1 && ` · revision ${texts[0]?.revision}`} · {closedAt ? "closed" : "opened"}{" "}
        <Instant at={closedAt ?? openedAt} />
      </Text>
    </>
  );
}

function sentence(words: string): string {
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}.`;
}
