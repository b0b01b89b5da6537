import { Box, Text, Title } from "@mantine/core";
import type { BallotRecord, BallotSubject } from "#lib/ballot/ballot.ts";
import { FoldedTexts } from "./folded-texts.tsx";
import { TextIdentity } from "./text-identity.tsx";
import type { TextOnPage } from "./text-on-page.ts";
import classes from "./texts-on-ballot.module.css";
import { type TextNumbers, VotedText } from "./voted-text.tsx";
import { WhatFollows } from "./what-follows.tsx";

/** Exactly what is or was voted on, whole, with what identifies it and what follows from the vote. */
export function TextsOnBallot({
  negotiationId,
  ballot,
  texts,
  numbers,
}: {
  readonly negotiationId: string;
  readonly ballot: BallotRecord;
  readonly texts: readonly TextOnPage[];
  readonly numbers: TextNumbers;
}) {
  const { question, status } = ballot;
  const [only] = texts;
  const isOpen = status === "OPEN";
  return (
    <Box component="section" aria-labelledby="voted-text" className={classes.sheet}>
      <Text size="sm" c="dimmed" component="p" m={0}>
        {isOpen ? INTRODUCTIONS[ballot.subject].open : INTRODUCTIONS[ballot.subject].over}
      </Text>
      <Title order={2} size="h3" id="voted-text" className={classes.title}>
        {question}
      </Title>
      {isOpen && <WhatFollows ballot={ballot} />}
      {only && texts.length === 1 ? (
        <VotedText negotiationId={negotiationId} text={only} numbers={numbers} />
      ) : (
        texts.length > 1 && <FoldedTexts negotiationId={negotiationId} texts={texts} numbers={numbers} />
      )}
      <TextIdentity question={question} textHash={ballot.textHash} texts={ballot.texts} />
    </Box>
  );
}

const INTRODUCTIONS: Readonly<Record<BallotSubject, { readonly open: string; readonly over: string }>> = {
  CLAUSE: { open: "The text you vote on", over: "The text that was voted on" },
  CLAUSES: { open: "The texts you vote on, together", over: "The texts that were voted on, together" },
  TREATY: { open: "The treaty you vote on, as a whole", over: "The treaty that was voted on, as a whole" },
  PROPOSAL: {
    open: "The text you vote on: as it reads if the proposal is accepted",
    over: "The text that was voted on: as the proposal would have it",
  },
  PART: { open: "The part you vote on, in its text", over: "The part that was voted on, in its text" },
  MOTION: { open: "The motion you vote on", over: "The motion that was voted on" },
};
