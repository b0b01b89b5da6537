import { Text } from "@mantine/core";
import type { MechanismFields } from "#lib/mechanism/mechanism.ts";
import { mechanismTypeFacts } from "#lib/mechanism/mechanism-type.ts";
import { noticePeriod } from "#lib/mechanism/notice-period.ts";
import classes from "./mechanism-facts.module.css";

/** What a mechanism says, as terms and their values; what it does not say is left out. */
export function MechanismFacts({ mechanism }: { readonly mechanism: MechanismFields }) {
  const { obligor, verifier, consequence } = mechanism;
  const facts = [
    { term: "Obligor", value: obligor },
    { term: "Verifier", value: verifier },
    ...timingFacts(mechanism),
    { term: "Consequence", value: consequence },
  ].filter(({ value }) => value !== "");
  return (
    <dl className={classes.facts}>
      {facts.map(({ term, value }) => (
        <div key={term}>
          <Text component="dt" size="xs" c="dimmed">
            {term}
          </Text>
          <Text component="dd" size="sm" m={0}>
            {value}
          </Text>
        </div>
      ))}
    </dl>
  );
}

/** How often, with what notice, how many: as far as the mechanism says. */
export function timingFacts(
  mechanism: MechanismFields,
): readonly { readonly term: string; readonly value: string }[] {
  const { type, frequency, noticeHours, quota } = mechanism;
  const facts = mechanismTypeFacts(type);
  return [
    { term: "Frequency", value: frequency },
    { term: facts.notice ?? "Notice", value: noticeHours === null ? "" : noticePeriod(noticeHours) },
    {
      term: "Quota",
      value: quota === null ? "" : `${quota.amount} ${facts.quota ?? ""} per ${quota.period}`,
    },
  ].filter(({ value }) => value !== "");
}
