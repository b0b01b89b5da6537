"use client";
import { Group, NumberInput, Select, TextInput } from "@mantine/core";
import { FIELD_LIMIT } from "#lib/mechanism/mechanism.ts";
import { mechanismTypeFacts } from "#lib/mechanism/mechanism-type.ts";
import type { MechanismDraft } from "./mechanism-draft.ts";

/** How often; and, where the type has them, the notice period and the quota. */
export function TimingFields({
  draft,
  onChange,
  errorOf,
}: {
  readonly draft: MechanismDraft;
  readonly onChange: (part: Partial<MechanismDraft>) => void;
  readonly errorOf: (field: string) => string | undefined;
}) {
  const facts = draft.type && mechanismTypeFacts(draft.type);
  return (
    <>
      <TextInput
        label="Frequency"
        description="How often or when, such as “each 15 December, as of 1 January”."
        maxLength={FIELD_LIMIT}
        value={draft.frequency}
        onChange={(event) => onChange({ frequency: event.currentTarget.value })}
        error={errorOf("frequency")}
      />
      {facts?.notice && (
        <Group gap="sm" align="flex-start" grow>
          <NumberInput
            label={facts.notice}
            min={0}
            allowDecimal={false}
            allowNegative={false}
            value={draft.notice ?? ""}
            onChange={(value) => onChange({ notice: numberOf(value) })}
            error={errorOf("noticeHours")}
          />
          <Select
            label="Counted in"
            allowDeselect={false}
            data={["hours", "days"]}
            value={draft.noticeUnit}
            onChange={(unit) => onChange({ noticeUnit: unit === "days" ? "days" : "hours" })}
          />
        </Group>
      )}
      {facts?.quota && (
        <Group gap="sm" align="flex-start" grow>
          <NumberInput
            label={`Quota of ${facts.quota}`}
            min={1}
            allowDecimal={false}
            allowNegative={false}
            value={draft.quota ?? ""}
            onChange={(value) => onChange({ quota: numberOf(value) })}
            error={errorOf("quota") ?? errorOf("quota.amount")}
          />
          <TextInput
            label="In each"
            maxLength={FIELD_LIMIT}
            value={draft.quotaPeriod}
            onChange={(event) => onChange({ quotaPeriod: event.currentTarget.value })}
            error={errorOf("quota.period")}
          />
        </Group>
      )}
    </>
  );
}

function numberOf(value: string | number): number | null {
  return typeof value === "number" ? value : null;
}
