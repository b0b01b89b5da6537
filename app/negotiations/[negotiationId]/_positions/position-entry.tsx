import { Box, Group, Text } from "@mantine/core";
import { Instant } from "#app/_ui/instant.tsx";
import { TextLink } from "#app/_ui/links.tsx";
import type { ReadPosition } from "#lib/position/position.ts";
import { STANCE_FACTS } from "#lib/position/stance.ts";
import { StanceMark } from "./stance-mark.tsx";

/** One declared position as it stands on the record: what, on which text, with which words, by whom and when. */
export function PositionEntry({
  negotiationId,
  position,
  isEditorialOnly = false,
}: {
  readonly negotiationId: string;
  readonly position: ReadPosition;
  /** Since its text, only editorial corrections were made. */
  readonly isEditorialOnly?: boolean;
}) {
  const { stance, adReferendum, isOnEarlierText, statement, revision, takenBy, takenAt, clauseId } = position;
  return (
    <Box>
      <Group gap={8} wrap="nowrap">
        <StanceMark position={position} />
        <Text size="sm" fw={600}>
          {STANCE_FACTS[stance].name}
          {adReferendum && " · ad referendum"}
        </Text>
      </Group>
      {statement !== "" && (
        <Text size="sm" mt={6} style={{ whiteSpace: "pre-wrap", overflowWrap: "anywhere" }}>
          {statement}
        </Text>
      )}
      <Text size="xs" c="dimmed" mt={4}>
        {takenBy}, <Instant at={takenAt} />, on revision {revision}
        {isOnEarlierText && (
          <>
            {isEditorialOnly ? " (earlier text, editorial changes only; " : " (earlier text, "}
            <TextLink
              size="xs"
              href={`/negotiations/${negotiationId}/clauses/${clauseId}/history?from=${revision}`}
            >
              see what changed
            </TextLink>
            )
          </>
        )}
      </Text>
    </Box>
  );
}
