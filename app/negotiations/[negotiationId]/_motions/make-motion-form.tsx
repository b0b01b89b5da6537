"use client";
import { Button, Group, Modal } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { ActionForm } from "#app/_ui/action-form.tsx";
import { useAction } from "#app/_ui/use-action.ts";
import { MOTION_FACTS } from "#lib/motion/motion-kind.ts";
import { makeMotionAction } from "./actions.ts";
import { type MotionArticle, MotionFields, NEW_MOTION } from "./motion-fields.tsx";

/** With which a delegation makes a procedural motion. */
export function MakeMotionForm({
  negotiationId,
  articles,
}: {
  readonly negotiationId: string;
  readonly articles: readonly MotionArticle[];
}) {
  const router = useRouter();
  const [isOpen, { open, close }] = useDisclosure();
  const [motion, setMotion] = useState(NEW_MOTION);
  const making = useAction(makeMotionAction.bind(null, negotiationId), () => {
    close();
    setMotion(NEW_MOTION);
    router.refresh();
  });
  const clauseId = MOTION_FACTS[motion.kind].article === "NEVER" ? null : motion.clauseId;
  return (
    <>
      <Button variant="default" onClick={open}>
        Make a motion…
      </Button>
      <Modal opened={isOpen} onClose={close} title="Make a motion" centered>
        <ActionForm refused={making.refused} onSubmit={() => making.run({ ...motion, clauseId })}>
          <MotionFields value={motion} onChange={setMotion} articles={articles} errorOf={making.errorOf} />
          <Group gap="sm">
            <Button type="submit" loading={making.isRunning}>
              Make the motion
            </Button>
            <Button variant="subtle" color="gray" onClick={close} disabled={making.isRunning}>
              Go back
            </Button>
          </Group>
        </ActionForm>
      </Modal>
    </>
  );
}
