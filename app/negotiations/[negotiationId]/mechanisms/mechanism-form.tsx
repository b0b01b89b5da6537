"use client";
import { Button, MultiSelect, Select, Textarea, TextInput } from "@mantine/core";
import { useState } from "react";
import { ActionForm } from "#app/_ui/action-form.tsx";
import { useAction } from "#app/_ui/use-action.ts";
import {
  FIELD_LIMIT,
  MECHANISM_STATUS_NAMES,
  type Mechanism,
  type NamedClause,
  TITLE_LIMIT,
} from "#lib/mechanism/mechanism.ts";
import { isMechanismType, mechanismTypeFacts } from "#lib/mechanism/mechanism-type.ts";
import { editMechanismAction, proposeMechanismAction } from "../_mechanisms/actions.ts";
import { draftOf, fieldsOf, type MechanismDraft } from "./mechanism-draft.ts";
import { clauseOptions, typeOptions } from "./options.ts";
import { TimingFields } from "./timing-fields.tsx";

const STATUSES = ["PROPOSED", "AGREED", "IN_FORCE"] as const;

/** Proposing a mechanism, or editing one of the register. Help and fields follow the chosen type. */
export function MechanismForm(props: {
  readonly negotiationId: string;
  readonly clauses: readonly NamedClause[];
  /** The one to edit; null: a new one. */
  readonly mechanism: Mechanism | null;
  readonly firstClauseId: string | null;
  readonly maySetStatus: boolean;
  readonly onDone: (message: string) => void;
}) {
  const { negotiationId, clauses, mechanism, onDone } = props;
  const [draft, setDraft] = useState(() => draftOf(mechanism, props.firstClauseId));
  const change = (part: Partial<MechanismDraft>) => setDraft({ ...draft, ...part });
  const propose = useAction(proposeMechanismAction.bind(null, negotiationId), () =>
    onDone("The mechanism is in the register."),
  );
  const edit = useAction(editMechanismAction.bind(null, negotiationId), () =>
    onDone("The change is on record."),
  );
  const action = mechanism ? edit : propose;
  const submit = () => {
    const fields = fieldsOf(draft);
    if (!fields) return;
    if (mechanism) edit.run({ ...fields, mechanismId: mechanism.id, status: draft.status });
    else propose.run(fields);
  };
  return (
    <ActionForm refused={action.refused} onSubmit={submit}>
      <Select
        label="Type"
        description={
          draft.type ? mechanismTypeFacts(draft.type).explanation : "What kind of mechanism it is."
        }
        required
        searchable
        allowDeselect={false}
        data-autofocus
        data={typeOptions()}
        value={draft.type}
        onChange={(word) => word !== null && isMechanismType(word) && change({ type: word })}
        error={action.errorOf("type")}
      />
      <TextInput
        label="Title"
        description="A short name by which the register and the articles call it."
        required
        maxLength={TITLE_LIMIT}
        value={draft.title}
        onChange={(event) => change({ title: event.currentTarget.value })}
        error={action.errorOf("title")}
      />
      <MultiSelect
        label="Articles"
        description="Where the treaty provides for it."
        required
        searchable
        data={clauseOptions(clauses)}
        value={[...draft.clauseIds]}
        onChange={(clauseIds) => change({ clauseIds })}
        error={action.errorOf("clauseIds")}
      />
      <TextInput
        label="Obligor"
        description="Who must act, such as “each Party” or “the Party inspected”."
        required
        maxLength={FIELD_LIMIT}
        value={draft.obligor}
        onChange={(event) => change({ obligor: event.currentTarget.value })}
        error={action.errorOf("obligor")}
      />
      <TextInput
        label="Verifier"
        description="Who checks; empty if nobody does."
        maxLength={FIELD_LIMIT}
        value={draft.verifier}
        onChange={(event) => change({ verifier: event.currentTarget.value })}
        error={action.errorOf("verifier")}
      />
      <TimingFields draft={draft} onChange={change} errorOf={action.errorOf} />
      <Textarea
        label="Consequence"
        description="What follows when it is not complied with."
        autosize
        minRows={2}
        maxLength={FIELD_LIMIT}
        value={draft.consequence}
        onChange={(event) => change({ consequence: event.currentTarget.value })}
        error={action.errorOf("consequence")}
      />
      {mechanism && props.maySetStatus && (
        <Select
          label="Status"
          description="Chair and secretariat say how far it has come."
          allowDeselect={false}
          data={STATUSES.map((status) => ({ value: status, label: MECHANISM_STATUS_NAMES[status] }))}
          value={draft.status}
          onChange={(word) => change({ status: STATUSES.find((status) => status === word) ?? draft.status })}
        />
      )}
      <Button type="submit" loading={action.isRunning} disabled={draft.type === null}>
        {mechanism ? "Save the change" : "Propose"}
      </Button>
    </ActionForm>
  );
}
