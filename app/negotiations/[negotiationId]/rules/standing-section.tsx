import { Text } from "@mantine/core";
import { PURPOSE_NAMES, PURPOSES, type RulesOfProcedure } from "#lib/rule-book/rules-of-procedure.ts";
import { RuleSentence } from "../_rules/rule-sentence.tsx";
import { SectionHeader } from "../delegations/section-header.tsx";
import classes from "./rules-page.module.css";

/** What the package means, and what its absence does. */
export const PACKAGE_WORDS = {
  package:
    "Nothing is agreed until everything is agreed: an article that carries is agreed; only the vote on the whole treaty adopts.",
  single: "Each article is adopted by its own vote.",
} as const;

/** The rule that stands for each kind of question, for those who only read them. */
export function StandingSection({ rules }: { readonly rules: RulesOfProcedure }) {
  return (
    <section aria-label="Standing rules">
      <SectionHeader title="Standing rules" />
      <dl className={classes.standing}>
        {PURPOSES.map((purpose) => (
          <div key={purpose}>
            <dt>{PURPOSE_NAMES[purpose]}</dt>
            <dd>
              <Text fw={600}>{rules.standing[purpose].name}</Text>
              <RuleSentence rule={rules.standing[purpose]} />
            </dd>
          </div>
        ))}
      </dl>
      <Text mt="md">{rules.isPackage ? PACKAGE_WORDS.package : PACKAGE_WORDS.single}</Text>
    </section>
  );
}
