"use client";
import { Button, Group, Select, Stack, Text, TextInput } from "@mantine/core";
import { useMemo, useState } from "react";
import { countdown } from "#lib/silence/countdown.ts";
import {
  DEADLINE_PRESETS,
  type DeadlinePreset,
  PRESET_NAMES,
  presetDeadline,
} from "#lib/silence/deadline-preset.ts";
import { instantOf, type WallTime } from "#lib/silence/zoned-time.ts";
import { useOwnZone } from "./use-own-zone.ts";

/** A deadline as it is being chosen. */
export interface ChosenDeadline {
  readonly chosen: WallTime & { readonly zone: string };
  readonly setTime: (time: Partial<WallTime>) => void;
  readonly setPreset: (preset: DeadlinePreset) => void;
  /** Null: it is the zone of the deadline that is extended. */
  readonly setZone: ((zone: string) => void) | null;
}

/** The deadline of a form: 48 hours from `now` until somebody chooses another, in one's own zone. */
export function useDeadline(now: string): ChosenDeadline {
  const own = useOwnZone();
  const [zone, setZone] = useState<string | null>(null);
  const [time, setTime] = useState<WallTime | null>(null);
  const shownZone = zone ?? own ?? "UTC";
  const from = Date.parse(now);
  const shown = time ?? presetDeadline("IN_48_HOURS", from, shownZone);
  return {
    chosen: { ...shown, zone: shownZone },
    setTime: (changed) => setTime({ ...shown, ...changed }),
    setPreset: (preset) => setTime(presetDeadline(preset, from, shownZone)),
    setZone,
  };
}

/** The deadline of an extension: 24 hours after the present one until somebody chooses another, in the same zone. */
export function useLaterDeadline(deadline: string, zone: string): ChosenDeadline {
  const from = Date.parse(deadline);
  const [time, setTime] = useState<WallTime>(() => presetDeadline("IN_24_HOURS", from, zone));
  return {
    chosen: { ...time, zone },
    setTime: (changed) => setTime({ ...time, ...changed }),
    setPreset: (preset) => setTime(presetDeadline(preset, from, zone)),
    setZone: null,
  };
}

/** Day, time and zone of a deadline, with the usual ones at hand, and how far away it is. */
export function DeadlineFields({
  deadline: { chosen, setTime, setPreset, setZone },
  now,
  errorOf,
}: {
  readonly deadline: ChosenDeadline;
  readonly now: string;
  readonly errorOf: (field: string) => string | undefined;
}) {
  return (
    <Stack gap="xs" component="fieldset" style={{ border: 0, padding: 0, margin: 0 }}>
      <Text component="legend" size="sm" fw={600} p={0} mb={4}>
        Deadline
      </Text>
      <Group gap="xs">
        {DEADLINE_PRESETS.map((preset) => (
          <Button key={preset} size="compact-sm" variant="default" onClick={() => setPreset(preset)}>
            {setZone === null && preset !== "FRIDAY_17"
              ? `${PRESET_NAMES[preset]} more`
              : PRESET_NAMES[preset]}
          </Button>
        ))}
      </Group>
      <Group gap="sm" align="flex-start">
        <TextInput
          type="date"
          label="Day"
          value={chosen.date}
          onChange={({ currentTarget }) => setTime({ date: currentTarget.value })}
          error={errorOf("date")}
        />
        <TextInput
          type="time"
          label="Time"
          value={chosen.time}
          onChange={({ currentTarget }) => setTime({ time: currentTarget.value.slice(0, 5) })}
          error={errorOf("time")}
        />
        {setZone ? (
          <ZoneSelect zone={chosen.zone} onChange={setZone} error={errorOf("zone")} />
        ) : (
          <TextInput label="Time zone" value={chosen.zone} readOnly flex="1 1 14rem" />
        )}
      </Group>
      <Text size="sm" c="dimmed" role="status">
        {sayDistance(chosen, now)}
      </Text>
    </Stack>
  );
}

function ZoneSelect({
  zone,
  onChange,
  error,
}: {
  readonly zone: string;
  readonly onChange: (zone: string) => void;
  readonly error: string | undefined;
}) {
  const zones = useMemo(() => {
    const known = Intl.supportedValuesOf("timeZone");
    return [...new Set(["UTC", zone, ...known])];
  }, [zone]);
  return (
    <Select
      label="Time zone"
      data={zones}
      value={zone}
      onChange={(value) => value && onChange(value)}
      searchable
      allowDeselect={false}
      limit={80}
      nothingFoundMessage="No zone is called like this."
      error={error}
      flex="1 1 14rem"
    />
  );
}

function sayDistance(chosen: WallTime & { readonly zone: string }, now: string): string {
  const at = instantOf(chosen, chosen.zone);
  if (at === null) return "The clocks skip this time there. Choose another one.";
  const left = at - Date.parse(now);
  if (left <= 0) return "This has passed already.";
  return `In ${countdown(left).words}: ${new Date(at).toISOString().slice(0, 16).replace("T", " ")} UTC.`;
}
