"use client";
import { Autocomplete } from "@mantine/core";
import { PRESETS } from "#lib/ballot/decision/presets.ts";
import { type DecisionRule, groupsOf } from "#lib/ballot/decision/rule.ts";

const KNOWN = Object.values<DecisionRule>(PRESETS).flatMap(groupsOf);

/** The name of a group of members; who is in it is asked when a vote is opened. */
export function GroupName({
  value,
  onChange,
  groupNames,
  error,
}: {
  readonly value: string;
  readonly onChange: (name: string) => void;
  readonly groupNames: readonly string[];
  readonly error: string | undefined;
}) {
  return (
    <Autocomplete
      label="Name of the group"
      data={[...new Set([...groupNames, ...KNOWN])]}
      value={value}
      onChange={onChange}
      error={error}
      maxLength={200}
    />
  );
}
