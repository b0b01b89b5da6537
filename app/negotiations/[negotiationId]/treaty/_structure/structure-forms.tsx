"use client";
import { Button, Group, Modal, Text, TextInput } from "@mantine/core";
import { useForm } from "@mantine/form";
import { KIND_WORD } from "#lib/clause/clause-kind.ts";
import { holdsClauses } from "#lib/clause/structure.ts";
import { useNotifiedAction } from "../../_live/use-notified-action.ts";
import { useTreaty } from "../../_treaty/treaty-context.tsx";
import { addAction, retitleAction, withdrawAction } from "../../clauses/actions.ts";
import type { StructureTask } from "./structure-task.ts";

/** The form of the change of structure under way, if any. */
export function StructureForms({
  task,
  onDone,
}: {
  readonly task: StructureTask;
  readonly onDone: () => void;
}) {
  return (
    <Modal opened onClose={onDone} title={titleOf(task)}>
      {task.type === "add" && <AddForm task={task} onDone={onDone} />}
      {task.type === "retitle" && <RetitleForm task={task} onDone={onDone} />}
      {task.type === "withdraw" && <WithdrawForm task={task} onDone={onDone} />}
    </Modal>
  );
}

interface FormProps<Type extends StructureTask["type"]> {
  readonly task: Extract<StructureTask, { type: Type }>;
  readonly onDone: () => void;
}

function AddForm({ task, onDone }: FormProps<"add">) {
  const { negotiationId, chairsText } = useTreaty();
  const { run: add } = useNotifiedAction(addAction, negotiationId);
  const form = useForm({ initialValues: { heading: "" } });
  const submit = form.onSubmit(({ heading }) => {
    add({ treatyId: chairsText?.id, kind: task.kind, heading, ...task.place });
    onDone();
  });
  return (
    <form onSubmit={submit}>
      <TextInput
        label="Heading"
        description="May stay empty. The number comes from its place; the following ones move on."
        {...form.getInputProps("heading")}
        data-autofocus
      />
      <FormEnd action="Add" onCancel={onDone} />
    </form>
  );
}

function RetitleForm({ task, onDone }: FormProps<"retitle">) {
  const { clause } = task;
  const { run: retitle } = useNotifiedAction(retitleAction, useTreaty().negotiationId);
  const form = useForm({ initialValues: { heading: clause.heading, numberAs: clause.numberAs } });
  const submit = form.onSubmit((values) => {
    retitle({ clauseId: clause.id, ...values });
    onDone();
  });
  return (
    <form onSubmit={submit}>
      <TextInput label="Heading" {...form.getInputProps("heading")} data-autofocus />
      <TextInput
        mt="sm"
        label="Number of its own"
        description="Only where it is not counted, such as “5 bis”. Empty: the number comes from its place."
        {...form.getInputProps("numberAs")}
      />
      <FormEnd action="Change" onCancel={onDone} />
    </form>
  );
}

function WithdrawForm({ task, onDone }: FormProps<"withdraw">) {
  const { clauses, negotiationId } = useTreaty();
  const { run: withdraw } = useNotifiedAction(withdrawAction, negotiationId);
  if (holdsClauses(clauses, task.clause.id)) return <StillHolds label={task.label} onDone={onDone} />;
  return (
    <>
      <Text size="sm">
        {task.label} keeps its place and its text, but has no number and cannot be edited. The clauses after
        it are renumbered. It can be reinstated.
      </Text>
      <Group justify="flex-end" mt="md">
        <Button variant="default" onClick={onDone}>
          Cancel
        </Button>
        <Button
          data-autofocus
          onClick={() => {
            withdraw({ clauseId: task.clause.id });
            onDone();
          }}
        >
          Withdraw
        </Button>
      </Group>
    </>
  );
}

function StillHolds({ label, onDone }: { readonly label: string; readonly onDone: () => void }) {
  return (
    <>
      <Text size="sm">{label} still holds articles. Move or withdraw them first.</Text>
      <Group justify="flex-end" mt="md">
        <Button data-autofocus onClick={onDone}>
          All right
        </Button>
      </Group>
    </>
  );
}

function FormEnd({ action, onCancel }: { readonly action: string; readonly onCancel: () => void }) {
  return (
    <Group justify="flex-end" mt="md">
      <Button variant="default" onClick={onCancel}>
        Cancel
      </Button>
      <Button type="submit">{action}</Button>
    </Group>
  );
}

function titleOf(task: StructureTask): string {
  switch (task.type) {
    case "add":
      return `New ${KIND_WORD[task.kind].toLowerCase()}`;
    case "retitle":
      return `Heading of ${task.label}`;
    case "withdraw":
      return `Withdraw ${task.label}?`;
  }
}
