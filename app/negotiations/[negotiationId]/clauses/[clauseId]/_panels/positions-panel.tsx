import { Box, Stack, Text, Title } from "@mantine/core";
import { DelegationBadge } from "#app/_ui/delegation-badge.tsx";
import { type ClausePositions, groupByStance, type HeldPosition } from "#lib/position/clause-positions.ts";
import { summarise } from "#lib/position/position-summary.ts";
import { STANCE_FACTS } from "#lib/position/stance.ts";
import { PositionEntry } from "../../../_positions/position-entry.tsx";
import { PositionForm } from "../../../_positions/position-form.tsx";
import { SummaryBar } from "../../../_positions/summary-bar.tsx";
import { WatchText } from "../../../_positions/watch-text.tsx";

/** Where all delegations stand on this clause, with their statements; and the form of the own delegation's position. */
export function PositionsPanel(props: {
  readonly negotiationId: string;
  readonly clauseId: string;
  readonly positions: ClausePositions;
  /** The delegation for which the actor may take a position here; null: none. */
  readonly mayTakeFor: string | null;
  /** Hashes of the texts from which only editorial corrections led to the present one. */
  readonly editorially: ReadonlySet<string>;
}) {
  const { negotiationId, clauseId, positions, mayTakeFor, editorially } = props;
  const byDelegation = new Map(positions.positions.map((position) => [position.delegationId, position]));
  const summary = summarise(
    positions.delegations.map(({ id }) => ({ delegationId: id, position: byDelegation.get(id) ?? null })),
  );
  const { groups, missing } = groupByStance(positions);
  return (
    <Stack component="section" gap="md" aria-labelledby="positions-panel">
      <Title order={2} size="h4" id="positions-panel">
        Positions
      </Title>
      {positions.delegations.length === 0 ? (
        <Text size="sm" c="dimmed">
          There are no delegations yet. The secretariat adds them under “Delegations”.
        </Text>
      ) : (
        <SummaryBar summary={summary} />
      )}
      {positions.positions.some(({ isOnEarlierText }) => !isOnEarlierText) && (
        <WatchText clauseIds={[clauseId]} />
      )}
      {mayTakeFor && (
        <PositionForm
          negotiationId={negotiationId}
          clauseId={clauseId}
          text={positions.text}
          held={byDelegation.get(mayTakeFor) ?? null}
        />
      )}
      {groups.map(({ stance, held }) => (
        <Box key={stance}>
          <Title order={3} size="h6" mb="xs">
            {STANCE_FACTS[stance].name} ({held.length})
          </Title>
          <Stack gap="sm">
            {held.map((one) => (
              <Held
                key={one.delegation.id}
                negotiationId={negotiationId}
                held={one}
                editorially={editorially}
              />
            ))}
          </Stack>
        </Box>
      ))}
      {missing.length > 0 && (
        <Text size="sm" c="dimmed">
          No position on the record ({missing.length}): {missing.map(({ name }) => name).join(", ")}.
        </Text>
      )}
    </Stack>
  );
}

function Held({
  negotiationId,
  held,
  editorially,
}: {
  readonly negotiationId: string;
  readonly held: HeldPosition;
  readonly editorially: ReadonlySet<string>;
}) {
  const { delegation, position } = held;
  return (
    <Box>
      <Text size="sm" fw={600} mb={4} component="div">
        <DelegationBadge colour={delegation.colour} isoCode={delegation.isoCode}>
          {delegation.name}
        </DelegationBadge>
      </Text>
      <PositionEntry
        negotiationId={negotiationId}
        position={position}
        isEditorialOnly={editorially.has(position.textHash)}
      />
    </Box>
  );
}
