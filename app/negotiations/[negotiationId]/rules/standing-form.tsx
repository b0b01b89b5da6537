"use client";
import { Button, Group, Stack, Switch } from "@mantine/core";
import { notifications } from "@mantine/notifications";
import { useState } from "react";
import { ActionForm } from "#app/_ui/action-form.tsx";
import { useAction } from "#app/_ui/use-action.ts";
import {
  findRule,
  type OwnRule,
  PURPOSE_NAMES,
  PURPOSES,
  type RulesOfProcedure,
} from "#lib/rule-book/rules-of-procedure.ts";
import { RuleSelect } from "../_rules/rule-select.tsx";
import { RuleSentence } from "../_rules/rule-sentence.tsx";
import { SectionHeader } from "../delegations/section-header.tsx";
import { setRulesAction } from "./actions.ts";
import { PACKAGE_WORDS } from "./standing-section.tsx";

/** With which chair and secretariat lay down the rule for each kind of question. */
export function StandingForm({
  negotiationId,
  rules,
  own,
}: {
  readonly negotiationId: string;
  readonly rules: RulesOfProcedure;
  readonly own: readonly OwnRule[];
}) {
  const [keys, setKeys] = useState(rules.keys);
  const [isPackage, setPackage] = useState(rules.isPackage);
  const { run, isRunning, refused, errorOf } = useAction(setRulesAction.bind(null, negotiationId), () =>
    notifications.show({ message: "The standing rules are laid down." }),
  );
  const isChanged =
    isPackage !== rules.isPackage || PURPOSES.some((purpose) => keys[purpose] !== rules.keys[purpose]);
  return (
    <section aria-label="Standing rules">
      <SectionHeader
        title="Standing rules"
        description="What is proposed when a vote is opened on one of these questions."
      />
      <ActionForm refused={refused} onSubmit={() => run({ keys, isPackage })} gap="lg">
        {PURPOSES.map((purpose) => (
          <Stack key={purpose} gap={6}>
            <RuleSelect
              label={PURPOSE_NAMES[purpose]}
              own={own}
              value={keys[purpose]}
              onChange={(key) => setKeys({ ...keys, [purpose]: key })}
              error={errorOf(`keys.${purpose}`)}
            />
            <RuleSentence rule={findRule(keys[purpose], own) ?? rules.standing[purpose]} />
          </Stack>
        ))}
        <Switch
          label="Nothing is agreed until everything is agreed"
          description={
            isPackage
              ? "An article that carries is agreed; only the vote on the whole treaty adopts."
              : PACKAGE_WORDS.single
          }
          checked={isPackage}
          onChange={(event) => setPackage(event.currentTarget.checked)}
        />
        <Group>
          <Button type="submit" loading={isRunning} disabled={!isChanged}>
            Lay down these rules
          </Button>
        </Group>
      </ActionForm>
    </section>
  );
}
