"use client";
import { Button, Group, Modal, Radio, Stack, Text, Textarea } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { ActionForm, textOf } from "#app/_ui/action-form.tsx";
import { useAction } from "#app/_ui/use-action.ts";
import { describeRule } from "#lib/ballot/decision/describe-rule.ts";
import { STANDARD_RULES, type StandardRuleName } from "#lib/ballot/standard-rules.ts";
import { openBallotAction } from "../actions.ts";

/** With which the chair puts a question in words to a secret ballot, such as who chairs a committee. */
export function OpenSecretBallot({ negotiationId }: { readonly negotiationId: string }) {
  const [isOpen, { open, close }] = useDisclosure();
  return (
    <>
      <Button variant="default" onClick={open}>
        Hold a secret ballot…
      </Button>
      <Modal opened={isOpen} onClose={close} title="Hold a secret ballot" size="lg" centered>
        <Opening negotiationId={negotiationId} onBack={close} />
      </Modal>
    </>
  );
}

function Opening({ negotiationId, onBack }: { readonly negotiationId: string; readonly onBack: () => void }) {
  const router = useRouter();
  const [rule, setRule] = useState<StandardRuleName>("SIMPLE_MAJORITY");
  const opening = useAction(openBallotAction.bind(null, negotiationId), ({ ballotId }) =>
    router.push(`/negotiations/${negotiationId}/ballots/${ballotId}`),
  );
  const submit = (fields: FormData) =>
    opening.run({
      matter: { subject: "MOTION", motion: "OTHER", words: textOf(fields, "words") },
      rule: STANDARD_RULES[rule],
      method: "SECRET",
      groups: {},
      showsVotes: false,
    });
  return (
    <ActionForm refused={opening.refused} onSubmit={submit}>
      <Textarea
        name="words"
        label="Question"
        description="What is decided by yes or no: “That the delegate of Aldmark chair the drafting committee”."
        error={opening.errorOf("matter.words")}
        autosize
        minRows={2}
        data-autofocus
      />
      <Radio.Group label="Rule" value={rule} onChange={(name) => setRule(name as StandardRuleName)}>
        <Stack gap="xs" mt="xs">
          {Object.entries(STANDARD_RULES).map(([key, each]) => (
            <Radio key={key} value={key} label={each.name} description={describeRule(each)} />
          ))}
        </Stack>
      </Radio.Group>
      <Text size="sm">
        First each delegation takes a ballot paper in its browser; then you open the box, papers go in without
        any name, and you count. Who voted how cannot be found out afterwards, by anybody.
      </Text>
      <Group gap="sm">
        <Button type="submit" loading={opening.isRunning}>
          Hand out ballot papers
        </Button>
        <Button variant="subtle" color="gray" onClick={onBack} disabled={opening.isRunning}>
          Go back
        </Button>
      </Group>
    </ActionForm>
  );
}
