"use client";
import { Button, Group, Modal, Select, Text, TextInput } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import { useRouter } from "next/navigation";
import { ActionForm, textOf } from "#app/_ui/action-form.tsx";
import { useAction } from "#app/_ui/use-action.ts";
import type { ClauseContent } from "#lib/clause/content.ts";
import { blockPlaces, numberBlocks } from "#lib/clause/number-blocks.ts";
import { blockPlainText } from "#lib/clause/plain-text.ts";
import { correctAction } from "./actions.ts";

interface CorrectProps {
  readonly negotiationId: string;
  readonly clauseId: string;
  readonly textHash: string;
  readonly content: ClauseContent;
}

/** With which the secretariat, as the legal group, corrects words of an agreed text. */
export function CorrectDialog(props: CorrectProps) {
  const [isOpen, { open, close }] = useDisclosure();
  return (
    <>
      <Button size="compact-sm" variant="default" onClick={open}>
        Editorial correction…
      </Button>
      <Modal opened={isOpen} onClose={close} title="Editorial correction" centered>
        <Correcting {...props} onDone={close} />
      </Modal>
    </>
  );
}

function Correcting({
  negotiationId,
  clauseId,
  textHash,
  content,
  onDone,
}: CorrectProps & { readonly onDone: () => void }) {
  const router = useRouter();
  const correct = useAction(correctAction.bind(null, negotiationId), () => {
    onDone();
    router.refresh();
  });
  const paragraphs = paragraphsOf(content);
  return (
    <ActionForm
      refused={correct.refused}
      onSubmit={(fields) =>
        correct.run({
          clauseId,
          textHash,
          blockId: textOf(fields, "blockId"),
          from: textOf(fields, "from"),
          to: textOf(fields, "to"),
          reason: textOf(fields, "reason").trim(),
        })
      }
    >
      <Text size="sm">
        Spelling, punctuation, a wrong number: the agreement moves on to the corrected text. Positions stay on
        record for the text they were taken on.
      </Text>
      <Select
        name="blockId"
        label="Paragraph"
        data={paragraphs}
        defaultValue={paragraphs[0]?.value ?? null}
        allowDeselect={false}
        error={correct.errorOf("blockId")}
      />
      <TextInput name="from" label="Words to correct" error={correct.errorOf("from")} required />
      <TextInput name="to" label="What stands there instead" error={correct.errorOf("to")} />
      <TextInput name="reason" label="Why" error={correct.errorOf("reason")} />
      <Group gap="sm" justify="flex-end">
        <Button variant="default" onClick={onDone} disabled={correct.isRunning}>
          Go back
        </Button>
        <Button type="submit" loading={correct.isRunning}>
          Correct
        </Button>
      </Group>
    </ActionForm>
  );
}

const SHOWN = 60;

function paragraphsOf(content: ClauseContent): { value: string; label: string }[] {
  const marks = numberBlocks(blockPlaces(content.content));
  return content.content.flatMap((block, index) => {
    const text = blockPlainText(block).replaceAll("\n", " ");
    if (text.trim() === "") return [];
    const shown = text.length > SHOWN ? `${text.slice(0, SHOWN)}…` : text;
    return { value: block.attrs.id, label: `${marks[index]?.mark ?? ""} ${shown}`.trim() };
  });
}
