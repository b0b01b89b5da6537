"use client";
import { Button, Group, SegmentedControl, Stack, Text, Title } from "@mantine/core";
import { useState } from "react";
import type { Step } from "#lib/ballot/decision/decide.ts";
import { type DecisionRule, groupsOf, weightsOf } from "#lib/ballot/decision/rule.ts";
import { DECISION_WORDS } from "#lib/ballot/decision/say-arithmetic.ts";
import { exampleFor, type TriedMembers, tryVote } from "#lib/rule-book/try-vote.ts";
import classes from "./rules-page.module.css";
import { WholeNumber } from "./whole-number.tsx";

/** A vote by the rule, to be tried: numbers in, verdict and arithmetic at once. Begins anew where the rule asks for others. */
export function TryRule({ rule }: { readonly rule: DecisionRule }) {
  return <Trial key={JSON.stringify([groupsOf(rule), weightsOf(rule)])} rule={rule} />;
}

const VOTES = [
  ["yes", "Yes"],
  ["no", "No"],
  ["abstain", "Abstaining"],
  ["absent", "Absent"],
] as const;

function Trial({ rule }: { readonly rule: DecisionRule }) {
  const [rows, setRows] = useState(() => exampleFor(rule));
  const [chosen, setStep] = useState<Step>("FIRST");
  const steps = stepsOf(rule);
  const step = steps.some(({ value }) => value === chosen) ? chosen : "FIRST";
  const tried = tryVote(rule, rows, step);
  const isOne = rows.length === 1;
  const set = (index: number, part: Partial<TriedMembers>) =>
    setRows(rows.map((row, at) => (at === index ? { ...row, ...part } : row)));
  return (
    <section className={classes.try} aria-labelledby="try-it">
      <Title order={2} size="h4" id="try-it" mb="xs">
        Try it
      </Title>
      <Stack gap="md">
        {steps.length > 1 && (
          <SegmentedControl
            aria-label="Which vote"
            fullWidth
            data={[...steps]}
            value={step}
            onChange={(value) => setStep(value as Step)}
          />
        )}
        {rows.map((row, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: members that are alike are known by their place alone
          <fieldset key={index} className={classes.test}>
            <legend>{row.name}</legend>
            <div className={classes.numbers}>
              {VOTES.map(([vote, label]) => (
                <WholeNumber
                  key={vote}
                  label={label}
                  value={row[vote]}
                  onChange={(count) => set(index, { [vote]: count })}
                />
              ))}
            </div>
            <div className={classes.fields} hidden={Object.keys(row.weights).length === 0}>
              {Object.entries(row.weights).map(([name, weight]) => (
                <WholeNumber
                  key={name}
                  label={`${capital(name)} of each`}
                  least={1}
                  value={weight}
                  onChange={(value) => set(index, { weights: { ...row.weights, [name]: value } })}
                />
              ))}
            </div>
          </fieldset>
        ))}
        {!isOne && (
          <Group>
            <Button size="compact-sm" variant="default" onClick={() => setRows([...rows, anotherOf(rows)])}>
              Add other members
            </Button>
          </Group>
        )}
        <div role="status">
          {"problem" in tried ? (
            <Text size="sm">{tried.problem}</Text>
          ) : (
            <>
              <p className={classes.verdict}>{capital(DECISION_WORDS[tried.verdict])}</p>
              <Text size="sm" className="tabular">
                {capital(tried.arithmetic)}.
              </Text>
            </>
          )}
        </div>
      </Stack>
    </section>
  );
}

function stepsOf({
  tie,
  otherwise,
}: DecisionRule): readonly { readonly value: Step; readonly label: string }[] {
  return [
    { value: "FIRST", label: "First vote" },
    ...(tie?.is === "SECOND_VOTE" ? [{ value: "SECOND_VOTE" as const, label: "Second vote" }] : []),
    ...(otherwise ? [{ value: "AFTER_DEFERRAL" as const, label: "What follows" }] : []),
  ];
}

function anotherOf(rows: readonly TriedMembers[]): TriedMembers {
  const last = rows.at(-1);
  return {
    name: `Other members ${rows.length + 1}`,
    groups: [],
    weights: last?.weights ?? {},
    yes: 0,
    no: 0,
    abstain: 0,
    absent: 0,
  };
}

function capital(words: string): string {
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}`;
}
