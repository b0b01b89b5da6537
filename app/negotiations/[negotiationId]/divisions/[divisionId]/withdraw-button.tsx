"use client";
import { Button } from "@mantine/core";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { ConfirmModal } from "#app/_ui/confirm-modal.tsx";
import { useAction } from "#app/_ui/use-action.ts";
import { withdrawDivisionAction } from "../../_divisions/actions.ts";

/** Withdraws a division, after a last question. */
export function WithdrawButton({
  negotiationId,
  divisionId,
}: {
  readonly negotiationId: string;
  readonly divisionId: string;
}) {
  const router = useRouter();
  const [isAsking, setAsking] = useState(false);
  const withdraw = useAction(withdrawDivisionAction.bind(null, negotiationId), () => {
    setAsking(false);
    router.refresh();
  });
  return (
    <>
      <Button
        variant="subtle"
        color="gray"
        style={{ alignSelf: "flex-start" }}
        onClick={() => setAsking(true)}
      >
        Withdraw the request
      </Button>
      {isAsking && (
        <ConfirmModal
          title="Withdraw the division?"
          confirm="Withdraw"
          action={withdraw}
          input={{ divisionId }}
          onClose={() => setAsking(false)}
        >
          The text is then voted on as a whole, and is open or frozen as it was before.
        </ConfirmModal>
      )}
    </>
  );
}
