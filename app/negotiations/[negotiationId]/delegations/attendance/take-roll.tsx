"use client";
import { Button, Modal } from "@mantine/core";
import { useState } from "react";
import type { Delegation } from "#lib/delegation/delegation.ts";
import { RollForm } from "./roll-form.tsx";

/** With which chair or secretariat takes the roll of all delegations. */
export function TakeRoll(props: {
  readonly negotiationId: string;
  readonly sittingId: string;
  readonly delegations: readonly Delegation[];
  /** Those who are known to be absent so far. */
  readonly absentIds: readonly string[];
  readonly isTaken: boolean;
}) {
  const [isOpen, setOpen] = useState(false);
  const close = () => setOpen(false);
  return (
    <>
      <Button onClick={() => setOpen(true)}>
        {props.isTaken ? "Take the roll again…" : "Take the roll…"}
      </Button>
      {isOpen && (
        <Modal
          opened
          onClose={close}
          size="xl"
          title="Take the roll"
          closeButtonProps={{ "aria-label": "Close" }}
        >
          <RollForm {...props} onDone={close} />
        </Modal>
      )}
    </>
  );
}
