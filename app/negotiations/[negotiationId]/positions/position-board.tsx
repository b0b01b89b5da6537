"use client";
import { Text } from "@mantine/core";
import { EmptyState } from "#app/_ui/empty-state.tsx";
import { filterMatrix, type TreatyPositions } from "#lib/position/position-matrix.ts";
import { WatchText } from "../_positions/watch-text.tsx";
import classes from "./board.module.css";
import { CellDetails } from "./cell-details.tsx";
import { MatrixFilters } from "./matrix-filters.tsx";
import { MatrixGrid } from "./matrix-grid.tsx";
import { MatrixLegend } from "./matrix-legend.tsx";
import { NarrowMatrix } from "./narrow-matrix.tsx";
import { useCellDetails } from "./use-cell-details.ts";
import { useMatrixFilter } from "./use-matrix-filter.ts";

/** The matrix with its filters: a grid on a wide screen, one article or delegation at a time on a narrow one. */
export function PositionBoard(props: {
  readonly negotiationId: string;
  readonly positions: TreatyPositions;
  readonly ownDelegationId: string | null;
  readonly mayTake: boolean;
}) {
  const { negotiationId, positions, ownDelegationId, mayTake } = props;
  const [filter, setFilter] = useMatrixFilter(positions);
  const details = useCellDetails(negotiationId);
  const matrix = filterMatrix(positions.matrix, filter);
  const view = { negotiationId, matrix, filter, ownDelegationId, onOpen: details.open };
  const isEmpty = matrix.rows.length === 0 || matrix.delegations.length === 0;
  const upToDate = positions.matrix.rows.filter(({ cells }) => cells.some((c) => c && !c.isOnEarlierText));
  return (
    <>
      <WatchText clauseIds={upToDate.map(({ clause }) => clause.id)} />
      <MatrixFilters positions={positions} filter={filter} onChange={setFilter} />
      <Text size="sm" c="dimmed" mb="xs" aria-live="polite">
        {matrix.rows.length} of {positions.matrix.rows.length} articles and other texts,{" "}
        {matrix.delegations.length} of {positions.matrix.delegations.length} delegations
      </Text>
      {isEmpty ? (
        <EmptyState title="Nothing here meets the filter">
          No position that you are looking for is on the record. Widen the filter to see more.
        </EmptyState>
      ) : (
        <>
          <div className={classes.wide}>
            <MatrixGrid {...view} parts={positions.parts} />
          </div>
          <div className={classes.narrow}>
            <NarrowMatrix {...view} />
          </div>
        </>
      )}
      <MatrixLegend />
      <CellDetails
        negotiationId={negotiationId}
        matrix={positions.matrix}
        details={details}
        mayTakeFor={mayTake ? ownDelegationId : null}
      />
    </>
  );
}
