"use client";
import { NumberInput } from "@mantine/core";

/** A field for a whole number; empty it is nought. */
export function WholeNumber({
  label,
  least = 0,
  value,
  onChange,
  error,
}: {
  readonly label: string;
  readonly least?: number;
  readonly value: number;
  readonly onChange: (value: number) => void;
  readonly error?: string | undefined;
}) {
  return (
    <NumberInput
      label={label}
      min={least}
      allowDecimal={false}
      allowNegative={false}
      value={value}
      onChange={(next) => onChange(Number(next) || 0)}
      error={error}
    />
  );
}
