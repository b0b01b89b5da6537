"use client";
import { Button, Group, Modal, NumberInput, Select, Stack, Text } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { RefusalAlert } from "#app/_ui/action-form.tsx";
import { useAction } from "#app/_ui/use-action.ts";
import { judgeCount } from "#lib/ballot/judge-count.ts";
import { VOTING_RULES } from "#lib/ballot/rules/all.ts";
import { VOTING_RULE_NAMES, type VotingRuleName } from "#lib/ballot/voting-rule.ts";
import { reopenAction } from "./actions.ts";

interface ReopenProps {
  readonly negotiationId: string;
  readonly clauseId: string;
  /** How many delegations there are. */
  readonly members: number;
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

const RULES = VOTING_RULE_NAMES.map((value) => ({ value, label: VOTING_RULES[value].title }));
const COUNTS = [
  ["yes", "In favour"],
  ["no", "Against"],
  ["abstain", "Abstaining"],
] as const;

function Motion({ negotiationId, clauseId, members, onDone }: ReopenProps & { readonly onDone: () => void }) {
  const router = useRouter();
  const [rule, setRule] = useState<VotingRuleName>("TWO_THIRDS");
  const [count, setCount] = useState({ yes: 0, no: 0, abstain: 0 });
  const reopen = useAction(reopenAction.bind(null, negotiationId), () => {
    onDone();
    router.refresh();
  });
  const { arithmetic } = judgeCount(rule, { ...count, members });
  return (
    <Stack gap="md">
      {reopen.refused && <RefusalAlert refused={reopen.refused} />}
      <Text size="sm">
        An agreed text is taken up again only if the plenary so decides. Put the count of the motion on
        record; reopened, the text takes suggestions.
      </Text>
      <Select
        label="Rule"
        data={RULES}
        value={rule}
        allowDeselect={false}
        onChange={(value) => setRule((value ?? "TWO_THIRDS") as VotingRuleName)}
        description={VOTING_RULES[rule].explanation}
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
        <Button loading={reopen.isRunning} onClick={() => reopen.run({ clauseId, rule, ...count })}>
          Put on record
        </Button>
      </Group>
    </Stack>
  );
}
