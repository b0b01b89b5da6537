"use client";
import { Button, Group, Modal, Text, Textarea } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { ActionForm } from "#app/_ui/action-form.tsx";
import { useAction } from "#app/_ui/use-action.ts";
import { MOTION_WORDS_LIMIT, type Motion } from "#lib/motion/motion.ts";
import { MOTION_FACTS } from "#lib/motion/motion-kind.ts";
import { sayMotion } from "#lib/motion/say-motion.ts";
import type { RuleChoices } from "#lib/rule-book/choose-rule.ts";
import { PutToVote } from "../_ballots/put-to-vote.tsx";
import { useNotifiedAction } from "../_live/use-notified-action.ts";
import { ruleOutMotionAction, withdrawMotionAction } from "./actions.ts";
import { matterOfMotion, purposeOf } from "./matter-of-motion.ts";
import type { MotionArticle } from "./motion-fields.tsx";

/** What the chair does with a motion that waits: puts it to the vote, or rules it out. */
export function MotionDesk({
  negotiationId,
  motion,
  article,
  ruleChoices,
}: {
  readonly negotiationId: string;
  readonly motion: Motion;
  readonly article: MotionArticle | undefined;
  readonly ruleChoices: RuleChoices;
}) {
  const { id: motionId, kind } = motion;
  const question = sayMotion({ ...motion, label: article?.name ?? "" });
  const { speakers, effect } = MOTION_FACTS[kind];
  return (
    <Group gap="sm" mt={6}>
      <PutToVote
        negotiationId={negotiationId}
        matter={matterOfMotion({ kind, question, about: article, motionId })}
        purpose={purposeOf(kind)}
        ruleChoices={ruleChoices}
        title="Put the motion to the vote"
        button={{ size: "compact-sm" }}
      >
        <Text size="sm">
          The question is: “{question}”. {effect} {speakers}
        </Text>
      </PutToVote>
      <RuleOut negotiationId={negotiationId} motionId={motionId} />
    </Group>
  );
}

/** With which a delegation takes its motion back. */
export function WithdrawMotion({
  negotiationId,
  motionId,
}: {
  readonly negotiationId: string;
  readonly motionId: string;
}) {
  const { run, isRunning } = useNotifiedAction(withdrawMotionAction, negotiationId);
  return (
    <Button size="compact-sm" variant="default" mt={6} loading={isRunning} onClick={() => run({ motionId })}>
      Withdraw the motion
    </Button>
  );
}

function RuleOut({ negotiationId, motionId }: { readonly negotiationId: string; readonly motionId: string }) {
  const router = useRouter();
  const [isOpen, { open, close }] = useDisclosure();
  const [reason, setReason] = useState("");
  const ruling = useAction(ruleOutMotionAction.bind(null, negotiationId), () => {
    close();
    router.refresh();
  });
  return (
    <>
      <Button size="compact-sm" variant="subtle" color="gray" onClick={open}>
        Rule it out…
      </Button>
      <Modal opened={isOpen} onClose={close} title="Rule the motion out of order" centered>
        <ActionForm refused={ruling.refused} onSubmit={() => ruling.run({ motionId, reason })}>
          <Textarea
            label="Why"
            description="Optional. It goes on record."
            autosize
            minRows={2}
            maxLength={MOTION_WORDS_LIMIT}
            value={reason}
            error={ruling.errorOf("reason")}
            onChange={(event) => setReason(event.currentTarget.value)}
          />
          <Group gap="sm">
            <Button type="submit" loading={ruling.isRunning}>
              Rule it out
            </Button>
            <Button variant="default" onClick={close} disabled={ruling.isRunning}>
              Go back
            </Button>
          </Group>
        </ActionForm>
      </Modal>
    </>
  );
}
