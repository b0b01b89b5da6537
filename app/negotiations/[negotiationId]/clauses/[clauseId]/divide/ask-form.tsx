"use client";
import { Button, Group, Stack, Text, Textarea, Title } from "@mantine/core";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { ActionForm } from "#app/_ui/action-form.tsx";
import { useAction } from "#app/_ui/use-action.ts";
import type { ClauseContent } from "#lib/clause/content.ts";
import { DIVISION_REASON_LIMIT } from "#lib/division/division.ts";
import { letterOf, type Part } from "#lib/division/part.ts";
import { requestDivisionAction } from "../../../_divisions/actions.ts";
import { PartItem } from "../../../_divisions/part-item.tsx";
import classes from "../../../_divisions/parts.module.css";

/** The parts as they are marked, and the request for a division into them. */
export function AskForm({
  negotiationId,
  clauseId,
  content,
  textHash,
  parts,
}: {
  readonly negotiationId: string;
  readonly clauseId: string;
  readonly content: ClauseContent;
  readonly textHash: string;
  readonly parts: readonly Part[];
}) {
  const router = useRouter();
  const [reason, setReason] = useState("");
  const asking = useAction(requestDivisionAction.bind(null, negotiationId), ({ divisionId }) =>
    router.push(`/negotiations/${negotiationId}/divisions/${divisionId}`),
  );
  return (
    <Stack gap="md" component="section" aria-labelledby="asked-parts" miw={0}>
      <Title order={2} size="h4" id="asked-parts">
        Parts
      </Title>
      {parts.length === 0 && (
        <Text size="sm" c="dimmed">
          Nothing is marked yet. What stands outside every part is voted on with the text as a whole.
        </Text>
      )}
      <ol className={classes.parts}>
        {parts.map((part, index) => (
          <PartItem key={letterOf(index + 1)} content={content} part={part} number={index + 1} />
        ))}
      </ol>
      <ActionForm
        refused={asking.refused}
        onSubmit={() => asking.run({ clauseId, textHash, parts: mutable(parts), reason })}
      >
        <Textarea
          label="Reason"
          description="Optional. Everybody in the negotiation reads it."
          autosize
          minRows={2}
          maxLength={DIVISION_REASON_LIMIT}
          value={reason}
          error={asking.errorOf("reason")}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
        <Group gap="sm">
          <Button type="submit" loading={asking.isRunning} disabled={parts.length === 0}>
            Ask for the division
          </Button>
          {asking.refused?.code === "text-changed" && (
            <Button variant="default" onClick={() => window.location.reload()}>
              Look at the newest text
            </Button>
          )}
        </Group>
      </ActionForm>
    </Stack>
  );
}

function mutable(parts: readonly Part[]) {
  return parts.map((part) => part.map((range) => ({ ...range })));
}
