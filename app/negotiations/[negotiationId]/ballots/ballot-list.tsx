"use client";
import { Box, Group, Progress, Select, Text, Title } from "@mantine/core";
import { type ReactNode, useState } from "react";
import { Instant } from "#app/_ui/instant.tsx";
import { ButtonLink, TextLink } from "#app/_ui/links.tsx";
import type { Ballot, BallotSubject } from "#lib/ballot/ballot.ts";
import { METHOD_WORDS, STEP_WORDS, SUBJECT_WORDS } from "#lib/ballot/ballot-words.ts";
import { DECISION_WORDS } from "#lib/ballot/decision/say-arithmetic.ts";
import { BALLOT_OUTCOMES, type BallotFilter, filterBallots } from "#lib/ballot/filter-ballots.ts";
import { sayArithmeticOf } from "#lib/ballot/say-result.ts";
import { BallotState } from "../_ballots/ballot-state.tsx";
import classes from "./ballot-list.module.css";

/** From so many results on, one looks for one of them. */
const MANY = 8;

/** The votes of a negotiation: what is open stands first, then what waits, then the results, newest first. */
export function BallotList({
  negotiationId,
  ballots,
  children,
}: {
  readonly negotiationId: string;
  readonly ballots: readonly Ballot[];
  /** What waits to be voted on. */
  readonly children: ReactNode;
}) {
  const [filter, setFilter] = useState<BallotFilter>({ outcome: null, subject: null });
  const open = ballots.filter(({ status }) => status === "OPEN");
  const over = ballots.filter(({ status }) => status !== "OPEN");
  const shown = filterBallots(over, filter);
  return (
    <>
      {open.length > 0 && (
        <Section title="Open now">
          {open.map((ballot) => (
            <OpenBallot key={ballot.id} negotiationId={negotiationId} ballot={ballot} />
          ))}
        </Section>
      )}
      {children}
      {over.length > 0 && (
        <Section title="Results">
          {over.length > MANY && <Filters ballots={over} filter={filter} onChange={setFilter} />}
          {shown.length === 0 && (
            <li className={classes.item}>
              <Text c="dimmed">No vote ended like this.</Text>
            </li>
          )}
          {shown.map((ballot) => (
            <PastBallot key={ballot.id} negotiationId={negotiationId} ballot={ballot} />
          ))}
        </Section>
      )}
    </>
  );
}

function Section({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <Box component="section" mb="xl">
      <Title order={2} size="h4" mb="xs">
        {title}
      </Title>
      <ul className={classes.list}>{children}</ul>
    </Box>
  );
}

type Shown = { readonly negotiationId: string; readonly ballot: Ballot };

function OpenBallot({ negotiationId, ballot }: Shown) {
  const { id, question, voted, electors, openedAt, method } = ballot;
  const href = `/negotiations/${negotiationId}/ballots/${id}`;
  const isCounted = method === "SHOW_OF_HANDS" || method === "ACCLAMATION";
  return (
    <li className={classes.open}>
      <Group justify="space-between" align="flex-start" gap="sm">
        <div className={classes.words}>
          <TextLink href={href} fw={600} ff="var(--travaux-serif)" fz="xl" lh={1.25}>
            {question}
          </TextLink>
          <Text size="sm" c="dimmed">
            {sayKind(ballot)} · opened <Instant at={openedAt} />
          </Text>
        </div>
        <ButtonLink href={href}>Go to the vote</ButtonLink>
      </Group>
      <Text size="sm" mt="sm" className="tabular">
        {method === "ACCLAMATION"
          ? `${electors} delegations may object.`
          : isCounted
            ? `${electors} delegations may vote.`
            : `${voted} of ${electors} delegations have voted.`}
      </Text>
      {!isCounted && (
        <Progress
          mt={6}
          size="sm"
          value={(100 * voted) / Math.max(1, electors)}
          aria-label={`Delegations that have voted on ${question}`}
        />
      )}
    </li>
  );
}

function PastBallot({ negotiationId, ballot }: Shown) {
  const { id, question, result, closedAt, openedAt } = ballot;
  return (
    <li className={classes.item}>
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
      {result && (
        <Text size="sm" className="tabular">
          {sayArithmeticOf({ ...ballot, result })}
        </Text>
      )}
      <Text size="xs" c="dimmed">
        {sayKind(ballot)} · <Instant at={closedAt ?? openedAt} />
      </Text>
    </li>
  );
}

function Filters({
  ballots,
  filter,
  onChange,
}: {
  readonly ballots: readonly Ballot[];
  readonly filter: BallotFilter;
  readonly onChange: (filter: BallotFilter) => void;
}) {
  const subjects = [...new Set(ballots.map(({ subject }) => subject))];
  return (
    <Group component="li" gap="sm" mb="sm" className={classes.filters}>
      <Select
        label="Result"
        placeholder="All"
        clearable
        w={180}
        data={BALLOT_OUTCOMES.map((value) => ({ value, label: capital(OUTCOME_WORDS[value]) }))}
        value={filter.outcome}
        onChange={(outcome) =>
          onChange({ ...filter, outcome: BALLOT_OUTCOMES.find((each) => each === outcome) ?? null })
        }
      />
      {subjects.length > 1 && (
        <Select
          label="What was voted on"
          placeholder="Everything"
          clearable
          w={220}
          data={subjects.map((value) => ({ value, label: SUBJECT_WORDS[value] }))}
          value={filter.subject}
          onChange={(subject) => onChange({ ...filter, subject: subject as BallotSubject | null })}
        />
      )}
    </Group>
  );
}

const OUTCOME_WORDS = { ...DECISION_WORDS, CANCELLED: "called off" };

/** What was voted on, how, and by which rule, in a line. */
function sayKind({ subject, method, rule, step }: Ballot): string {
  return [SUBJECT_WORDS[subject], METHOD_WORDS[method], rule.name, STEP_WORDS[step]]
    .filter((part) => part !== "")
    .join(" · ");
}

function capital(words: string): string {
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}`;
}
