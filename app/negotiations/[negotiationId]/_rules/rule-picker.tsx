"use client";
import {
  type ComboboxItem,
  type ComboboxItemGroup,
  type OptionsFilter,
  Select,
  Stack,
  Text,
} from "@mantine/core";
import { PRESETS_BY_BODY } from "#lib/ballot/decision/presets-by-body.ts";
import type { DecisionRule } from "#lib/ballot/decision/rule.ts";
import {
  type ChosenRule,
  chooseRule,
  findGaps,
  type RuleChoices,
  ruleAsCounted,
} from "#lib/rule-book/choose-rule.ts";
import { findRule, PURPOSE_NAMES, type Purpose, type RuleKey } from "#lib/rule-book/rules-of-procedure.ts";
import { GroupMembers } from "./group-members.tsx";
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
  isOffered = () => true,
}: {
  readonly choices: RuleChoices;
  readonly purpose: Purpose;
  readonly value: ChosenRule;
  readonly onChange: (value: ChosenRule) => void;
  readonly error?: string | undefined;
  /** Which rules the form can count by; all, if it does not say. */
  readonly isOffered?: (rule: DecisionRule) => boolean;
}) {
  const ruleOf = (key: RuleKey) => findRule(key, choices.own);
  const counted = ruleAsCounted(value.rule, choices);
  const gaps = findGaps({ ...value, rule: counted }, choices);
  return (
    <Stack gap="xs">
      <Select
        label="Rule"
        searchable
        allowDeselect={false}
        nothingFoundMessage="No rule is called so"
        data={offer(choices, purpose, isOffered)}
        value={value.key}
        onChange={(key) => key && onChange(chooseRule(choices, key))}
        filter={matching(ruleOf)}
        renderOption={({ option }) => (
          <span>
            {option.label}
            <span className={classes.optionSource}>{ruleOf(option.value)?.source}</span>
          </span>
        )}
        maxDropdownHeight={360}
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
      {gaps.map((gap) => (
        <Text key={gap} size="sm" c="orange.9" className={classes.gap}>
          {gap}
        </Text>
      ))}
    </Stack>
  );
}

function offer(
  { rules, own }: RuleChoices,
  purpose: Purpose,
  isOffered: (rule: DecisionRule) => boolean,
): ComboboxItemGroup<ComboboxItem>[] {
  const first = rules.keys[purpose];
  const groups = [
    { group: `${PURPOSE_NAMES[purpose]}: the rule of this conference`, keys: [first] },
    { group: "Own rules of this conference", keys: own.map(({ id }) => id).filter((id) => id !== first) },
    ...PRESETS_BY_BODY.map(({ body, presets }) => ({
      group: body,
      keys: presets.filter((name) => name !== first),
    })),
  ];
  return groups
    .map(({ group, keys }) => ({
      group,
      items: keys.flatMap((key) => {
        const rule = findRule(key, own);
        return rule && isOffered(rule) ? [{ value: key, label: rule.name }] : [];
      }),
    }))
    .filter(({ items }) => items.length > 0);
}

/** Finds rules by any words of their name, their source and the body whose rules they are. */
function matching(ruleOf: (key: RuleKey) => DecisionRule | null): OptionsFilter {
  return ({ options, search }) => {
    const words = search.toLowerCase().trim().split(/\s+/);
    const holds = (text: string) => words.every((word) => text.toLowerCase().includes(word));
    return options.flatMap((option) => {
      if (!("group" in option)) return [option];
      const items = option.items.filter((item) => {
        if (typeof item === "string") return holds(item);
        return holds(`${option.group} ${item.label} ${ruleOf(item.value)?.source ?? ""}`);
      });
      return items.length > 0 ? [{ ...option, items }] : [];
    });
  };
}
