"use client";
import { Box, Button, Group, Text, Textarea, Title } from "@mantine/core";
import { useState } from "react";
import { ActionForm } from "#app/_ui/action-form.tsx";
import { TextLink } from "#app/_ui/links.tsx";
import { useAction } from "#app/_ui/use-action.ts";
import type { BallotRecord } from "#lib/ballot/ballot.ts";
import { EXPLANATION_LIMIT, type Explanation } from "#lib/ballot/explanation.ts";
import { explainVoteAction } from "../../_ballots/actions.ts";
import { StatementEntry } from "./statement-entry.tsx";
import classes from "./statements.module.css";

/** Explanations of vote, or of position where there was no vote, as they were given; and the giving of one's own. */
export function Explanations({
  negotiationId,
  ballot,
  explanations,
  mayExplain,
}: {
  readonly negotiationId: string;
  readonly ballot: Pick<BallotRecord, "id" | "method" | "status" | "texts" | "rollCall">;
  readonly explanations: readonly Explanation[];
  readonly mayExplain: boolean;
}) {
  const [isWriting, setWriting] = useState(false);
  const kind = ballot.method === "ACCLAMATION" ? "position" : "vote";
  if (explanations.length === 0 && !mayExplain) return null;
  const moment = ballot.status === "OPEN" ? "before" : "after";
  return (
    <Box component="section" aria-labelledby="explanations" className={classes.statements}>
      <Title order={2} size="h4" id="explanations">
        Explanations of {kind}
      </Title>
      {explanations.length > 0 && (
        <ol className={classes.list}>
          {explanations.map(({ id, delegationId, text, ...explanation }) => (
            <StatementEntry
              key={id}
              speaker={ballot.rollCall.find((entry) => entry.delegationId === delegationId)}
              note={
                explanation.moment === "BEFORE" ? `Before the ${NOUNS[kind]}` : `After the ${NOUNS[kind]}`
              }
              words={text}
              {...explanation}
            />
          ))}
        </ol>
      )}
      {mayExplain &&
        (isWriting ? (
          <ExplanationForm
            negotiationId={negotiationId}
            ballotId={ballot.id}
            label={`Explanation of ${kind}, ${moment} the ${NOUNS[kind]}`}
            onClose={() => setWriting(false)}
          />
        ) : (
          <Group gap="md">
            <Button variant="default" onClick={() => setWriting(true)}>
              Explain our {kind}…
            </Button>
            <Reserve negotiationId={negotiationId} ballot={ballot} />
          </Group>
        ))}
    </Box>
  );
}

const NOUNS = { vote: "vote", position: "decision" } as const;

/** An explanation keeps nothing open; a reservation of position does, as long as the text is not adopted. */
function Reserve({
  negotiationId,
  ballot,
}: {
  readonly negotiationId: string;
  readonly ballot: Pick<BallotRecord, "texts">;
}) {
  const open = ballot.texts.filter(({ clauseWas }) => clauseWas !== "ADOPTED");
  const [text] = open;
  if (!text || open.length > 1) return null;
  return (
    <TextLink size="sm" href={`/negotiations/${negotiationId}/clauses/${text.clauseId}#reservations-panel`}>
      Reserve our position on {text.label}
    </TextLink>
  );
}

function ExplanationForm({
  negotiationId,
  ballotId,
  label,
  onClose,
}: {
  readonly negotiationId: string;
  readonly ballotId: string;
  readonly label: string;
  readonly onClose: () => void;
}) {
  const [text, setText] = useState("");
  const explain = useAction(explainVoteAction.bind(null, negotiationId), onClose);
  return (
    <ActionForm refused={explain.refused} onSubmit={() => explain.run({ ballotId, text })} gap="sm">
      <Textarea
        label={label}
        autosize
        minRows={4}
        maxRows={16}
        maxLength={EXPLANATION_LIMIT}
        value={text}
        error={explain.errorOf("text")}
        onChange={(event) => setText(event.currentTarget.value)}
        data-autofocus
      />
      <Text size="xs" c="dimmed">
        It goes on record for good, for everybody in the negotiation to read. It changes no result.
      </Text>
      <Group gap="xs">
        <Button type="submit" loading={explain.isRunning} disabled={text.trim() === ""}>
          Put on record
        </Button>
        <Button variant="subtle" color="gray" onClick={onClose} disabled={explain.isRunning}>
          Discard
        </Button>
      </Group>
    </ActionForm>
  );
}
