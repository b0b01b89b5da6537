"use client";
import { Button, Group, Radio, Stack, Textarea } from "@mantine/core";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { ActionForm, textOf } from "#app/_ui/action-form.tsx";
import { useAction } from "#app/_ui/use-action.ts";
import type { CirculableText } from "#lib/silence/circulable-text.ts";
import { DECISION_MAX, NOTE_MAX, type SilenceEffect } from "#lib/silence/silence.ts";
import { circulateAction } from "../../_silence/actions.ts";
import { DeadlineFields, useDeadline } from "../../_silence/deadline-fields.tsx";
import { TextChoice } from "./text-choice.tsx";

const EFFECTS = [
  {
    value: "AGREE",
    label: "The articles are agreed",
    description: "Provisionally, as part of the whole: nothing is agreed until everything is agreed.",
  },
  { value: "ADOPT", label: "The articles are adopted", description: "Their texts are final." },
  {
    value: "NONE",
    label: "A decision is taken",
    description: "In your words below; articles that you choose stand beside it and stay as they are.",
  },
] as const satisfies readonly {
  readonly value: SilenceEffect;
  readonly label: string;
  readonly description: string;
}[];

/** With which chair or secretariat circulates articles, or a decision in words, until a deadline. */
export function CirculateForm({
  negotiationId,
  texts,
  isPackage,
  now,
}: {
  readonly negotiationId: string;
  readonly texts: readonly CirculableText[];
  /** Nothing is agreed until everything is agreed: articles are not adopted before the treaty is. */
  readonly isPackage: boolean;
  /** What the server's clock showed. */
  readonly now: string;
}) {
  const router = useRouter();
  const [effect, setEffect] = useState<SilenceEffect>("AGREE");
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const deadline = useDeadline(now);
  const circulating = useAction(circulateAction.bind(null, negotiationId), ({ silenceId }) =>
    router.push(`/negotiations/${negotiationId}/silence/${silenceId}`),
  );
  const submit = (fields: FormData) =>
    circulating.run({
      ...deadline.chosen,
      effect,
      texts: texts
        .filter((text) => chosen.has(text.clauseId) && mayBeChosen(text, effect))
        .map(({ clauseId, revision }) => ({ clauseId, revision })),
      decision: textOf(fields, "decision"),
      note: textOf(fields, "note"),
    });
  return (
    <ActionForm refused={circulating.refused} onSubmit={submit} gap="xl">
      <Radio.Group
        label="If nobody objects"
        value={effect}
        onChange={(value) => setEffect(value as SilenceEffect)}
      >
        <Stack gap="xs" mt="xs">
          {EFFECTS.filter(({ value }) => !(isPackage && value === "ADOPT")).map((each) => (
            <Radio key={each.value} {...each} />
          ))}
        </Stack>
      </Radio.Group>
      <TextChoice
        texts={texts.filter((text) => mayBeChosen(text, effect))}
        left={texts.filter((text) => !mayBeChosen(text, effect))}
        chosen={chosen}
        onChange={setChosen}
      />
      <Textarea
        name="decision"
        label={effect === "NONE" ? "The decision" : "The decision in words"}
        description={
          effect === "NONE" ? "Exactly as it is taken." : "Optional: the articles speak for themselves."
        }
        required={effect === "NONE"}
        withAsterisk={effect === "NONE"}
        autosize
        minRows={effect === "NONE" ? 3 : 2}
        maxLength={DECISION_MAX}
        error={circulating.errorOf("decision")}
      />
      <DeadlineFields deadline={deadline} now={now} errorOf={circulating.errorOf} />
      <Textarea
        name="note"
        label="Note to delegations"
        description="Optional: why it is circulated, whom to ask."
        autosize
        minRows={2}
        maxLength={NOTE_MAX}
        error={circulating.errorOf("note")}
      />
      <Group gap="sm">
        <Button type="submit" loading={circulating.isRunning}>
          Circulate
        </Button>
        {circulating.refused?.code === "text-changed" && (
          <Button variant="default" onClick={() => router.refresh()}>
            Look at the newest texts
          </Button>
        )}
      </Group>
    </ActionForm>
  );
}

function mayBeChosen({ obstacle, isAgreed }: CirculableText, effect: SilenceEffect): boolean {
  return obstacle === null && !(effect === "AGREE" && isAgreed);
}
