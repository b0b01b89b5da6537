"use client";
import { Stack, Text } from "@mantine/core";
import type { DecisionRule } from "#lib/ballot/decision/rule.ts";
import {
  type ChosenRule,
  chooseRule,
  findGaps,
  type RuleChoices,
  ruleAsCounted,
} from "#lib/rule-book/choose-rule.ts";
import { PURPOSE_NAMES, type Purpose } from "#lib/rule-book/rules-of-procedure.ts";
import { GroupMembers } from "./group-members.tsx";
import { RuleSelect } from "./rule-select.tsx";
import { RuleSentence } from "./rule-sentence.tsx";
import classes from "./rules.module.css";

/**
 * The field by which a form that opens a vote chooses its rule: what the conference proposes first, then its own rules and
 * those of other bodies. Says the rule in a sentence, and asks who is in the groups that it names.
 */
export function RulePicker({
  choices,
  purpose,
  value,
  onChange,
  error,
  isOffered,
  why = null,
}: {
  readonly choices: RuleChoices;
  readonly purpose: Purpose;
  readonly value: ChosenRule;
  readonly onChange: (value: ChosenRule) => void;
  readonly error?: string | undefined;
  /** Which rules the form can count by; all, if it does not say. */
  readonly isOffered?: (rule: DecisionRule) => boolean;
  /** Why the rule of the conference is not among them; null: it is. */
  readonly why?: string | null;
}) {
  const counted = ruleAsCounted(value.rule, choices);
  const first = {
    key: choices.rules.keys[purpose],
    why: `${PURPOSE_NAMES[purpose]}: the rule of this conference`,
  };
  return (
    <Stack gap="xs">
      <RuleSelect
        label="Rule"
        description={why}
        own={choices.own}
        first={first}
        value={value.key}
        onChange={(key) => onChange(chooseRule(choices, key))}
        {...(isOffered && { isOffered })}
        error={error}
      />
      <RuleSentence rule={counted} />
      {Object.keys(value.groups).map((group) => (
        <GroupMembers
          key={group}
          group={group}
          delegations={choices.delegations}
          value={value.groups[group] ?? []}
          onChange={(ids) => onChange({ ...value, groups: { ...value.groups, [group]: ids } })}
        />
      ))}
      {findGaps({ ...value, rule: counted }, choices).map((gap) => (
        <Text key={gap} size="sm" className={classes.gap}>
          {gap}
        </Text>
      ))}
    </Stack>
  );
}
