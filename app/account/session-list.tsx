"use client";
import { Badge, Button, Group, Stack, Text } from "@mantine/core";
import { RefusalAlert } from "#app/_ui/action-form.tsx";
import { Instant } from "#app/_ui/instant.tsx";
import { useAction } from "#app/_ui/use-action.ts";
import type { OpenSession } from "#lib/account/session.ts";
import { endOtherSessions, endSession } from "./actions.ts";

/** The person's open sessions, each of which can be ended from here. */
export function SessionList({
  sessions,
  currentId,
}: {
  readonly sessions: readonly OpenSession[];
  readonly currentId: string;
}) {
  const one = useAction(endSession);
  const others = useAction(endOtherSessions);
  const refused = one.refused ?? others.refused;
  const isRunning = one.isRunning || others.isRunning;
  return (
    <Stack gap="md">
      {refused && <RefusalAlert refused={refused} />}
      <Stack component="ul" gap="md" p={0} m={0} style={{ listStyle: "none" }}>
        {sessions.map(({ id, device, signedInAt, seenAt }) => (
          <Group key={id} component="li" justify="space-between" gap="sm" wrap="nowrap">
            <Stack gap={2} miw={0}>
              <Group gap="xs">
                <Text fw={500}>{device}</Text>
                {id === currentId && (
                  <Badge variant="light" radius="sm">
                    This browser
                  </Badge>
                )}
              </Group>
              <Text size="sm" c="dimmed">
                Last seen <Instant at={seenAt} />
              </Text>
              <Text size="sm" c="dimmed">
                Signed in <Instant at={signedInAt} />
              </Text>
            </Stack>
            {id !== currentId && (
              <Button
                variant="default"
                size="xs"
                disabled={isRunning}
                aria-label={`Sign out ${device}`}
                onClick={() => one.run({ sessionId: id })}
              >
                Sign out
              </Button>
            )}
          </Group>
        ))}
      </Stack>
      {sessions.length > 1 && (
        <Button
          variant="default"
          disabled={isRunning}
          style={{ alignSelf: "start" }}
          onClick={() => others.run({})}
        >
          Sign out everywhere else
        </Button>
      )}
    </Stack>
  );
}
