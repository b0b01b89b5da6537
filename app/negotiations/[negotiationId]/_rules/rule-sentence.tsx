import { Text } from "@mantine/core";
import { describeRule } from "#lib/ballot/decision/describe-rule.ts";
import type { DecisionRule } from "#lib/ballot/decision/rule.ts";
import classes from "./rules.module.css";

/** A rule in its sentence, and where it comes from. */
export function RuleSentence({ rule }: { readonly rule: DecisionRule }) {
  return (
    <div className={classes.sentence}>
      <Text size="sm">{describeRule(rule)}</Text>
      {rule.source && (
        <Text size="xs" c="dimmed">
          {rule.source}
        </Text>
      )}
    </div>
  );
}
