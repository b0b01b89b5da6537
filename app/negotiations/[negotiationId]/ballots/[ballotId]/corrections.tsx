"use client";
import { Box, Button, Group, Radio, Text, TextInput, Title } from "@mantine/core";
import { useState } from "react";
import { ActionForm } from "#app/_ui/action-form.tsx";
import { useAction } from "#app/_ui/use-action.ts";
import type { BallotRecord, RollCallEntry } from "#lib/ballot/ballot.ts";
import { CORRECTION_LIMIT, sayIntention, type VoteCorrection } from "#lib/ballot/correction.ts";
import { VOTE_CHOICES, type VoteChoice } from "#lib/ballot/vote-choice.ts";
import { correctVoteAction } from "../../_ballots/actions.ts";
import { StatementEntry } from "./statement-entry.tsx";
import classes from "./statements.module.css";

/** What delegations said, after the result, that they had meant to vote. The result stands. */
export function Corrections({
  negotiationId,
  ballot,
  corrections,
  own,
}: {
  readonly negotiationId: string;
  readonly ballot: Pick<BallotRecord, "id" | "rollCall">;
  readonly corrections: readonly VoteCorrection[];
  /** The delegation for which the reader may correct. */
  readonly own: RollCallEntry | undefined;
}) {
  const [isWriting, setWriting] = useState(false);
  if (corrections.length === 0 && !own) return null;
  return (
    <Box component="section" aria-labelledby="corrections" className={classes.statements}>
      <Title order={2} size="h4" id="corrections">
        Corrections of votes
      </Title>
      {corrections.length > 0 && (
        <Text size="sm" c="dimmed">
          Put on record after the result was announced. The result stands as it was counted.
        </Text>
      )}
      {corrections.length > 0 && (
        <ol className={classes.list}>
          {corrections.map(({ id, delegationId, intended, statement, by, at }) => (
            <StatementEntry
              key={id}
              speaker={ballot.rollCall.find((entry) => entry.delegationId === delegationId)}
              note={capital(sayIntention(intended))}
              words={statement}
              by={by}
              at={at}
            />
          ))}
        </ol>
      )}
      {own &&
        (isWriting ? (
          <CorrectionForm
            negotiationId={negotiationId}
            ballotId={ballot.id}
            own={own}
            onClose={() => setWriting(false)}
          />
        ) : (
          <Button variant="default" w="fit-content" onClick={() => setWriting(true)}>
            Correct our vote…
          </Button>
        ))}
    </Box>
  );
}

type Intention = VoteChoice | "NONE";

const INTENTIONS: readonly Intention[] = [...VOTE_CHOICES, "NONE"];

function CorrectionForm({
  negotiationId,
  ballotId,
  own,
  onClose,
}: {
  readonly negotiationId: string;
  readonly ballotId: string;
  readonly own: RollCallEntry;
  readonly onClose: () => void;
}) {
  const [intention, setIntention] = useState<Intention | null>(null);
  const [statement, setStatement] = useState("");
  const correct = useAction(correctVoteAction.bind(null, negotiationId), onClose);
  const choiceOf = (each: Intention) => (each === "NONE" ? null : each);
  const submit = () => intention && correct.run({ ballotId, intended: choiceOf(intention), statement });
  return (
    <ActionForm refused={correct.refused} onSubmit={submit} gap="sm">
      <Radio.Group
        label={own.name}
        value={intention}
        onChange={(value) => setIntention(value as Intention)}
        error={correct.errorOf("intended")}
      >
        <Group gap="md" mt={6}>
          {INTENTIONS.filter((each) => choiceOf(each) !== own.choice).map((each) => (
            <Radio key={each} value={each} label={sayIntention(choiceOf(each))} />
          ))}
        </Group>
      </Radio.Group>
      <TextInput
        label="Statement"
        description="Optional; goes on record with the correction."
        maxLength={CORRECTION_LIMIT}
        value={statement}
        error={correct.errorOf("statement")}
        onChange={(event) => setStatement(event.currentTarget.value)}
      />
      <Group gap="xs">
        <Button type="submit" loading={correct.isRunning} disabled={intention === null}>
          Put on record
        </Button>
        <Button variant="subtle" color="gray" onClick={onClose} disabled={correct.isRunning}>
          Discard
        </Button>
      </Group>
    </ActionForm>
  );
}

function capital(words: string): string {
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}`;
}
