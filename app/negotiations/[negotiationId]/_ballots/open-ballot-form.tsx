"use client";
import { Button, Group, Modal, Radio, Stack, Text } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { RefusalAlert } from "#app/_ui/action-form.tsx";
import { useAction } from "#app/_ui/use-action.ts";
import { describeRule } from "#lib/ballot/decision/describe-rule.ts";
import { STANDARD_RULES, type StandardRuleName } from "#lib/ballot/standard-rules.ts";
import { openBallotAction } from "./actions.ts";

/** With which the chair puts a clause to the vote: by which rule, on which revision. */
export function OpenBallotForm(props: {
  readonly negotiationId: string;
  readonly clauseId: string;
  readonly revision: number;
  readonly isFrozen: boolean;
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
  onBack,
}: {
  readonly negotiationId: string;
  readonly clauseId: string;
  readonly revision: number;
  readonly isFrozen: boolean;
  readonly onBack: () => void;
}) {
  const router = useRouter();
  const [rule, setRule] = useState<StandardRuleName>("TWO_THIRDS");
  const opening = useAction(openBallotAction.bind(null, negotiationId), ({ ballotId }) =>
    router.push(`/negotiations/${negotiationId}/ballots/${ballotId}`),
  );
  return (
    <Stack gap="md">
      {opening.refused && <RefusalAlert refused={opening.refused} />}
      <Radio.Group
        label="Rule"
        value={rule}
        onChange={(name) => setRule(name as StandardRuleName)}
        error={opening.errorOf("rule")}
      >
        <Stack gap="sm" mt="xs">
          {Object.entries(STANDARD_RULES).map(([key, each]) => (
            <Radio key={key} value={key} label={each.name} description={describeRule(each)} />
          ))}
        </Stack>
      </Radio.Group>
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
              rule: STANDARD_RULES[rule],
              method: "RECORDED",
              groups: {},
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
