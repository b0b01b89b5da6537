"use client";
import { Stack, TextInput } from "@mantine/core";
import type { Ref } from "react";
import type { RuleFault } from "#lib/ballot/decision/read-rule.ts";
import type { DecisionRule } from "#lib/ballot/decision/rule.ts";
import { FIRST_TEST } from "#lib/rule-book/write-test.ts";
import { PartSwitch } from "./part-switch.tsx";
import { QuorumFields } from "./quorum-fields.tsx";
import classes from "./rules-page.module.css";
import { TestFields } from "./test-fields.tsx";
import { TieFields } from "./tie-fields.tsx";
import { WholeNumber } from "./whole-number.tsx";

/** A rule as a form: what must pass, what follows if it does not, who must be there, and what a tie means. */
export function RuleForm({
  rule,
  onChange,
  name,
  groupNames,
  faults,
}: {
  readonly rule: DecisionRule;
  readonly onChange: (rule: DecisionRule) => void;
  /** The field that asks for the rule's name. */
  readonly name: Ref<HTMLInputElement>;
  readonly groupNames: readonly string[];
  readonly faults: readonly RuleFault[];
}) {
  const errorAt = (where: string) => faults.find((fault) => fault.where === where)?.what;
  const { otherwise, ...once } = rule;
  return (
    <Stack gap="md">
      <TextInput
        ref={name}
        label="Name"
        maxLength={200}
        value={rule.name}
        onChange={(event) => onChange({ ...rule, name: event.currentTarget.value })}
        error={errorAt("name")}
      />
      <TextInput
        label="Source"
        description="Treaty and article, or rule of procedure."
        maxLength={500}
        value={rule.source}
        onChange={(event) => onChange({ ...rule, source: event.currentTarget.value })}
      />
      <TestFields
        title="What must pass"
        path="test"
        test={rule.test}
        onChange={(test) => onChange({ ...rule, test })}
        groupNames={groupNames}
        errorAt={errorAt}
      />
      <PartSwitch
        label="If it does not pass, another test follows later"
        isOn={otherwise !== undefined}
        onTurn={(isOn) =>
          onChange(isOn ? { ...once, otherwise: { afterHours: 24, test: FIRST_TEST } } : once)
        }
      >
        {otherwise && (
          <>
            <div className={classes.fields}>
              <WholeNumber
                label="After how many hours"
                least={0}
                value={otherwise.afterHours}
                onChange={(afterHours) => onChange({ ...rule, otherwise: { ...otherwise, afterHours } })}
                error={errorAt("otherwise.afterHours")}
              />
            </div>
            <TestFields
              title="What must pass then"
              path="otherwise.test"
              test={otherwise.test}
              onChange={(test) => onChange({ ...rule, otherwise: { ...otherwise, test } })}
              groupNames={groupNames}
              errorAt={errorAt}
            />
          </>
        )}
      </PartSwitch>
      <QuorumFields rule={rule} onChange={onChange} errorAt={errorAt} />
      <TieFields rule={rule} onChange={onChange} errorAt={errorAt} />
    </Stack>
  );
}
