"use client";
import { Alert, Box, Button, Group, Modal, Stack, Text, Title } from "@mantine/core";
import { useHotkeys } from "@mantine/hooks";
import { IconCheck, IconMinus, IconX, type TablerIcon } from "@tabler/icons-react";
import { useId, useState } from "react";
import { RefusalAlert } from "#app/_ui/action-form.tsx";
import { useAction } from "#app/_ui/use-action.ts";
import type { BallotRecord, RollCallEntry } from "#lib/ballot/ballot.ts";
import { CHOICE_VERBS, CHOICE_WORDS, VOTE_CHOICES, type VoteChoice } from "#lib/ballot/vote-choice.ts";
import { castVoteAction } from "../../_ballots/actions.ts";
import classes from "./voting-desk.module.css";

const LOOKS: Readonly<
  Record<VoteChoice, { readonly label: string; readonly key: string; readonly Icon: TablerIcon }>
> = {
  YES: { label: "Yes", key: "Y", Icon: IconCheck },
  NO: { label: "No", key: "N", Icon: IconX },
  ABSTAIN: { label: "Abstain", key: "A", Icon: IconMinus },
};

/** A choice that waits for its confirmation. Chosen by its letter, Enter confirms it: that key was not pressed before. */
type Chosen = { readonly choice: VoteChoice; readonly by: "button" | "letter" };

/**
 * Where a head of delegation votes: one choice, one confirmation that names delegation and choice. Until the result is
 * announced the vote can be changed in the same way.
 */
export function VotingDesk({
  negotiationId,
  ballot,
  own,
  note = "",
  hasKeys = true,
}: {
  readonly negotiationId: string;
  readonly ballot: Pick<BallotRecord, "id" | "question" | "showsVotes">;
  /** The delegation that votes here: the reader's own, or one that has given it its vote. */
  readonly own: RollCallEntry;
  /** What is to be known of its vote before it is cast; empty: nothing. */
  readonly note?: string;
  /** Whether its letters choose here; of several desks on a page one has them. */
  readonly hasKeys?: boolean;
}) {
  const titleId = useId();
  const [chosen, setChosen] = useState<Chosen | null>(null);
  const [isChanging, setChanging] = useState(false);
  const cast = useAction(castVoteAction.bind(null, negotiationId), () => {
    setChosen(null);
    setChanging(false);
  });
  const isAsking = !own.hasVoted || isChanging;
  const back = () => {
    setChosen(null);
    cast.clear();
  };
  useHotkeys(
    VOTE_CHOICES.map((choice) => [
      LOOKS[choice].key,
      () => {
        if (hasKeys && isAsking && chosen === null) setChosen({ choice, by: "letter" });
      },
    ]),
  );
  if (!isAsking) return <HasVoted own={own} onChange={() => setChanging(true)} />;
  return (
    <Box component="section" aria-labelledby={titleId} className={classes.desk}>
      <Title order={2} size="h4" id={titleId}>
        {own.hasVoted ? `How does ${own.name} vote instead?` : `How does ${own.name} vote?`}
      </Title>
      {note && <Text size="sm">{note}</Text>}
      <div className={classes.choices}>
        {VOTE_CHOICES.map((choice) => (
          <ChoiceButton
            key={choice}
            choice={choice}
            hasKey={hasKeys}
            onChoose={() => setChosen({ choice, by: "button" })}
          />
        ))}
      </div>
      <Text size="xs" c="dimmed">
        You are asked once more before the vote counts.{" "}
        {ballot.showsVotes
          ? "Others see at once how you have voted."
          : "Others see that you have voted, and how when the chair closes the vote."}
      </Text>
      {own.hasVoted && (
        <Button variant="subtle" color="gray" w="fit-content" onClick={() => setChanging(false)}>
          Keep our vote
        </Button>
      )}
      <Modal opened={chosen !== null} onClose={back} title="Confirm your vote" centered>
        {chosen && (
          <Stack gap="md">
            {cast.refused && <RefusalAlert refused={cast.refused} />}
            <p className={classes.question}>
              <strong>{own.name}</strong>{" "}
              <strong data-choice={chosen.choice} className={classes.word}>
                {CHOICE_VERBS[chosen.choice]}
              </strong>{" "}
              on {ballot.question}.
            </p>
            <Text size="sm" c="dimmed">
              You can change it until the chair announces the result.
            </Text>
            <Group gap="sm" grow>
              <Button
                variant="default"
                size="md"
                onClick={back}
                disabled={cast.isRunning}
                data-autofocus={chosen.by === "button" || undefined}
              >
                Go back
              </Button>
              <Button
                size="md"
                loading={cast.isRunning}
                onClick={() =>
                  cast.run({ ballotId: ballot.id, choice: chosen.choice, delegationId: own.delegationId })
                }
                data-autofocus={chosen.by === "letter" || undefined}
              >
                {chosen.choice === "ABSTAIN" ? "Abstain" : `Vote ${LOOKS[chosen.choice].label.toLowerCase()}`}
              </Button>
            </Group>
          </Stack>
        )}
      </Modal>
    </Box>
  );
}

function ChoiceButton({
  choice,
  hasKey,
  onChoose,
}: {
  readonly choice: VoteChoice;
  /** Whether its letter chooses it. */
  readonly hasKey: boolean;
  readonly onChoose: () => void;
}) {
  const { label, key, Icon } = LOOKS[choice];
  return (
    <button
      type="button"
      className={classes.choice}
      data-choice={choice}
      aria-keyshortcuts={hasKey ? key : undefined}
      onClick={onChoose}
    >
      <Icon size={28} stroke={2.2} aria-hidden />
      {label}
      {hasKey && (
        <kbd className={classes.key} aria-hidden>
          {key}
        </kbd>
      )}
    </button>
  );
}

function HasVoted({ own, onChange }: { readonly own: RollCallEntry; readonly onChange: () => void }) {
  return (
    <Alert variant="light" color="ink" icon={<IconCheck aria-hidden />} title={`${own.name} has voted`}>
      <Text size="sm">
        {own.choice && `Your vote: ${CHOICE_WORDS[own.choice].toLowerCase()}. `}
        The result appears here as soon as the chair closes the vote.
      </Text>
      <Button mt="xs" size="compact-md" variant="default" onClick={onChange}>
        Change our vote
      </Button>
    </Alert>
  );
}
