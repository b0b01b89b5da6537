"use client";
import { Button, Radio, Select, Stack, Text, Textarea, Title } from "@mantine/core";
import { useState } from "react";
import { ActionForm, RefusalAlert, textOf } from "#app/_ui/action-form.tsx";
import { ConfirmModal } from "#app/_ui/confirm-modal.tsx";
import { useAction } from "#app/_ui/use-action.ts";
import { REASON_MAX } from "#lib/silence/silence.ts";
import { breakAction } from "../../_silence/actions.ts";
import classes from "./silence-page.module.css";

interface Objection {
  readonly silenceId: string;
  readonly reason: string;
  readonly isPrivate: boolean;
  readonly clauseId: string | null;
}

const WHOLE = "whole";

/** With which a head of delegation breaks the silence: the reason first, then once more whether it is meant. */
export function BreakDesk({
  negotiationId,
  silenceId,
  isBroken,
  texts,
}: {
  readonly negotiationId: string;
  readonly silenceId: string;
  /** Another delegation has ended it already; a break is still put on record beside that one. */
  readonly isBroken: boolean;
  readonly texts: readonly { readonly clauseId: string; readonly label: string }[];
}) {
  const [asked, setAsked] = useState<Objection | null>(null);
  const [isPrivate, setPrivate] = useState("public");
  const [about, setAbout] = useState<string>(WHOLE);
  const [missing, setMissing] = useState("");
  const breaking = useAction(breakAction.bind(null, negotiationId), () => setAsked(null));
  const ask = (fields: FormData) => {
    const reason = textOf(fields, "reason").trim();
    setMissing(reason === "" ? "A break is made in writing: give a reason." : "");
    if (reason !== "")
      setAsked({
        silenceId,
        reason,
        isPrivate: isPrivate === "private",
        clauseId: about === WHOLE ? null : about,
      });
  };
  return (
    <section aria-labelledby="break" className={classes.desk}>
      <Title order={2} size="h4" id="break">
        {isBroken ? "Put your delegation's break on record too" : "Break the silence"}
      </Title>
      <Text size="sm">
        {isBroken
          ? "The procedure has ended. Until the deadline your delegation can still say that it objected too."
          : "If your delegation agrees, it does nothing. If it objects, it says so here, in writing."}
      </Text>
      {breaking.refused && !asked && <RefusalAlert refused={breaking.refused} />}
      <ActionForm refused={null} onSubmit={ask} gap="sm">
        <Textarea
          name="reason"
          label="Reason"
          autosize
          minRows={3}
          maxLength={REASON_MAX}
          error={missing || breaking.errorOf("reason")}
        />
        <Radio.Group label="Who reads the reason" value={isPrivate} onChange={setPrivate}>
          <Stack gap={6} mt={4}>
            <Radio value="public" label="Everybody" description="It is on the record." />
            <Radio
              value="private"
              label="Chair, secretariat and my delegation"
              description="On record is only that your delegation broke the silence."
            />
          </Stack>
        </Radio.Group>
        {texts.length > 1 && (
          <Select
            label="It is about"
            description="The whole procedure ends in any case; this says what to take out of it."
            data={[
              { value: WHOLE, label: "the whole" },
              ...texts.map(({ clauseId, label }) => ({ value: clauseId, label })),
            ]}
            value={about}
            onChange={(value) => setAbout(value ?? WHOLE)}
            allowDeselect={false}
            searchable={texts.length > 12}
          />
        )}
        <Button type="submit" variant="default" style={{ alignSelf: "flex-start" }}>
          {isBroken ? "Put on record…" : "Break the silence…"}
        </Button>
      </ActionForm>
      {asked && (
        <ConfirmModal
          title={isBroken ? "Put the break on record?" : "Break the silence?"}
          confirm={isBroken ? "Put on record" : "Break the silence"}
          action={breaking}
          input={asked}
          onClose={() => setAsked(null)}
        >
          {isBroken
            ? "It cannot be taken back. Nothing else changes."
            : "You stop the adoption for everybody. It is on record under your delegation's name and cannot be taken back; the texts are open to work again."}
        </ConfirmModal>
      )}
    </section>
  );
}
