import { Box, Group, Text, Title } from "@mantine/core";
import { TextLink } from "#app/_ui/links.tsx";
import { counted } from "#lib/counted.ts";
import { sayResult } from "#lib/silence/say-result.ts";
import type { Silence } from "#lib/silence/silence.ts";
import { Deadline } from "../_silence/deadline.tsx";
import classes from "../_silence/silence.module.css";
import { SilenceState } from "../_silence/silence-state.tsx";

/** The silence procedures of a negotiation: those that run stand first, by their deadline, then the others, newest first. */
export function SilenceList({
  negotiationId,
  silences,
  now,
}: {
  readonly negotiationId: string;
  readonly silences: readonly Silence[];
  /** What the server's clock showed. */
  readonly now: string;
}) {
  const running = silences.filter(({ status }) => status === "RUNNING");
  const over = silences.filter(({ status }) => status !== "RUNNING");
  return [
    { title: "Running", shown: running },
    { title: "Ended", shown: over },
  ].map(
    ({ title, shown }) =>
      shown.length > 0 && (
        <Box component="section" mb="xl" key={title}>
          <Title order={2} size="h4" mb="xs">
            {title}
          </Title>
          <ul className={classes.list}>
            {shown.map((silence) => (
              <li key={silence.id} className={classes.item}>
                <Summary negotiationId={negotiationId} silence={silence} now={now} />
              </li>
            ))}
          </ul>
        </Box>
      ),
  );
}

function Summary({
  negotiationId,
  silence,
  now,
}: {
  readonly negotiationId: string;
  readonly silence: Silence;
  readonly now: string;
}) {
  const { id, title, status, deadline, zone, opened, eligible } = silence;
  return (
    <>
      <Group justify="space-between" align="flex-start" gap="sm" wrap="nowrap">
        <TextLink
          href={`/negotiations/${negotiationId}/silence/${id}`}
          fw={600}
          ff="var(--travaux-serif)"
          fz="lg"
        >
          {title}
        </TextLink>
        <SilenceState status={status} />
      </Group>
      {status === "RUNNING" ? (
        <>
          <Deadline deadline={deadline} zone={zone} now={now} />
          <Text size="sm" c="dimmed">
            Opened by {opened} of {counted(eligible, "delegation")}.
          </Text>
        </>
      ) : (
        <Text size="sm">{sayResult(silence)}</Text>
      )}
    </>
  );
}
