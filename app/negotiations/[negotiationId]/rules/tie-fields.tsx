"use client";
import { Select } from "@mantine/core";
import type { DecisionRule, TieRule } from "#lib/ballot/decision/rule.ts";
import classes from "./rules-page.module.css";
import { WholeNumber } from "./whole-number.tsx";

const TIES = [
  { value: "NONE", label: "The rule says nothing of it" },
  { value: "REJECTED", label: "It means rejection" },
  { value: "SECOND_VOTE", label: "It is voted on once more" },
] as const;

/** What it means that as many vote yes as no. */
export function TieFields({
  rule,
  onChange,
  errorAt,
}: {
  readonly rule: DecisionRule;
  readonly onChange: (rule: DecisionRule) => void;
  readonly errorAt: (where: string) => string | undefined;
}) {
  const { tie, ...rest } = rule;
  const set = (next: TieRule | null) => onChange(next === null ? rest : { ...rest, tie: next });
  return (
    <div className={classes.fields}>
      <Select
        label="A tie"
        allowDeselect={false}
        data={TIES}
        value={tie?.is ?? "NONE"}
        onChange={(value) => {
          if (value === "SECOND_VOTE") set({ is: value, withinHours: 48 });
          else set(value === "REJECTED" ? { is: value } : null);
        }}
      />
      {tie?.is === "SECOND_VOTE" && (
        <WholeNumber
          label="Within how many hours"
          least={1}
          value={tie.withinHours}
          onChange={(withinHours) => set({ is: "SECOND_VOTE", withinHours })}
          error={errorAt("tie.withinHours")}
        />
      )}
    </div>
  );
}
