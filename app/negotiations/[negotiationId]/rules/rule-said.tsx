import { Text } from "@mantine/core";
import { describeRule } from "#lib/ballot/decision/describe-rule.ts";
import type { checkRule } from "#lib/ballot/decision/read-rule.ts";
import classes from "./rules-page.module.css";

/** The rule in its sentence, as soon as it is one; before, what is wrong and where. */
export function RuleSaid({ checked }: { readonly checked: ReturnType<typeof checkRule> }) {
  const isFaulty = "faults" in checked;
  return (
    <div className={classes.said} data-faulty={isFaulty} role="status">
      {"rule" in checked ? (
        <p className={classes.saidText}>{describeRule(checked.rule)}</p>
      ) : (
        <>
          <Text size="sm" fw={600} mb={4}>
            This is not a rule yet:
          </Text>
          <ul className={classes.faults}>
            {checked.faults.map(({ where, what }) => (
              <li key={`${where} ${what}`}>
                <span className={classes.where}>{where}</span>: {what}
              </li>
            ))}
          </ul>
        </>
      )}
    </div>
  );
}
