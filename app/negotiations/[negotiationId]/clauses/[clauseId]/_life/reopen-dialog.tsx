"use client";
import { Button, Group, Modal, NumberInput, Stack, Text } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { RefusalAlert } from "#app/_ui/action-form.tsx";
import { useAction } from "#app/_ui/use-action.ts";
import { needsNoNames } from "#lib/ballot/decision/rule.ts";
import { judgeHands } from "#lib/ballot/judge-hands.ts";
import {
  keepCountable,
  type RuleChoices,
  sayUncountable,
  standingChoice,
} from "#lib/rule-book/choose-rule.ts";
import { RulePicker } from "../../../_rules/rule-picker.tsx";
import { reopenAction } from "./actions.ts";

interface ReopenProps {
  readonly negotiationId: string;
  readonly clauseId: string;
  /** How many delegations there are. */
  readonly members: number;
  readonly choices: RuleChoices;
}

/** With which the chair puts on record that the plenary reopens an agreed text. */
export function ReopenDialog(props: ReopenProps) {
  const [isOpen, { open, close }] = useDisclosure();
  return (
    <>
      <Button size="compact-sm" variant="default" onClick={open}>
        Reopen…
      </Button>
      <Modal opened={isOpen} onClose={close} title="Reopen this text" centered>
        <Motion {...props} onDone={close} />
      </Modal>
    </>
  );
}

const COUNTS = [
  ["yes", "In favour"],
  ["no", "Against"],
  ["abstain", "Abstaining"],
] as const;

function Motion({
  negotiationId,
  clauseId,
  members,
  choices,
  onDone,
}: ReopenProps & { readonly onDone: () => void }) {
  const router = useRouter();
  const vote = {
    method: "SHOW_OF_HANDS",
    purpose: "REOPENING",
    choices: { ...choices, isWeighted: false },
  } as const;
  const [rule, setRule] = useState(() => keepCountable(standingChoice(choices, "REOPENING"), vote));
  const [count, setCount] = useState({ yes: 0, no: 0, abstain: 0 });
  const reopen = useAction(reopenAction.bind(null, negotiationId), () => {
    onDone();
    router.refresh();
  });
  const isCountable = count.yes + count.no + count.abstain <= members;
  const arithmetic = isCountable
    ? judgeHands(rule.rule, { ...count, members }).arithmetic
    : `The count is of more delegations than the ${members} that there are.`;
  return (
    <Stack gap="md">
      {reopen.refused && <RefusalAlert refused={reopen.refused} />}
      <Text size="sm">
        An agreed text is taken up again only if the plenary so decides. Put the count of the motion on
        record; reopened, the text takes suggestions.
      </Text>
      <RulePicker
        choices={vote.choices}
        purpose={vote.purpose}
        value={rule}
        onChange={setRule}
        isOffered={needsNoNames}
        why={sayUncountable(vote)}
      />
      <Group gap="sm" grow>
        {COUNTS.map(([key, label]) => (
          <NumberInput
            key={key}
            label={label}
            min={0}
            max={members}
            allowDecimal={false}
            value={count[key]}
            error={reopen.errorOf(key)}
            onChange={(value) => setCount({ ...count, [key]: Number(value) || 0 })}
          />
        ))}
      </Group>
      <Text size="sm" className="tabular" aria-live="polite">
        {arithmetic}
      </Text>
      <Group gap="sm" justify="flex-end">
        <Button variant="default" onClick={onDone} disabled={reopen.isRunning}>
          Go back
        </Button>
        <Button
          loading={reopen.isRunning}
          onClick={() => reopen.run({ clauseId, rule: rule.rule, ...count })}
        >
          Put on record
        </Button>
      </Group>
    </Stack>
  );
}
