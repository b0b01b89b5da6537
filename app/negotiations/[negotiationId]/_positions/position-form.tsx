"use client";
import { Button, Checkbox, Group, Radio, Stack, Text, Textarea } from "@mantine/core";
import { notifications } from "@mantine/notifications";
import { useRouter } from "next/navigation";
import { useState, useTransition } from "react";
import { ActionForm } from "#app/_ui/action-form.tsx";
import { useAction } from "#app/_ui/use-action.ts";
import { type ReadPosition, STATEMENT_LIMIT } from "#lib/position/position.ts";
import { mayBeAdReferendum, STANCE_FACTS, STANCES, type Stance } from "#lib/position/stance.ts";
import { useNewText } from "../_live/use-new-text.ts";
import { takePositionAction } from "./actions.ts";
import { StanceMark } from "./stance-mark.tsx";
import { TextChanged } from "./text-changed.tsx";

/** The text that a position is taken on. */
type TextShown = { readonly revision: number; readonly textHash: string };

/** What the delegate has begun, and on which text; "reading" while the page reads the text as it is now. */
type Draft = {
  readonly stance: Stance | null;
  readonly adReferendum: boolean;
  readonly statement: string;
  readonly seen: TextShown | null | "reading";
};

/** The own delegation's position on one clause. What is begun is kept while others act. */
export function PositionForm(props: {
  readonly negotiationId: string;
  readonly clauseId: string;
  readonly text: TextShown | null;
  readonly held: ReadPosition | null;
  readonly onTaken?: () => void;
}) {
  const { negotiationId, clauseId, text, held } = props;
  const router = useRouter();
  const [begun, setBegun] = useState<Draft | null>(null);
  const draft = begun ?? draftOf(held, text);
  const [isReading, startReading] = useTransition();
  const change = (part: Partial<Draft>) => {
    if (begun === null) startReading(() => router.refresh());
    setBegun({ ...draft, ...(begun === null ? { seen: "reading" } : {}), ...part });
  };
  if (begun?.seen === "reading" && !isReading) setBegun({ ...begun, seen: text });
  useNewText((changed) => begun !== null && changed === clauseId);
  const take = useAction(takePositionAction.bind(null, negotiationId), (taken: ReadPosition) => {
    setBegun(null);
    notifications.show({ message: takenWords(taken), color: "teal" });
    router.refresh();
    props.onTaken?.();
  });
  const submit = () => {
    const { stance, seen, statement } = draft;
    if (stance === null || seen === "reading") return;
    take.run({ clauseId, stance, statement, seen, adReferendum: canDefer(draft) && draft.adReferendum });
  };
  const { seen } = draft;
  const isBehind = seen !== null && seen !== "reading" && text !== null && seen.textHash !== text.textHash;
  const isOnRecord = begun === null && held?.isOnEarlierText !== true;
  return (
    <ActionForm refused={take.refused} onSubmit={submit} gap="sm">
      <Radio.Group
        label="Position of your delegation"
        value={draft.stance ?? ""}
        onChange={(stance) => change({ stance: stance as Stance })}
        error={take.errorOf("stance")}
      >
        <Stack gap={6} mt={6}>
          {STANCES.map((stance) => (
            <Radio key={stance} value={stance} label={<StanceLabel stance={stance} />} />
          ))}
        </Stack>
      </Radio.Group>
      <Checkbox
        label="Ad referendum"
        description="Subject to confirmation by your capital; goes with “accept” and “can live with”."
        checked={canDefer(draft) && draft.adReferendum}
        disabled={!canDefer(draft)}
        onChange={(event) => change({ adReferendum: event.currentTarget.checked })}
      />
      <Textarea
        label="Public statement"
        description="Optional. On the record, and read by everybody in the negotiation."
        autosize
        minRows={3}
        maxRows={12}
        maxLength={STATEMENT_LIMIT}
        value={draft.statement}
        error={take.errorOf("statement")}
        onChange={(event) => change({ statement: event.currentTarget.value })}
      />
      {isBehind && (
        <TextChanged
          negotiationId={negotiationId}
          clauseId={clauseId}
          from={seen.revision}
          to={text.revision}
          onRead={() => change({ seen: text })}
        />
      )}
      <Group gap="sm">
        <Button
          type="submit"
          loading={take.isRunning}
          disabled={draft.stance === null || isOnRecord || seen === "reading"}
        >
          {begun === null && held?.isOnEarlierText ? "Confirm on this text" : "Put on record"}
        </Button>
        {begun !== null && (
          <Button variant="subtle" color="gray" onClick={() => setBegun(null)} disabled={take.isRunning}>
            Discard
          </Button>
        )}
        <Text size="xs" c="dimmed">
          {text
            ? `On revision ${isBehind ? seen.revision : text.revision} of the text.`
            : "There is no text yet."}
        </Text>
      </Group>
    </ActionForm>
  );
}

function draftOf(held: ReadPosition | null, text: TextShown | null): Draft {
  return {
    stance: held?.stance ?? null,
    adReferendum: held?.adReferendum ?? false,
    statement: held?.statement ?? "",
    seen: text && { revision: text.revision, textHash: text.textHash },
  };
}

function canDefer({ stance }: Draft): boolean {
  return stance !== null && mayBeAdReferendum(stance);
}

function takenWords(taken: ReadPosition): string {
  if (!taken.isOnEarlierText) return "Your delegation’s position is on record.";
  return `Your delegation’s position is on record for revision ${taken.revision}; the text has changed since.`;
}

function StanceLabel({ stance }: { readonly stance: Stance }) {
  return (
    <Group component="span" gap={8} wrap="nowrap">
      <StanceMark position={{ stance, adReferendum: false, isOnEarlierText: false }} />
      {STANCE_FACTS[stance].name}
    </Group>
  );
}
