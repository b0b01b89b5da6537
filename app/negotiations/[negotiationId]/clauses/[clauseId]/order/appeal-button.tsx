"use client";
import { Button, Group, Modal, Text, Textarea } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import { useRouter } from "next/navigation";
import { ActionForm, textOf } from "#app/_ui/action-form.tsx";
import { useAction } from "#app/_ui/use-action.ts";
import { REASON_LIMIT } from "#lib/proposal/proposal.ts";
import { appealOrderAction } from "./actions.ts";

/** With which a delegation appeals against the chair's ruling. */
export function AppealButton({
  negotiationId,
  orderId,
}: {
  readonly negotiationId: string;
  readonly orderId: string;
}) {
  const router = useRouter();
  const [isOpen, { open, close }] = useDisclosure();
  const appeal = useAction(appealOrderAction.bind(null, negotiationId), () => {
    close();
    router.refresh();
  });
  return (
    <>
      <Button variant="default" onClick={open}>
        Appeal against the ruling…
      </Button>
      <Modal opened={isOpen} onClose={close} title="Appeal against the ruling" centered>
        <ActionForm
          refused={appeal.refused}
          onSubmit={(fields) => appeal.run({ orderId, reason: textOf(fields, "reason") })}
        >
          <Text size="sm">
            The appeal is put to the vote at once; until then nothing on this article is. The ruling stands
            unless a majority of those present and voting overrules it.
          </Text>
          <Textarea
            label="Reason"
            name="reason"
            required
            description="Everybody in the negotiation reads it."
            autosize
            minRows={3}
            maxLength={REASON_LIMIT}
            error={appeal.errorOf("reason")}
            data-autofocus
          />
          <Group gap="sm" justify="flex-end">
            <Button variant="default" onClick={close} disabled={appeal.isRunning}>
              Go back
            </Button>
            <Button type="submit" loading={appeal.isRunning}>
              Appeal
            </Button>
          </Group>
        </ActionForm>
      </Modal>
    </>
  );
}
