"use client";
import { Button } from "@mantine/core";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { ConfirmModal } from "#app/_ui/confirm-modal.tsx";
import { useAction } from "#app/_ui/use-action.ts";
import { withdrawAppealAction } from "./actions.ts";

/** With which a delegation takes its appeal back. */
export function WithdrawButton({
  negotiationId,
  appealId,
}: {
  readonly negotiationId: string;
  readonly appealId: string;
}) {
  const router = useRouter();
  const [isAsking, setAsking] = useState(false);
  const close = () => setAsking(false);
  const withdraw = useAction(withdrawAppealAction.bind(null, negotiationId), () => {
    close();
    router.refresh();
  });
  return (
    <>
      <Button variant="default" onClick={() => setAsking(true)}>
        Withdraw the appeal…
      </Button>
      {isAsking && (
        <ConfirmModal
          title="Withdraw your appeal?"
          confirm="Withdraw"
          action={withdraw}
          input={{ appealId }}
          onClose={close}
        >
          The chair's ruling stands. That you appealed, and withdrew, stays on the record.
        </ConfirmModal>
      )}
    </>
  );
}
