"use client";
import { Button } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import { notifications } from "@mantine/notifications";
import { useRouter } from "next/navigation";
import { ConfirmModal } from "#app/_ui/confirm-modal.tsx";
import { useAction } from "#app/_ui/use-action.ts";
import { restoreVersionAction } from "../../actions.ts";

/** Restores what the page shows, after a last look. */
export function RestoreButton({
  negotiationId,
  versionId,
  name,
  seen,
}: {
  readonly negotiationId: string;
  readonly versionId: string;
  readonly name: string;
  readonly seen: readonly { readonly clauseId: string; readonly textHash: string }[];
}) {
  const router = useRouter();
  const [isAsking, { open, close }] = useDisclosure();
  const articles = seen.length === 1 ? "1 article" : `${seen.length} articles`;
  const restoring = useAction(restoreVersionAction.bind(null, negotiationId), () => {
    notifications.show({ message: `${name} is restored: ${articles}.` });
    close();
    router.push(`/negotiations/${negotiationId}/treaty`);
  });
  return (
    <>
      <Button onClick={open}>Restore {articles}…</Button>
      {isAsking && (
        <ConfirmModal
          title={`Restore ${articles} as in ${name}?`}
          confirm={`Restore ${articles}`}
          action={restoring}
          input={{ versionId, seen: [...seen] }}
          onClose={close}
        >
          Everybody sees their words change at once. Positions taken on the present text will be on an earlier
          text. What is there now stays in the history and can be restored in turn.
        </ConfirmModal>
      )}
    </>
  );
}
