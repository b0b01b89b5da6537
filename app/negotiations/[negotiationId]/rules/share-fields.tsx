"use client";
import { Select } from "@mantine/core";
import type { QuorumPart } from "#lib/ballot/decision/rule.ts";
import { WholeNumber } from "./whole-number.tsx";

/** More than, or at least, so many parts of a whole. */
export function ShareFields({
  path,
  share,
  onChange,
  errorAt,
}: {
  readonly path: string;
  readonly share: QuorumPart;
  readonly onChange: (share: QuorumPart) => void;
  readonly errorAt: (where: string) => string | undefined;
}) {
  const { is, fraction } = share;
  return (
    <>
      <Select
        label="Share"
        allowDeselect={false}
        data={[
          { value: "MORE_THAN", label: "More than" },
          { value: "AT_LEAST", label: "At least" },
        ]}
        value={is}
        onChange={(value) => onChange({ is: value === "MORE_THAN" ? "MORE_THAN" : "AT_LEAST", fraction })}
        error={errorAt(path)}
      />
      <WholeNumber
        label="Parts"
        value={fraction.of}
        onChange={(of) => onChange({ is, fraction: { ...fraction, of } })}
        error={errorAt(`${path}.fraction.of`) ?? errorAt(`${path}.fraction`)}
      />
      <WholeNumber
        label="Out of"
        least={1}
        value={fraction.in}
        onChange={(whole) => onChange({ is, fraction: { ...fraction, in: whole } })}
        error={errorAt(`${path}.fraction.in`)}
      />
    </>
  );
}
