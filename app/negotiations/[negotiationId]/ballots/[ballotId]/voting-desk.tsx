"use client";
import { Alert, Box, Button, Group, Modal, Stack, Text, Title } from "@mantine/core";
import { IconCheck, IconMinus, IconX, type TablerIcon } from "@tabler/icons-react";
import { useState } from "react";
import { RefusalAlert } from "#app/_ui/action-form.tsx";
import { useAction } from "#app/_ui/use-action.ts";
import type { BallotRecord, RollCallEntry } from "#lib/ballot/ballot.ts";
import { isWeighted } from "#lib/ballot/standard-rules.ts";
import { CHOICE_WORDS, VOTE_CHOICES, type VoteChoice } from "#lib/ballot/vote-choice.ts";
import { castVoteAction } from "../../_ballots/actions.ts";
import classes from "./voting-desk.module.css";

const LOOKS: Readonly<Record<VoteChoice, { readonly label: string; readonly Icon: TablerIcon }>> = {
  YES: { label: "Yes", Icon: IconCheck },
  NO: { label: "No", Icon: IconX },
  ABSTAIN: { label: "Abstain", Icon: IconMinus },
};

/** Where a head of delegation votes: one choice, one confirmation that names delegation and choice, once. */
export function VotingDesk({
  negotiationId,
  ballot,
  own,
}: {
  readonly negotiationId: string;
  readonly ballot: BallotRecord;
  readonly own: RollCallEntry;
}) {
  const [choice, setChoice] = useState<VoteChoice | null>(null);
  const cast = useAction(castVoteAction.bind(null, negotiationId), () => setChoice(null));
  const back = () => {
    setChoice(null);
    cast.clear();
  };
  if (own.hasVoted) return <HasVoted own={own} />;
  return (
    <Box component="section" aria-labelledby="voting-desk" className={classes.desk}>
      <Title order={2} size="h4" id="voting-desk">
        How does {own.name} vote?
      </Title>
      <div className={classes.choices}>
        {VOTE_CHOICES.map((each) => (
          <ChoiceButton key={each} choice={each} onChoose={() => setChoice(each)} />
        ))}
      </div>
      <Text size="xs" c="dimmed">
        You are asked once more before the vote counts. Others see that you have voted, and how when the chair
        closes the vote.
      </Text>
      <Modal opened={choice !== null} onClose={back} title="Confirm your vote" centered>
        {choice && (
          <Stack gap="md">
            {cast.refused && <RefusalAlert refused={cast.refused} />}
            <p className={classes.question}>
              <strong>{own.name}</strong> votes{" "}
              <strong data-choice={choice} className={classes.word}>
                {CHOICE_WORDS[choice].toLowerCase()}
              </strong>{" "}
              on {ballot.question}
              {isWeighted(ballot.rule) && `, with a weight of ${own.weights["votes"]}`}.
            </p>
            <Text size="sm" c="dimmed">
              It can be changed until the chair announces the result.
            </Text>
            <Group gap="sm" grow>
              <Button variant="default" size="md" onClick={back} disabled={cast.isRunning} data-autofocus>
                Go back
              </Button>
              <Button
                size="md"
                loading={cast.isRunning}
                onClick={() => cast.run({ ballotId: ballot.id, choice })}
              >
                Vote {LOOKS[choice].label.toLowerCase()}
              </Button>
            </Group>
          </Stack>
        )}
      </Modal>
    </Box>
  );
}

function ChoiceButton({ choice, onChoose }: { readonly choice: VoteChoice; readonly onChoose: () => void }) {
  const { label, Icon } = LOOKS[choice];
  return (
    <button type="button" className={classes.choice} data-choice={choice} onClick={onChoose}>
      <Icon size={28} stroke={2.2} aria-hidden />
      {label}
    </button>
  );
}

function HasVoted({ own }: { readonly own: RollCallEntry }) {
  return (
    <Alert variant="light" color="ink" icon={<IconCheck aria-hidden />} title={`${own.name} has voted`}>
      {own.choice && `Your vote: ${CHOICE_WORDS[own.choice].toLowerCase()}. `}
      The result appears here as soon as the chair closes the vote.
    </Alert>
  );
}
