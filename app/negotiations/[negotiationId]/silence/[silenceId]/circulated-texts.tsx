import { Box, Text, Title } from "@mantine/core";
import type { Numbers } from "#lib/clause/reference.ts";
import type { SilenceRecord } from "#lib/silence/silence.ts";
import { FoldedTexts } from "../../ballots/[ballotId]/folded-texts.tsx";
import classes from "../../ballots/[ballotId]/texts-on-ballot.module.css";
import { VotedText } from "../../ballots/[ballotId]/voted-text.tsx";
import { TextIdentities } from "./text-identities.tsx";

/** Exactly what was circulated: the decision in words, the note, and every text whole. */
export function CirculatedTexts({
  negotiationId,
  silence: { texts, decision, note, status },
  numbers,
}: {
  readonly negotiationId: string;
  readonly silence: SilenceRecord;
  readonly numbers: Numbers;
}) {
  const [only] = texts;
  return (
    <Box component="section" aria-labelledby="circulated" className={classes.sheet}>
      <Title order={2} size="h4" id="circulated" className={classes.title}>
        {status === "RUNNING" ? "What is circulated" : "What was circulated"}
      </Title>
      {decision !== "" && (
        <Text ff="var(--travaux-serif)" size="lg" style={{ whiteSpace: "pre-wrap" }} mb="md">
          {decision}
        </Text>
      )}
      {note !== "" && (
        <Text size="sm" c="dimmed" style={{ whiteSpace: "pre-wrap" }} mb="md">
          Note: {note}
        </Text>
      )}
      {only && texts.length === 1 ? (
        <>
          <Title order={3} size="h4" mb="sm">
            {only.heading ? `${only.label} – ${only.heading}` : only.label}
          </Title>
          <VotedText negotiationId={negotiationId} text={only} numbers={numbers} />
        </>
      ) : (
        texts.length > 1 && <FoldedTexts negotiationId={negotiationId} texts={texts} numbers={numbers} />
      )}
      <TextIdentities texts={texts} />
    </Box>
  );
}
