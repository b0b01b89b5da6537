"use client";
import { Button, Group, Modal, Stack } from "@mantine/core";
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
import { RulePicker } from "../_rules/rule-picker.tsx";
import { openBallotAction } from "./actions.ts";
import { type ChosenMethod, MethodChoice, USUAL_METHOD } from "./method-choice.tsx";

/** What is put to the vote. */
export interface VoteToOpen {
  readonly negotiationId: string;
  readonly matter: Matter;
  /** By which of the standing rules it is decided unless the chair chooses another. */
  readonly purpose: Purpose;
  readonly ruleChoices: RuleChoices;
  /** What is said above the button: what is voted on, and what follows. */
  readonly children: ReactNode;
}

/** Asks by which method and rule is voted, and opens the vote. */
export function VoteDialog({
  title,
  onClose,
  ...vote
}: VoteToOpen & { readonly title: string; readonly onClose: () => void }) {
  return (
    <Modal opened onClose={onClose} title={title} size="lg" centered>
      <Opening {...vote} onBack={onClose} />
    </Modal>
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
