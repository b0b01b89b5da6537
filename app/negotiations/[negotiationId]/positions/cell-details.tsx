"use client";
import { Button, Divider, Drawer, Group, Loader, Stack, Text, Title } from "@mantine/core";
import { RefusalAlert } from "#app/_ui/action-form.tsx";
import { DelegationBadge } from "#app/_ui/delegation-badge.tsx";
import { TextLink } from "#app/_ui/links.tsx";
import type { MatrixCell, PositionMatrix } from "#lib/position/position-matrix.ts";
import { PositionEntry } from "../_positions/position-entry.tsx";
import { PositionForm } from "../_positions/position-form.tsx";
import { positionWords, StanceMark } from "../_positions/stance-mark.tsx";
import type { CellPlace, OpenCell } from "./use-cell-details.ts";

/** What one delegation has declared on one clause, from the newest on; for the own delegation, the form to add to it. */
export function CellDetails(props: {
  readonly negotiationId: string;
  readonly matrix: PositionMatrix;
  readonly details: OpenCell;
  /** The delegation for which the actor may take positions. */
  readonly mayTakeFor: string | null;
}) {
  const { negotiationId, matrix, details, mayTakeFor } = props;
  const found = details.place && findCell(matrix, details.place);
  return (
    <Drawer
      opened={found !== null}
      onClose={details.close}
      position="right"
      size={440}
      title={found && <DrawerTitle found={found} negotiationId={negotiationId} />}
      closeButtonProps={{ "aria-label": "Close" }}
    >
      {found && (
        <CellBody
          key={`${found.clause.id}/${found.delegation.id}`}
          negotiationId={negotiationId}
          found={found}
          details={details}
          mayTake={found.delegation.id === mayTakeFor}
        />
      )}
    </Drawer>
  );
}

type FoundCell = NonNullable<ReturnType<typeof findCell>>;

function findCell({ rows, delegations }: PositionMatrix, { clauseId, delegationId }: CellPlace) {
  const row = rows.find(({ clause }) => clause.id === clauseId);
  const column = delegations.findIndex(({ id }) => id === delegationId);
  const delegation = delegations[column];
  if (!row || !delegation) return null;
  const cell: MatrixCell | null = row.cells[column] ?? null;
  return { clause: row.clause, delegation, cell };
}

function DrawerTitle({
  found,
  negotiationId,
}: {
  readonly found: FoundCell;
  readonly negotiationId: string;
}) {
  const { clause, delegation } = found;
  return (
    <>
      <Text span fw={600} size="lg" display="block">
        <DelegationBadge colour={delegation.colour} isoCode={delegation.isoCode}>
          {delegation.name}
        </DelegationBadge>
      </Text>
      <TextLink size="sm" href={`/negotiations/${negotiationId}/clauses/${clause.id}`}>
        {clause.label}
        {clause.heading && ` – ${clause.heading}`}
      </TextLink>
    </>
  );
}

function CellBody(props: {
  readonly negotiationId: string;
  readonly found: FoundCell;
  readonly details: OpenCell;
  readonly mayTake: boolean;
}) {
  const { negotiationId, found, details, mayTake } = props;
  const { clause, delegation, cell } = found;
  const place = { clauseId: clause.id, delegationId: delegation.id };
  const { history } = details;
  const isBehind = history !== null && (history[0]?.number ?? 0) < (cell?.number ?? 0);
  return (
    <Stack gap="md">
      {cell && !mayTake && (
        <Group gap={8} wrap="nowrap">
          <StanceMark position={cell} />
          <Text>{positionWords(cell)}</Text>
        </Group>
      )}
      {mayTake && history && (
        <PositionForm
          negotiationId={negotiationId}
          clauseId={clause.id}
          text={clause.text}
          held={history[0] ?? null}
          onTaken={() => details.open(place)}
        />
      )}
      {details.refused && <RefusalAlert refused={details.refused} />}
      {history === null && details.isReading && <Loader size="sm" aria-label="Reading the record" />}
      {isBehind && (
        <Button variant="default" onClick={() => details.open(place)} loading={details.isReading}>
          A newer position has been taken: show it
        </Button>
      )}
      {history && <Record negotiationId={negotiationId} history={history} />}
    </Stack>
  );
}

function Record({
  negotiationId,
  history,
}: {
  readonly negotiationId: string;
  readonly history: NonNullable<OpenCell["history"]>;
}) {
  return (
    <>
      <Divider />
      <Title order={3} size="h5">
        On the record
      </Title>
      {history.length === 0 && (
        <Text size="sm" c="dimmed">
          This delegation has taken no position on this text.
        </Text>
      )}
      {history.map((position) => (
        <PositionEntry key={position.number} negotiationId={negotiationId} position={position} />
      ))}
    </>
  );
}
