"use client";
import { Button, Group, Stack, Tabs } from "@mantine/core";
import { notifications } from "@mantine/notifications";
import { useRouter } from "next/navigation";
import { useRef, useState } from "react";
import { RefusalAlert } from "#app/_ui/action-form.tsx";
import { TextLink } from "#app/_ui/links.tsx";
import { PageFrame } from "#app/_ui/page-frame.tsx";
import { PageHeader } from "#app/_ui/page-header.tsx";
import { useAction } from "#app/_ui/use-action.ts";
import { checkRule, printRule, readRule } from "#lib/ballot/decision/read-rule.ts";
import type { DecisionRule } from "#lib/ballot/decision/rule.ts";
import { adoptRuleAction, changeRuleAction } from "./actions.ts";
import { RuleForm } from "./rule-form.tsx";
import { RuleSaid } from "./rule-said.tsx";
import { RuleText } from "./rule-text.tsx";
import classes from "./rules-page.module.css";
import { TryRule } from "./try-rule.tsx";

/** Where a rule is written, as a form or as JSON, with its sentence and a vote by it to try beside it. */
export function RuleDesk({
  negotiationId,
  ruleId,
  first,
  groupNames,
  mayManage,
}: {
  readonly negotiationId: string;
  /** The rule of the conference that is changed; null: a new one. */
  readonly ruleId: string | null;
  readonly first: DecisionRule;
  /** Names of groups that a rule may speak of. */
  readonly groupNames: readonly string[];
  readonly mayManage: boolean;
}) {
  const [draft, setDraft] = useState(first);
  /** The JSON as it is being typed; null while the form is open. */
  const [text, setText] = useState<string | null>(null);
  /** Whether it was to be adopted without a name: before that nobody is told that one is missing. */
  const [isAskedForName, setAskedForName] = useState(false);
  const name = useRef<HTMLInputElement>(null);
  const isUnnamed = text === null && draft.name.trim() === "";
  const checked =
    text !== null
      ? readRule(text)
      : checkRule(isUnnamed && !isAskedForName ? { ...draft, name: UNNAMED } : draft);
  const save = useSaving({ negotiationId, ruleId });
  const show = (view: string | null) => {
    if (view === "json") setText(printRule(draft));
    else setText(null);
  };
  const type = (typed: string) => {
    setText(typed);
    const found = readRule(typed);
    if ("rule" in found) setDraft(found.rule);
  };
  const faults = "faults" in checked ? checked.faults : [];
  return (
    <PageFrame>
      <TextLink size="sm" href={`/negotiations/${negotiationId}/rules`}>
        Rules of procedure
      </TextLink>
      <PageHeader title={titleOf({ ruleId, mayManage })} />
      <div className={classes.desk}>
        <Stack gap="md">
          {save.refused && <RefusalAlert refused={save.refused} />}
          <Tabs value={text === null ? "form" : "json"} onChange={show} keepMounted={false}>
            <Tabs.List aria-label="How the rule is written">
              <Tabs.Tab value="form">Form</Tabs.Tab>
              <Tabs.Tab value="json">JSON</Tabs.Tab>
            </Tabs.List>
            <Tabs.Panel value="form" pt="md">
              <RuleForm
                rule={draft}
                onChange={setDraft}
                name={name}
                groupNames={groupNames}
                faults={faults}
              />
            </Tabs.Panel>
            <Tabs.Panel value="json" pt="md">
              <RuleText text={text ?? ""} onChange={type} isFaulty={faults.length > 0} />
            </Tabs.Panel>
          </Tabs>
          {mayManage && (
            <Group gap="sm">
              <Button
                loading={save.isRunning}
                disabled={!("rule" in checked)}
                onClick={() => {
                  if (isUnnamed) {
                    setAskedForName(true);
                    name.current?.focus();
                  } else if ("rule" in checked) save.run(checked.rule);
                }}
              >
                {ruleId === null ? "Adopt this rule" : "Save the changes"}
              </Button>
            </Group>
          )}
        </Stack>
        <aside className={classes.side} aria-label="What the rule says and does">
          <RuleSaid checked={checked} />
          {"rule" in checked && <TryRule rule={checked.rule} />}
        </aside>
      </div>
    </PageFrame>
  );
}

const UNNAMED = "A rule without a name";

function titleOf({ ruleId, mayManage }: { readonly ruleId: string | null; readonly mayManage: boolean }) {
  if (!mayManage) return "Try a rule";
  return ruleId === null ? "A new rule of this conference" : "Change a rule of this conference";
}

function useSaving({
  negotiationId,
  ruleId,
}: {
  readonly negotiationId: string;
  readonly ruleId: string | null;
}) {
  const router = useRouter();
  const done = (message: string) => () => {
    notifications.show({ message });
    router.push(`/negotiations/${negotiationId}/rules`);
  };
  const adopt = useAction(adoptRuleAction.bind(null, negotiationId), done("The rule is adopted."));
  const change = useAction(changeRuleAction.bind(null, negotiationId), done("The rule is changed."));
  const { isRunning, refused } = ruleId === null ? adopt : change;
  const run = (rule: DecisionRule) => (ruleId === null ? adopt.run({ rule }) : change.run({ ruleId, rule }));
  return { run, isRunning, refused };
}
