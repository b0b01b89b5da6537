import { Alert, Text } from "@mantine/core";
import { ButtonLink } from "#app/_ui/links.tsx";
import type { DivisionRecord } from "#lib/division/division.ts";
import { type DivisionStep, partsThat } from "#lib/division/next-step.ts";
import { letterOf } from "#lib/division/part.ts";
import { listWords } from "#lib/list-words.ts";

/** What comes next in a division, for everybody: one sentence, and the vote that is under way. */
export function WhatNext({
  negotiationId,
  division,
  step,
}: {
  readonly negotiationId: string;
  readonly division: DivisionRecord;
  readonly step: DivisionStep;
}) {
  if (step.is === "WAIT")
    return (
      <>
        <Text>
          {step.part === null ? "The motion to divide" : `Part ${letterOf(step.part)}`} is being voted on.
        </Text>
        <ButtonLink
          href={`/negotiations/${negotiationId}/ballots/${step.ballotId}`}
          style={{ alignSelf: "flex-start" }}
        >
          Go to the vote
        </ButtonLink>
      </>
    );
  return (
    <Alert variant="light" color={step.is === "ASK_AGAIN" ? "orange" : "gray"} role="status">
      {sentence(division, step)}
    </Alert>
  );
}

function sentence(division: DivisionRecord, step: Exclude<DivisionStep, { readonly is: "WAIT" }>): string {
  switch (step.is) {
    case "GRANT":
      return "Nobody objects so far. Unless a delegation does, the chair grants the division.";
    case "PUT_MOTION":
      return "There is an objection, so the conference votes on whether to divide: two may speak for it and two against.";
    case "PUT_PART":
      return `The text is held. Each part is voted on by itself; part ${letterOf(step.part)} is next.`;
    case "CONCLUDE":
      return "Every part is decided. The chair concludes the division: what was rejected leaves the text.";
    case "ASK_AGAIN":
      return "The text has changed since this was asked for. It cannot be divided like this any more: withdraw it and ask again on the present text.";
    case "NONE":
      return ending(division);
  }
}

function ending({ status, result, isRejectedWhole, parts, votes }: DivisionRecord): string {
  if (status === "REFUSED") return "The motion to divide did not carry: the text is voted on as a whole.";
  if (status === "WITHDRAWN") return "It was withdrawn: the text is voted on as a whole.";
  if (!result) return "It is closed.";
  if (isRejectedWhole)
    return "All parts were rejected, and so the whole is rejected (UN General Assembly, rule 89). The text stays as it was voted on.";
  const retained = partsThat("CARRIED", { parts, votes }).map(letterOf);
  const gone = result.rejected.map(letterOf);
  const pieces = [
    retained.length > 0 ? `${count(retained)} retained` : "",
    gone.length > 0 ? `${count(gone)} rejected and taken out` : "",
  ].filter(Boolean);
  return `In this division ${listWords(pieces)}. The text as it stands, revision ${result.revision}, is then voted on as a whole.`;
}

function count(letters: readonly string[]): string {
  return `${letters.length === 1 ? "part" : "parts"} ${listWords(letters)} ${letters.length === 1 ? "was" : "were"}`;
}
