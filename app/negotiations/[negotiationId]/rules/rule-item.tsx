import { Text, Title } from "@mantine/core";
import type { ReactNode } from "react";
import { describeRule } from "#lib/ballot/decision/describe-rule.ts";
import type { DecisionRule } from "#lib/ballot/decision/rule.ts";
import classes from "./rules-page.module.css";

/** A rule in a list: its name, its sentence, where it comes from, and what can be done with it. */
export function RuleItem({
  rule,
  order,
  facts,
  acts,
}: {
  readonly rule: DecisionRule;
  /** Level of its heading. */
  readonly order: 3 | 4;
  readonly facts?: ReactNode;
  readonly acts: ReactNode;
}) {
  return (
    <li className={classes.item}>
      <div className={classes.itemText}>
        <Title order={order} size="h5">
          {rule.name}
        </Title>
        <Text size="sm">{describeRule(rule)}</Text>
        {rule.source && (
          <Text size="xs" c="dimmed">
            {rule.source}
          </Text>
        )}
        {facts}
      </div>
      <div className={classes.acts}>{acts}</div>
    </li>
  );
}
