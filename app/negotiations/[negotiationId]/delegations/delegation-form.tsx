"use client";
import { Button, ColorInput, NumberInput, TextInput } from "@mantine/core";
import { notifications } from "@mantine/notifications";
import { ActionForm, textOf } from "#app/_ui/action-form.tsx";
import { useAction } from "#app/_ui/use-action.ts";
import { type Delegation, POPULATION_MAX, WEIGHT_MAX } from "#lib/delegation/delegation.ts";
import { PALETTE } from "#lib/delegation/palette.ts";
import { editDelegationAction } from "./actions.ts";

/** Everything that can be changed about a delegation. */
export function DelegationForm({
  negotiationId,
  delegation,
  onDone,
}: {
  readonly negotiationId: string;
  readonly delegation: Delegation;
  readonly onDone: () => void;
}) {
  const { run, isRunning, refused, errorOf } = useAction(
    editDelegationAction.bind(null, negotiationId),
    () => {
      notifications.show({ message: `${delegation.name} is changed.` });
      onDone();
    },
  );
  const submit = (fields: FormData) =>
    run({
      delegationId: delegation.id,
      name: textOf(fields, "name"),
      shortName: textOf(fields, "shortName"),
      isoCode: textOf(fields, "isoCode"),
      weight: Number(textOf(fields, "weight")),
      population: countOrNull(textOf(fields, "population")),
      colour: textOf(fields, "colour"),
    });
  return (
    <ActionForm refused={refused} onSubmit={submit}>
      <TextInput
        label="Name"
        name="name"
        defaultValue={delegation.name}
        error={errorOf("name")}
        autoComplete="off"
        data-autofocus
      />
      <TextInput
        label="Short name"
        description="Shown beside names, in the matrix and in votes."
        name="shortName"
        defaultValue={delegation.shortName}
        error={errorOf("shortName")}
        autoComplete="off"
      />
      <TextInput
        label="Country code"
        description="Two letters (ISO 3166-1), for the flag; empty if this is not a State."
        name="isoCode"
        maxLength={2}
        defaultValue={delegation.isoCode}
        error={errorOf("isoCode")}
        autoComplete="off"
      />
      <NumberInput
        label="Weight"
        description="Counts in a conference with weighted votes. A vote that is open keeps the weight it opened with."
        name="weight"
        min={1}
        max={WEIGHT_MAX}
        allowDecimal={false}
        defaultValue={delegation.weight}
        error={errorOf("weight")}
      />
      <NumberInput
        label="Population"
        description="In persons, for rules of decision that count them; may be left empty."
        name="population"
        min={1}
        max={POPULATION_MAX}
        allowDecimal={false}
        thousandSeparator=" "
        defaultValue={delegation.population ?? ""}
        error={errorOf("population")}
      />
      <ColorInput
        label="Colour"
        description="Of its cursors and of what it did on the timeline."
        name="colour"
        format="hex"
        swatches={[...PALETTE]}
        swatchesPerRow={12}
        defaultValue={delegation.colour}
        error={errorOf("colour")}
        eyeDropperButtonProps={{ "aria-label": "Pick a colour from the screen" }}
        popoverProps={{ withinPortal: true }}
      />
      <Button type="submit" loading={isRunning}>
        Save
      </Button>
    </ActionForm>
  );
}

/** A count as it was typed, with spaces between its thousands; nothing is not known. */
function countOrNull(typed: string): number | null {
  const digits = typed.replaceAll(" ", "");
  return digits === "" ? null : Number(digits);
}
