"use client";
import { notifications } from "@mantine/notifications";
import { ConfirmModal } from "#app/_ui/confirm-modal.tsx";
import { useAction } from "#app/_ui/use-action.ts";
import type { OwnRule } from "#lib/rule-book/rules-of-procedure.ts";
import { removeRuleAction } from "./actions.ts";

/** Asks before a rule of the conference is removed. */
export function RemoveRule({
  negotiationId,
  rule,
  onClose,
}: {
  readonly negotiationId: string;
  readonly rule: OwnRule;
  readonly onClose: () => void;
}) {
  const action = useAction(removeRuleAction.bind(null, negotiationId), () => {
    notifications.show({ message: `“${rule.rule.name}” is removed.` });
    onClose();
  });
  return (
    <ConfirmModal
      title="Remove this rule?"
      confirm="Remove"
      action={action}
      input={{ ruleId: rule.id }}
      onClose={onClose}
    >
      “{rule.rule.name}” is no longer offered when a vote is opened. Votes taken by it stand, and the record
      keeps it.
    </ConfirmModal>
  );
}
