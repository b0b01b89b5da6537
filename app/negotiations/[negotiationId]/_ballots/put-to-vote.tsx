"use client";
import { Button, type ButtonProps, Group, Modal, Stack } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import dynamic from "next/dynamic";
import { useRouter } from "next/navigation";
import { type ReactNode, useState } from "react";
import { RefusalAlert } from "#app/_ui/action-form.tsx";
import { useAction } from "#app/_ui/use-action.ts";
import type { Matter } from "#lib/ballot/matter.ts";
import {
  isCountable,
  keepCountable,
  type RuleChoices,
  sayUncountable,
  standingChoice,
} from "#lib/rule-book/choose-rule.ts";
import type { Purpose } from "#lib/rule-book/rules-of-procedure.ts";
import { openBallotAction } from "./actions.ts";
import { type ChosenMethod, MethodChoice, USUAL_METHOD } from "./method-choice.tsx";

const RulePicker = dynamic(() => import("../_rules/rule-picker.tsx").then((module) => module.RulePicker), {
  ssr: false,
});

interface VoteToOpen {
  readonly negotiationId: string;
  readonly matter: Matter;
  /** By which of the standing rules it is decided unless the chair chooses another. */
  readonly purpose: Purpose;
  readonly ruleChoices: RuleChoices;
  /** What is said above the button: what is voted on, and what follows. */
  readonly children: ReactNode;
}

/** The button with which the chair puts something to the vote, and the dialog that asks by which method and rule. */
export function PutToVote({
  label = "Put to the vote…",
  title,
  button,
  ...vote
}: VoteToOpen & {
  readonly label?: string;
  readonly title: string;
  readonly button?: ButtonProps;
}) {
  const [isOpen, { open, close }] = useDisclosure();
  return (
    <>
      <Button variant="default" style={{ alignSelf: "flex-start" }} {...button} onClick={open}>
        {label}
      </Button>
      <Modal opened={isOpen} onClose={close} title={title} size="lg" centered>
        <Opening {...vote} onBack={close} />
      </Modal>
    </>
  );
}

function Opening({
  negotiationId,
  matter,
  purpose,
  ruleChoices,
  children,
  onBack,
}: VoteToOpen & { readonly onBack: () => void }) {
  const router = useRouter();
  const [chosen, setChosen] = useState(standingChoice(ruleChoices, purpose));
  const [method, setMethod] = useState(USUAL_METHOD);
  const opening = useAction(openBallotAction.bind(null, negotiationId), ({ ballotId }) =>
    router.push(`/negotiations/${negotiationId}/ballots/${ballotId}`),
  );
  const vote = { method: method.method, purpose, choices: ruleChoices };
  const changeMethod = (next: ChosenMethod) => {
    setMethod(next);
    setChosen(keepCountable(chosen, { ...vote, method: next.method }));
  };
  return (
    <Stack gap="md">
      {opening.refused && <RefusalAlert refused={opening.refused} />}
      <MethodChoice value={method} onChange={changeMethod} error={opening.errorOf("method")} />
      <RulePicker
        choices={ruleChoices}
        purpose={purpose}
        value={chosen}
        onChange={setChosen}
        isOffered={(rule) => isCountable(rule, vote)}
        why={sayUncountable(vote)}
        error={opening.errorOf("rule")}
      />
      {children}
      <Group gap="sm">
        <Button
          loading={opening.isRunning}
          onClick={() => opening.run({ matter, ...method, rule: chosen.rule, groups: chosen.groups })}
        >
          Open the vote
        </Button>
        {opening.refused?.code === "text-changed" && (
          <Button variant="default" onClick={() => router.refresh()}>
            Look at the newest text
          </Button>
        )}
        <Button variant="subtle" color="gray" onClick={onBack} disabled={opening.isRunning}>
          Go back
        </Button>
      </Group>
    </Stack>
  );
}
