"use client";
import { Button, Group, Modal, Stack } from "@mantine/core";
import type { ReactNode } from "react";
import { RefusalAlert } from "#app/_ui/action-form.tsx";
import type { ActionState } from "#app/_ui/use-action.ts";

/** The chair's last look before a step in a vote that everybody sees at once: what stands now, and what will follow. */
export function LastLook<I>({
  title,
  confirm,
  color,
  action,
  input,
  onClose,
  children,
}: {
  readonly title: string;
  /** What the button does: "Close and count". */
  readonly confirm: string;
  readonly color?: string;
  readonly action: ActionState<I>;
  /** Null: something has to be entered first. */
  readonly input: I | null;
  readonly onClose: () => void;
  readonly children: ReactNode;
}) {
  return (
    <Modal opened onClose={onClose} title={title} centered closeButtonProps={{ "aria-label": "Close" }}>
      <Stack
        component="form"
        gap="md"
        onSubmit={(event) => {
          event.preventDefault();
          if (input !== null && !action.isRunning) action.run(input);
        }}
      >
        {action.refused && <RefusalAlert refused={action.refused} />}
        {children}
        <Group gap="sm" grow preventGrowOverflow={false}>
          <Button variant="default" size="md" onClick={onClose} disabled={action.isRunning} data-autofocus>
            Go back
          </Button>
          <Button
            type="submit"
            size="md"
            {...(color && { color })}
            loading={action.isRunning}
            disabled={input === null}
          >
            {confirm}
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}
