"use client";
import { Button, Group, Radio, Select, Stack, Textarea } from "@mantine/core";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { ActionForm } from "#app/_ui/action-form.tsx";
import { useAction } from "#app/_ui/use-action.ts";
import type { Block, ClauseContent } from "#lib/clause/content.ts";
import { blockPlaces, numberBlocks } from "#lib/clause/number-blocks.ts";
import {
  PUBLIC_TEXT_LIMIT,
  RESERVATION_TYPE_MEANINGS,
  RESERVATION_TYPE_NAMES,
  RESERVATION_TYPES,
  type ReservationType,
} from "#lib/reservation/reservation.ts";
import { useText } from "../../../_treaty/treaty-context.tsx";
import { enterReservationAction } from "./actions.ts";

const WHOLE = "";

/** Reserves the own delegation's position on the clause, or on one paragraph of it. */
export function ReservationForm(props: {
  readonly negotiationId: string;
  readonly clauseId: string;
  readonly onClose: () => void;
}) {
  const { negotiationId, clauseId, onClose } = props;
  const router = useRouter();
  const content = useText(clauseId);
  const [type, setType] = useState<ReservationType>("SCRUTINY");
  const [blockId, setBlockId] = useState(WHOLE);
  const [publicText, setPublicText] = useState("");
  const enter = useAction(enterReservationAction.bind(null, negotiationId), () => {
    onClose();
    router.refresh();
  });
  return (
    <ActionForm
      refused={enter.refused}
      onSubmit={() => enter.run({ clauseId, type, blockId, publicText })}
      gap="sm"
    >
      <Radio.Group
        label="Kind"
        value={type}
        onChange={(value) => setType(value as ReservationType)}
        error={enter.errorOf("type")}
      >
        <Stack gap={6} mt={6}>
          {RESERVATION_TYPES.map((each) => (
            <Radio
              key={each}
              size="sm"
              value={each}
              label={RESERVATION_TYPE_NAMES[each].replace(/^./, (letter) => letter.toUpperCase())}
              description={RESERVATION_TYPE_MEANINGS[each]}
            />
          ))}
        </Stack>
      </Radio.Group>
      <Select
        label="On"
        data={[{ value: WHOLE, label: "The whole text" }, ...(content ? paragraphs(content) : [])]}
        value={blockId}
        onChange={(value) => setBlockId(value ?? WHOLE)}
        allowDeselect={false}
        error={enter.errorOf("blockId")}
      />
      <Textarea
        label="Public text"
        description="Optional. Stands in the footnote, read by everybody in the negotiation."
        autosize
        minRows={2}
        maxRows={8}
        maxLength={PUBLIC_TEXT_LIMIT}
        value={publicText}
        error={enter.errorOf("publicText")}
        onChange={(event) => setPublicText(event.currentTarget.value)}
      />
      <Group gap="xs">
        <Button type="submit" size="compact-md" loading={enter.isRunning}>
          Enter the reservation
        </Button>
        <Button size="compact-md" variant="subtle" color="gray" onClick={onClose} disabled={enter.isRunning}>
          Discard
        </Button>
      </Group>
    </ActionForm>
  );
}

const EXCERPT = 48;

function paragraphs({
  content,
}: ClauseContent): readonly { readonly value: string; readonly label: string }[] {
  const numbers = numberBlocks(blockPlaces(content));
  return content.map((block, index) => {
    const words = textOf(block);
    const excerpt = words.length > EXCERPT ? `${words.slice(0, EXCERPT).trimEnd()}…` : words;
    return { value: block.attrs.id, label: [numbers[index]?.mark, excerpt].filter(Boolean).join(" ") };
  });
}

function textOf({ content = [] }: Block): string {
  return content.map((inline) => (inline.type === "text" ? inline.text : " ")).join("");
}
