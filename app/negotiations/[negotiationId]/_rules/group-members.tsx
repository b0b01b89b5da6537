"use client";
import { Checkbox } from "@mantine/core";
import { counted } from "#lib/counted.ts";
import classes from "./rules.module.css";

/** Asks which delegations are in a group that a rule names. */
export function GroupMembers({
  group,
  delegations,
  value,
  onChange,
}: {
  readonly group: string;
  readonly delegations: readonly { readonly id: string; readonly name: string }[];
  readonly value: readonly string[];
  readonly onChange: (delegationIds: readonly string[]) => void;
}) {
  return (
    <Checkbox.Group
      label={`In the group “${group}”`}
      description={`${counted(value.length, "delegation")} chosen`}
      value={[...value]}
      onChange={onChange}
    >
      <div className={classes.members}>
        {delegations.map(({ id, name }) => (
          <Checkbox key={id} value={id} label={name} />
        ))}
      </div>
    </Checkbox.Group>
  );
}
