"use client";
import { Button } from "@mantine/core";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { ConfirmModal } from "#app/_ui/confirm-modal.tsx";
import { useAction } from "#app/_ui/use-action.ts";
import type { Proposal } from "#lib/proposal/proposal.ts";
import { confirmMootAction } from "./actions.ts";

/** With which the chair confirms that a proposal is not put to the vote. */
export function MootButton({
  negotiationId,
  proposal: { id: proposalId, symbol },
}: {
  readonly negotiationId: string;
  readonly proposal: Pick<Proposal, "id" | "symbol">;
}) {
  const router = useRouter();
  const [isAsking, setAsking] = useState(false);
  const close = () => setAsking(false);
  const confirm = useAction(confirmMootAction.bind(null, negotiationId), () => {
    close();
    router.refresh();
  });
  return (
    <>
      <Button variant="default" onClick={() => setAsking(true)}>
        Confirm that {symbol} is not put…
      </Button>
      {isAsking && (
        <ConfirmModal
          title={`${symbol} is not put to the vote?`}
          confirm="Do not put it"
          action={confirm}
          input={{ proposalId }}
          onClose={close}
        >
          Its suggestions leave the text, and sub-amendments to it fall. What it would have said stays
          readable, and the record says which proposal left nothing of it.
        </ConfirmModal>
      )}
    </>
  );
}
