"use client";
import { Button, MultiSelect, Select, TextInput } from "@mantine/core";
import { notifications } from "@mantine/notifications";
import { useState } from "react";
import { ActionForm, textOf } from "#app/_ui/action-form.tsx";
import { useAction } from "#app/_ui/use-action.ts";
import { BLOC_TYPE_NAMES, BLOC_TYPES, type Bloc, type BlocType } from "#lib/bloc/bloc.ts";
import type { Delegation } from "#lib/delegation/delegation.ts";
import { addBlocAction, editBlocAction } from "./actions.ts";

/** A new bloc, or one to be changed. */
export function BlocForm({
  negotiationId,
  bloc,
  delegations,
  onDone,
}: {
  readonly negotiationId: string;
  readonly bloc: Bloc | null;
  readonly delegations: readonly Delegation[];
  readonly onDone: () => void;
}) {
  const [type, setType] = useState<BlocType>(bloc?.type ?? "DEFENSIVE_ALLIANCE");
  const [delegationIds, setDelegationIds] = useState<readonly string[]>(bloc?.delegationIds ?? []);
  const done = () => {
    notifications.show({ message: bloc ? `${bloc.name} is changed.` : "The bloc is added." });
    onDone();
  };
  const add = useAction(addBlocAction.bind(null, negotiationId), done);
  const edit = useAction(editBlocAction.bind(null, negotiationId), done);
  const { refused, errorOf, isRunning } = bloc ? edit : add;
  const submit = (fields: FormData) => {
    const named = { name: textOf(fields, "name"), shortName: textOf(fields, "shortName") };
    const input = { ...named, type, delegationIds: [...delegationIds] };
    if (bloc) edit.run({ ...input, blocId: bloc.id });
    else add.run(input);
  };
  return (
    <ActionForm refused={refused} onSubmit={submit}>
      <TextInput
        label="Name"
        name="name"
        defaultValue={bloc?.name}
        error={errorOf("name")}
        autoComplete="off"
        data-autofocus
      />
      <TextInput
        label="Short name"
        name="shortName"
        defaultValue={bloc?.shortName}
        error={errorOf("shortName")}
        autoComplete="off"
      />
      <Select
        label="Kind"
        allowDeselect={false}
        data={BLOC_TYPES.map((value) => ({ value, label: BLOC_TYPE_NAMES[value] }))}
        value={type}
        onChange={(value) => value && setType(value)}
        error={errorOf("type")}
      />
      <MultiSelect
        label="Members"
        description="A delegation may be in several blocs."
        searchable
        hidePickedOptions
        nothingFoundMessage="No such delegation"
        data={delegations.map(({ id, name }) => ({ value: id, label: name }))}
        value={[...delegationIds]}
        onChange={setDelegationIds}
        error={errorOf("delegationIds")}
      />
      <Button type="submit" loading={isRunning}>
        {bloc ? "Save" : "Add the bloc"}
      </Button>
    </ActionForm>
  );
}
