"use client";
import { Button, Select, Text, Textarea, TextInput } from "@mantine/core";
import { useState } from "react";
import { ActionForm, textOf } from "#app/_ui/action-form.tsx";
import { useAction } from "#app/_ui/use-action.ts";
import { type Credential, ISSUER_MAX, REASON_MAX } from "#lib/credential/credential.ts";
import { mayVote, STANDING_NAMES, STANDINGS, type Standing } from "#lib/credential/standing.ts";
import { examineCredentialsAction } from "./actions.ts";

/** What each standing means for the delegation, in a line. */
const STANDING_HELP: Readonly<Record<Standing, string>> = {
  ACCREDITED: "Its credentials are in order: it votes.",
  CREDENTIALS_OUTSTANDING: "It takes part without a vote until its credentials are there.",
  SUSPENDED: "Its rights are suspended; it does not vote.",
  VOTE_LOST: "It takes part without a vote, for example because of arrears.",
};

/** With which the secretariat says whether a delegation may vote, and what its credentials are. */
export function ExamineForm({
  negotiationId,
  credential,
  onDone,
}: {
  readonly negotiationId: string;
  readonly credential: Credential;
  readonly onDone: () => void;
}) {
  const [standing, setStanding] = useState<Standing>(credential.standing);
  const examining = useAction(examineCredentialsAction.bind(null, negotiationId), onDone);
  const submit = (fields: FormData) =>
    examining.run({
      delegationId: credential.delegationId,
      standing,
      reason: textOf(fields, "reason"),
      issuedBy: textOf(fields, "issuedBy"),
      issuedOn: textOf(fields, "issuedOn"),
    });
  return (
    <ActionForm refused={examining.refused} onSubmit={submit}>
      <Select
        label="Standing"
        description={STANDING_HELP[standing]}
        allowDeselect={false}
        data={STANDINGS.map((value) => ({ value, label: STANDING_NAMES[value] }))}
        value={standing}
        onChange={(value) => value && setStanding(value)}
        error={examining.errorOf("standing")}
        data-autofocus
      />
      {!mayVote(standing) && (
        <Textarea
          label="Reason"
          description="Everybody in the negotiation reads it."
          name="reason"
          maxLength={REASON_MAX}
          defaultValue={credential.reason}
          autosize
          error={examining.errorOf("reason")}
        />
      )}
      <TextInput
        label="Issued by"
        description="Head of State or Government, or Minister for Foreign Affairs; may be left out."
        name="issuedBy"
        maxLength={ISSUER_MAX}
        defaultValue={credential.issuedBy}
        autoComplete="off"
        error={examining.errorOf("issuedBy")}
      />
      <TextInput
        label="Issued on"
        type="date"
        name="issuedOn"
        defaultValue={credential.issuedOn ?? ""}
        error={examining.errorOf("issuedOn")}
      />
      <Text size="sm" c="dimmed">
        A vote that is open keeps its electorate. The finding goes on the record.
      </Text>
      <Button type="submit" loading={examining.isRunning}>
        Record the finding
      </Button>
    </ActionForm>
  );
}
