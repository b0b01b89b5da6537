"use client";
import { Alert, Button, Group, Modal, Stack, Text, Title } from "@mantine/core";
import { IconCheck, IconMailbox, IconMinus, IconX } from "@tabler/icons-react";
import { useState } from "react";
import { CHOICE_VERBS, CHOICE_WORDS, VOTE_CHOICES, type VoteChoice } from "#lib/ballot/vote-choice.ts";
import type { OwnPaperProps } from "./own-paper-desk.tsx";
import type { KeptPaper } from "./paper-store.ts";
import { useDrop } from "./use-drop.ts";

const LOOKS = {
  YES: { label: "Yes", Icon: IconCheck },
  NO: { label: "No", Icon: IconX },
  ABSTAIN: { label: "Abstain", Icon: IconMinus },
} as const;

/** The paper while votes are collected: fill it in, put it in the box, and change it until the result is announced. */
export function VoteOnPaper({
  negotiationId,
  own,
  paper,
  onPaper,
}: OwnPaperProps & { readonly paper: KeptPaper; readonly onPaper: (paper: KeptPaper) => void }) {
  const [isChanging, setIsChanging] = useState(false);
  const drop = useDrop(negotiationId, onPaper);
  if (drop.state !== "IDLE") return <OnItsWay isSending={drop.state === "SENDING"} onNow={drop.now} />;
  if (paper.vote && !isChanging)
    return (
      <Stack gap="sm">
        {drop.refused && (
          <Alert color="red" variant="light" role="alert">
            {drop.refused}
          </Alert>
        )}
        {paper.isInBox ? (
          <InTheBox paper={paper} name={own.name} onChange={() => setIsChanging(true)} />
        ) : (
          <NotInTheBox onDrop={() => drop.again(paper)} />
        )}
      </Stack>
    );
  const vote = (choice: VoteChoice) => {
    setIsChanging(false);
    drop.vote(paper, choice);
  };
  return <Choose name={own.name} onVote={vote} onBack={isChanging ? () => setIsChanging(false) : null} />;
}

function Choose({
  name,
  onVote,
  onBack,
}: {
  readonly name: string;
  readonly onVote: (choice: VoteChoice) => void;
  readonly onBack: (() => void) | null;
}) {
  const [choice, setChoice] = useState<VoteChoice | null>(null);
  const back = () => setChoice(null);
  return (
    <Stack gap="sm">
      <Title order={3} size="h4">
        How does {name} vote?
      </Title>
      <Group grow preventGrowOverflow={false} gap="xs">
        {VOTE_CHOICES.map((each) => {
          const { label, Icon } = LOOKS[each];
          return (
            <Button
              key={each}
              size="lg"
              px="xs"
              variant="default"
              leftSection={<Icon size={20} aria-hidden />}
              onClick={() => setChoice(each)}
            >
              {label}
            </Button>
          );
        })}
      </Group>
      <Text size="sm" c="dimmed">
        You are asked once more. Nobody sees how you vote, or when, or whether you change it.
      </Text>
      {onBack && (
        <Button variant="subtle" color="gray" onClick={onBack} style={{ alignSelf: "flex-start" }}>
          Leave it as it is
        </Button>
      )}
      <Modal opened={choice !== null} onClose={back} title="Put the paper in the box?" centered>
        {choice && (
          <Stack gap="md">
            <Text size="lg">
              <strong>{name}</strong> <strong>{CHOICE_VERBS[choice]}</strong>.
            </Text>
            <Text size="sm" c="dimmed">
              You can change it until the chair announces the result.
            </Text>
            <Group gap="sm" grow preventGrowOverflow={false}>
              <Button variant="default" size="md" onClick={back} data-autofocus>
                Go back
              </Button>
              <Button size="md" onClick={() => onVote(choice)}>
                Put it in the box
              </Button>
            </Group>
          </Stack>
        )}
      </Modal>
    </Stack>
  );
}

function OnItsWay({ isSending, onNow }: { readonly isSending: boolean; readonly onNow: () => void }) {
  return (
    <Alert
      variant="light"
      color="ink"
      icon={<IconMailbox aria-hidden />}
      title="Your paper is on its way to the box"
    >
      <Stack gap="sm" align="flex-start">
        <Text size="sm" role="status">
          It waits a moment, a different one each time, so that the time tells nobody whose it is. Keep this
          page open.
        </Text>
        <Button variant="default" size="sm" loading={isSending} onClick={onNow}>
          Put it in now
        </Button>
      </Stack>
    </Alert>
  );
}

function InTheBox({
  paper,
  name,
  onChange,
}: {
  readonly paper: KeptPaper;
  readonly name: string;
  readonly onChange: () => void;
}) {
  const [isShown, setIsShown] = useState(false);
  return (
    <Alert
      variant="light"
      color="ink"
      icon={<IconCheck aria-hidden />}
      title={`The paper of ${name} is in the box`}
    >
      <Stack gap="sm">
        <Text size="sm" role="status">
          {isShown && paper.vote
            ? `It says: ${CHOICE_WORDS[paper.vote.choice].toLowerCase()}.`
            : "What it says is shown only here, and only if you ask."}
        </Text>
        <Group gap="sm">
          <Button variant="default" size="sm" aria-expanded={isShown} onClick={() => setIsShown(!isShown)}>
            {isShown ? "Hide what it says" : "Show what it says"}
          </Button>
          <Button variant="default" size="sm" onClick={onChange}>
            Change the vote
          </Button>
        </Group>
      </Stack>
    </Alert>
  );
}

function NotInTheBox({ onDrop }: { readonly onDrop: () => void }) {
  return (
    <Alert variant="light" color="orange" title="Your paper is not in the box yet">
      <Stack gap="sm" align="flex-start">
        <Text size="sm">It is filled in and kept in this browser. It counts once it is in the box.</Text>
        <Button size="sm" onClick={onDrop}>
          Put it in the box
        </Button>
      </Stack>
    </Alert>
  );
}
