import { Box, Group, Stack, Text, Title } from "@mantine/core";
import { TextLink } from "#app/_ui/links.tsx";
import type { Mechanism } from "#lib/mechanism/mechanism.ts";
import { mechanismTypeFacts } from "#lib/mechanism/mechanism-type.ts";
import { MechanismFacts } from "../../../_mechanisms/mechanism-facts.tsx";
import { MechanismStatusBadge } from "../../../_mechanisms/status-badge.tsx";

/** The compliance mechanisms that stand in this clause; the register holds them all. */
export function MechanismsPanel({
  negotiationId,
  clauseId,
  mechanisms,
}: {
  readonly negotiationId: string;
  readonly clauseId: string;
  readonly mechanisms: readonly Mechanism[];
}) {
  return (
    <Stack component="section" gap="md" aria-labelledby="mechanisms-panel">
      <Group justify="space-between" align="baseline" gap="sm">
        <Title order={2} size="h4" id="mechanisms-panel">
          Mechanisms
        </Title>
        <TextLink size="sm" href={`/negotiations/${negotiationId}/mechanisms?article=${clauseId}`}>
          In the register
        </TextLink>
      </Group>
      {mechanisms.length === 0 && (
        <Text size="sm" c="dimmed">
          No compliance mechanism stands in this text. One is entered in the register and tied to its
          articles.
        </Text>
      )}
      {mechanisms.map((mechanism) => (
        <Box key={mechanism.id}>
          <Group justify="space-between" align="flex-start" wrap="nowrap" gap="sm">
            <Text size="sm" fw={600}>
              {mechanism.title}
            </Text>
            <MechanismStatusBadge status={mechanism.status} />
          </Group>
          <Text size="xs" c="dimmed" mb={6}>
            {mechanismTypeFacts(mechanism.type).name}
          </Text>
          <MechanismFacts mechanism={mechanism} />
        </Box>
      ))}
    </Stack>
  );
}
