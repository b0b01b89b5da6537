"use client";
import {
  type ComboboxItem,
  type ComboboxItemGroup,
  type OptionsFilter,
  Select,
  type SelectProps,
} from "@mantine/core";
import { PRESETS_BY_BODY } from "#lib/ballot/decision/presets-by-body.ts";
import type { DecisionRule } from "#lib/ballot/decision/rule.ts";
import { findRule, type OwnRule, type RuleKey } from "#lib/rule-book/rules-of-procedure.ts";
import classes from "./rules.module.css";

/** A field to choose one rule of those of the conference and of other bodies, found by any word of name, source or body. */
export function RuleSelect({
  own,
  first,
  value,
  onChange,
  isOffered = () => true,
  ...field
}: Pick<SelectProps, "label" | "description" | "error"> & {
  readonly own: readonly OwnRule[];
  /** The rule that stands above all others, and why. */
  readonly first?: { readonly key: RuleKey; readonly why: string };
  readonly value: RuleKey;
  readonly onChange: (key: RuleKey) => void;
  /** Which rules can be chosen here. */
  readonly isOffered?: (rule: DecisionRule) => boolean;
}) {
  const ruleOf = (key: RuleKey) => findRule(key, own);
  return (
    <Select
      {...field}
      searchable
      allowDeselect={false}
      nothingFoundMessage="No rule is called so"
      data={offer({ own, first, isOffered })}
      value={value}
      onChange={(key) => key && onChange(key)}
      filter={matching(ruleOf)}
      renderOption={({ option }) => (
        <span>
          {option.label}
          <span className={classes.optionSource}>{ruleOf(option.value)?.source}</span>
        </span>
      )}
      maxDropdownHeight={360}
    />
  );
}

function offer({
  own,
  first,
  isOffered,
}: {
  readonly own: readonly OwnRule[];
  readonly first: { readonly key: RuleKey; readonly why: string } | undefined;
  readonly isOffered: (rule: DecisionRule) => boolean;
}): ComboboxItemGroup<ComboboxItem>[] {
  const groups: readonly { readonly group: string; readonly keys: readonly RuleKey[] }[] = [
    ...(first ? [{ group: first.why, keys: [first.key] }] : []),
    { group: "Own rules of this conference", keys: own.map(({ id }) => id) },
    ...PRESETS_BY_BODY.map(({ body, presets }) => ({ group: body, keys: presets })),
  ];
  return groups
    .map(({ group, keys }, at) => ({
      group,
      items: keys.flatMap((key) => {
        const rule = findRule(key, own);
        const isAbove = at > 0 && key === first?.key;
        return rule && !isAbove && isOffered(rule) ? [{ value: key, label: rule.name }] : [];
      }),
    }))
    .filter(({ items }) => items.length > 0);
}

function matching(ruleOf: (key: RuleKey) => DecisionRule | null): OptionsFilter {
  return ({ options, search }) => {
    const words = search.toLowerCase().trim().split(/\s+/);
    const holds = (text: string) => words.every((word) => text.toLowerCase().includes(word));
    return options
      .map((option) => {
        if (!("group" in option)) return option;
        const text = (item: ComboboxItem) =>
          `${option.group} ${item.label} ${ruleOf(item.value)?.source ?? ""}`;
        return { ...option, items: option.items.filter((item) => holds(text(item))) };
      })
      .filter((option) => !("group" in option) || option.items.length > 0);
  };
}
