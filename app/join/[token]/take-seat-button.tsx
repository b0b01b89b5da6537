"use client";
import { Button, Stack, Text } from "@mantine/core";
import { RefusalAlert } from "#app/_ui/action-form.tsx";
import { useTakeSeat } from "./use-take-seat.ts";

/** For somebody who is signed in: one button, since opening a link must not change the record. */
export function TakeSeatButton({ token, name }: { readonly token: string; readonly name: string }) {
  const { run, isRunning, refused } = useTakeSeat();
  return (
    <Stack gap="md">
      {refused && <RefusalAlert refused={refused} />}
      <Button onClick={() => run({ token })} loading={isRunning}>
        Take the seat
      </Button>
      <Text size="sm" c="dimmed">
        You are signed in as {name}. The journal will say that you joined.
      </Text>
    </Stack>
  );
}
