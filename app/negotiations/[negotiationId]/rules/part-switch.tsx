"use client";
import { Stack, Switch } from "@mantine/core";
import type { ReactNode } from "react";

/** A part that a rule may have or not; its fields are shown while it has it. */
export function PartSwitch({
  label,
  isOn,
  onTurn,
  children,
}: {
  readonly label: string;
  readonly isOn: boolean;
  readonly onTurn: (isOn: boolean) => void;
  readonly children: ReactNode;
}) {
  return (
    <Stack gap="sm">
      <Switch label={label} checked={isOn} onChange={(event) => onTurn(event.currentTarget.checked)} />
      {isOn && children}
    </Stack>
  );
}
