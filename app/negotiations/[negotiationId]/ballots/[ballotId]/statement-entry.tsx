import { Group, Text } from "@mantine/core";
import { DelegationBadge } from "#app/_ui/delegation-badge.tsx";
import { Instant } from "#app/_ui/instant.tsx";
import type { RollCallEntry } from "#lib/ballot/ballot.ts";
import classes from "./statements.module.css";

/** One thing that a delegation has put on record beside a vote, in its words. */
export function StatementEntry({
  speaker,
  note,
  words,
  by,
  at,
}: {
  readonly speaker: RollCallEntry | undefined;
  /** What it is: "Before the vote", "had intended to vote yes". */
  readonly note: string;
  readonly words: string;
  readonly by: string;
  readonly at: string;
}) {
  return (
    <li className={classes.statement}>
      <Group gap="xs" justify="space-between">
        {speaker && (
          <DelegationBadge colour={speaker.colour} isoCode={speaker.isoCode}>
            {speaker.name}
          </DelegationBadge>
        )}
        <Text size="xs" c="dimmed">
          {by}, <Instant at={at} />
        </Text>
      </Group>
      <Text size="sm" c="dimmed" mt={2}>
        {note}
      </Text>
      {words && <p className={classes.words}>{words}</p>}
    </li>
  );
}
