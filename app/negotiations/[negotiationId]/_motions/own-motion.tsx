"use client";
import { Button, Group, Modal, Stack, Text } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import { useState } from "react";
import { MOTION_FACTS } from "#lib/motion/motion-kind.ts";
import { sayMotion } from "#lib/motion/say-motion.ts";
import type { RuleChoices } from "#lib/rule-book/choose-rule.ts";
import { PutToVote } from "../_ballots/put-to-vote.tsx";
import { matterOfMotion, purposeOf } from "./matter-of-motion.ts";
import { type DraftMotion, type MotionArticle, MotionFields, NEW_MOTION } from "./motion-fields.tsx";

/** With which the chair puts a motion to the vote that no delegation has made. */
export function OwnMotion({
  negotiationId,
  articles,
  ruleChoices,
}: {
  readonly negotiationId: string;
  readonly articles: readonly MotionArticle[];
  readonly ruleChoices: RuleChoices;
}) {
  const [isOpen, { open, close }] = useDisclosure();
  const [motion, setMotion] = useState(NEW_MOTION);
  const isWhole = !isIncomplete(motion);
  const article = articles.find(({ id }) => id === motion.clauseId);
  const about = MOTION_FACTS[motion.kind].article === "NEVER" ? undefined : article;
  const question = sayMotion({ ...motion, words: motion.words.trim(), label: about?.name ?? "" });
  return (
    <>
      <Button variant="default" onClick={open}>
        Put a motion of your own…
      </Button>
      <Modal opened={isOpen} onClose={close} title="A motion of the chair" centered>
        <Stack gap="md">
          <MotionFields value={motion} onChange={setMotion} articles={articles} errorOf={() => undefined} />
          <Group gap="sm">
            <PutToVote
              key={motion.kind}
              negotiationId={negotiationId}
              matter={matterOfMotion({ kind: motion.kind, question, about })}
              purpose={purposeOf(motion.kind)}
              ruleChoices={ruleChoices}
              title="Put a motion to the vote"
              button={{ variant: "filled", disabled: !isWhole }}
            >
              <Text size="sm">The question is: “{question}”.</Text>
            </PutToVote>
            <Button variant="subtle" color="gray" onClick={close}>
              Go back
            </Button>
          </Group>
        </Stack>
      </Modal>
    </>
  );
}

function isIncomplete({ kind, words, clauseId }: DraftMotion): boolean {
  if (MOTION_FACTS[kind].article === "ALWAYS" && clauseId === null) return true;
  return (kind === "OTHER" || kind === "RECONSIDER") && words.trim() === "";
}
