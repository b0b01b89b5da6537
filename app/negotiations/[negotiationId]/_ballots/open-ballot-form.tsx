"use client";
import { Button, Group, Modal, Stack, Text } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import dynamic from "next/dynamic";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { RefusalAlert } from "#app/_ui/action-form.tsx";
import { useAction } from "#app/_ui/use-action.ts";
import { type RuleChoices, standingChoice } from "#lib/rule-book/choose-rule.ts";
import { openBallotAction } from "./actions.ts";

const RulePicker = dynamic(() => import("../_rules/rule-picker.tsx").then((module) => module.RulePicker), {
  ssr: false,
});

/** With which the chair puts a clause to the vote: by which rule, on which revision. */
export function OpenBallotForm(props: {
  readonly negotiationId: string;
  readonly clauseId: string;
  readonly revision: number;
  readonly isFrozen: boolean;
  readonly ruleChoices: RuleChoices;
}) {
  const [isOpen, { open, close }] = useDisclosure();
  return (
    <>
      <Button variant="default" onClick={open} style={{ alignSelf: "flex-start" }}>
        Put to the vote…
      </Button>
      <Modal opened={isOpen} onClose={close} title="Put this text to the vote" size="lg" centered>
        <Opening {...props} onBack={close} />
      </Modal>
    </>
  );
}

function Opening({
  negotiationId,
  clauseId,
  revision,
  isFrozen,
  ruleChoices,
  onBack,
}: {
  readonly negotiationId: string;
  readonly clauseId: string;
  readonly revision: number;
  readonly isFrozen: boolean;
  readonly ruleChoices: RuleChoices;
  readonly onBack: () => void;
}) {
  const router = useRouter();
  const [chosen, setChosen] = useState(standingChoice(ruleChoices, "SUBSTANCE"));
  const opening = useAction(openBallotAction.bind(null, negotiationId), ({ ballotId }) =>
    router.push(`/negotiations/${negotiationId}/ballots/${ballotId}`),
  );
  return (
    <Stack gap="md">
      {opening.refused && <RefusalAlert refused={opening.refused} />}
      <RulePicker
        choices={ruleChoices}
        purpose="SUBSTANCE"
        value={chosen}
        onChange={setChosen}
        error={opening.errorOf("rule")}
      />
      <Text size="sm">
        The vote is on revision {revision}. From the moment it opens nobody can change the text; heads of
        delegation vote until you close the vote.
        {!isFrozen && " If people are still writing here, freeze the article first."}
      </Text>
      <Group gap="sm">
        <Button
          loading={opening.isRunning}
          onClick={() =>
            opening.run({
              matter: { subject: "CLAUSE", clauseId, revision },
              rule: chosen.rule,
              method: "RECORDED",
              groups: chosen.groups,
              showsVotes: false,
            })
          }
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
