"use client";
import { Group, NumberInput, Text } from "@mantine/core";
import type { HandCount } from "#lib/ballot/ballot.ts";

const FIELDS = [
  ["yes", "Yes"],
  ["no", "No"],
  ["abstain", "Abstentions"],
] as const;

/** What the chair counted at a show of hands; null in a field that has not been filled in. */
export type HandsEntered = { readonly [Choice in keyof HandCount]: number | null };

export const NO_HANDS: HandsEntered = { yes: null, no: null, abstain: null };

/** The count, once all of it has been entered. */
export function countOf({ yes, no, abstain }: HandsEntered): HandCount | null {
  return yes === null || no === null || abstain === null ? null : { yes, no, abstain };
}

/** Where the chair enters the hands that were counted. They can be corrected until the result is announced. */
export function HandCountFields({
  hands,
  present,
  onChange,
}: {
  readonly hands: HandsEntered;
  /** How many delegations are in the room and may vote. */
  readonly present: number;
  readonly onChange: (hands: HandsEntered) => void;
}) {
  const counted = (hands.yes ?? 0) + (hands.no ?? 0) + (hands.abstain ?? 0);
  return (
    <div>
      <Group gap="sm" grow>
        {FIELDS.map(([choice, label]) => (
          <NumberInput
            key={choice}
            label={label}
            size="md"
            data-autofocus={choice === "yes" || undefined}
            min={0}
            max={present}
            allowDecimal={false}
            allowNegative={false}
            clampBehavior="none"
            value={hands[choice] ?? ""}
            onChange={(value) => onChange({ ...hands, [choice]: typeof value === "number" ? value : null })}
          />
        ))}
      </Group>
      <Text
        size="sm"
        c={counted > present ? "var(--mantine-color-error)" : "dimmed"}
        mt={6}
        className="tabular"
        role="status"
      >
        {counted > present
          ? `${counted} hands counted, of ${present} delegations in the room that may vote: count again.`
          : `${counted} of ${present} hands counted`}
      </Text>
    </div>
  );
}
