"use client";
import { Button, Group, Modal, MultiSelect, Select, Stack, Text, Textarea, TextInput } from "@mantine/core";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { ActionForm } from "#app/_ui/action-form.tsx";
import { type ActionState, useAction } from "#app/_ui/use-action.ts";
import type { Stand } from "#lib/contested/contested-item.ts";
import { describeObjections } from "#lib/contested/objections.ts";
import type { OpenPoint } from "#lib/contested/open-points.ts";
import { type Asked, askFor, objectionsTo, type TaskInput } from "./ask-for.ts";
import { type PointTask, type PointViewer, wordsOf } from "./point-task.ts";
import { titleOf } from "./task-words.ts";

/** Asks for what an act on an open point needs (a reason, words, names), does it, and says what came of it. */
export function TaskModal({
  task,
  point,
  viewer,
  onClose,
}: {
  readonly task: PointTask;
  readonly point: OpenPoint;
  readonly viewer: PointViewer;
  readonly onClose: () => void;
}) {
  const router = useRouter();
  const words = titleOf(task, viewer);
  const action = useAction(
    (asked: Asked) => askFor(asked),
    () => {
      onClose();
      router.refresh();
    },
  );
  return (
    <Modal
      opened
      onClose={onClose}
      title={words.title}
      size="lg"
      closeButtonProps={{ "aria-label": "Close" }}
    >
      <TaskForm task={task} point={point} viewer={viewer} action={action} confirm={words.confirm} />
    </Modal>
  );
}

function TaskForm({
  task,
  point,
  viewer,
  action,
  confirm,
}: {
  readonly task: PointTask;
  readonly point: OpenPoint;
  readonly viewer: PointViewer;
  readonly action: ActionState<Asked>;
  readonly confirm: string;
}) {
  const [input, setInput] = useState<TaskInput>({
    reason: "",
    words: "",
    voice: viewer.voices[0]?.id ?? "",
    holders: [],
    stand: "PROPOSES",
  });
  const change = (part: Partial<TaskInput>) => setInput({ ...input, ...part });
  const standing = objectionsTo(task, point, viewer);
  const optionId = "optionId" in task ? task.optionId : null;
  return (
    <ActionForm refused={action.refused} onSubmit={() => action.run({ task, point, viewer, input })}>
      <Quoted words={wordsOf(point, optionId)} />
      {standing.length > 0 && !action.refused && (
        <Text size="sm">{describeObjections(standing).replace(" Nothing was changed.", "")}</Text>
      )}
      {task.type === "fill" && (
        <TextInput
          label="What stands here"
          value={input.words}
          error={action.errorOf("words")}
          onChange={(event) => change({ words: event.currentTarget.value })}
          data-autofocus
        />
      )}
      {task.type === "attribute" && <Attribution viewer={viewer} input={input} onChange={change} />}
      {task.type === "stand" && viewer.voices.length > 1 && (
        <Select
          label="On behalf of"
          data={viewer.voices.map(({ id, shortName }) => ({ value: id, label: shortName }))}
          value={input.voice}
          allowDeselect={false}
          onChange={(voice) => change({ voice: voice ?? input.voice })}
        />
      )}
      <Textarea
        label="Reason"
        description="Optional. On the record, and read by everybody in the negotiation."
        autosize
        minRows={2}
        maxRows={8}
        maxLength={2000}
        value={input.reason}
        error={action.errorOf("reason")}
        onChange={(event) => change({ reason: event.currentTarget.value })}
        {...(task.type !== "fill" && task.type !== "attribute" && { "data-autofocus": true })}
      />
      <Group justify="flex-end">
        <Button type="submit" loading={action.isRunning}>
          {confirm}
        </Button>
      </Group>
    </ActionForm>
  );
}

function Quoted({ words }: { readonly words: string }) {
  if (words.trim() === "") return null;
  return (
    <Text
      component="blockquote"
      m={0}
      ps="md"
      lineClamp={6}
      dir="auto"
      style={{
        borderInlineStart: "3px solid var(--mantine-color-default-border)",
        fontFamily: "var(--travaux-serif)",
        whiteSpace: "pre-wrap",
      }}
    >
      {words}
    </Text>
  );
}

const STANDS: readonly { readonly value: Stand | "NONE"; readonly label: string }[] = [
  { value: "PROPOSES", label: "proposed by" },
  { value: "SUPPORTS", label: "supported by" },
  { value: "OPPOSES", label: "opposed by" },
  { value: "NONE", label: "no longer held by" },
];

function Attribution({
  viewer,
  input,
  onChange,
}: {
  readonly viewer: PointViewer;
  readonly input: TaskInput;
  readonly onChange: (part: Partial<TaskInput>) => void;
}) {
  return (
    <Stack gap="sm">
      <Select
        label="These words are"
        data={STANDS.map((each) => ({ ...each }))}
        value={input.stand}
        allowDeselect={false}
        onChange={(value) =>
          onChange({ stand: STANDS.find((each) => each.value === value)?.value ?? "PROPOSES" })
        }
      />
      <MultiSelect
        label="Delegations and blocs"
        searchable
        data={viewer.holders.map(({ id, shortName }) => ({ value: id, label: shortName }))}
        value={[...input.holders]}
        onChange={(holders) => onChange({ holders })}
        data-autofocus
      />
    </Stack>
  );
}
