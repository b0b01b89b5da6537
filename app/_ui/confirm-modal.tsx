"use client";
import { Button, Group, Modal, Stack, Text } from "@mantine/core";
import type { ReactNode } from "react";
import { RefusalAlert } from "./action-form.tsx";
import type { ActionState } from "./use-action.ts";

/** Asks once before something that is not easily undone, and says what it does. */
export function ConfirmModal<I>({
  title,
  children,
  confirm,
  action,
  input,
  onClose,
}: {
  readonly title: string;
  readonly children: ReactNode;
  /** What the button does: "Withdraw". */
  readonly confirm: string;
  readonly action: ActionState<I>;
  readonly input: I;
  readonly onClose: () => void;
}) {
  return (
    <Modal opened onClose={onClose} title={title} closeButtonProps={{ "aria-label": "Close" }}>
      <Stack gap="md">
        {action.refused && <RefusalAlert refused={action.refused} />}
        <Text size="sm" component="div">
          {children}
        </Text>
        <Group justify="flex-end" gap="sm">
          <Button variant="default" onClick={onClose} data-autofocus>
            Go back
          </Button>
          <Button color="red.9" loading={action.isRunning} onClick={() => action.run(input)}>
            {confirm}
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}
