"use client";
import { Fragment, type KeyboardEvent, type MouseEvent, useMemo } from "react";
import { flagOf } from "#lib/delegation/flag.ts";
import type {
  MatrixFilter,
  MatrixRow,
  PositionMatrix,
  TreatyPositions,
} from "#lib/position/position-matrix.ts";
import classes from "./matrix-grid.module.css";
import { GridRow } from "./matrix-row.tsx";
import type { CellPlace } from "./use-cell-details.ts";
import { placeOf, useGridKeys } from "./use-grid-keys.ts";

/** Articles by delegations, as a grid that the keyboard moves in; headers and names stay in sight. */
export function MatrixGrid(props: {
  readonly negotiationId: string;
  readonly matrix: PositionMatrix;
  readonly parts: TreatyPositions["parts"];
  readonly filter: MatrixFilter;
  readonly ownDelegationId: string | null;
  readonly onOpen: (place: CellPlace) => void;
}) {
  const { matrix, filter, ownDelegationId, negotiationId, onOpen } = props;
  const { rows, delegations } = matrix;
  const partTitles = useMemo(() => new Map(props.parts.map((part) => [part.id, part])), [props.parts]);
  const keys = useGridKeys({ rows: rows.length, columns: delegations.length });
  const openAt = (target: EventTarget) => {
    const place = placeOf(target);
    const clauseId = place && rows[place.row]?.clause.id;
    const delegationId = place && delegations[place.column]?.id;
    if (clauseId && delegationId) onOpen({ clauseId, delegationId });
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if ((event.key === "Enter" || event.key === " ") && placeOf(event.target)?.column !== -1) {
      event.preventDefault();
      openAt(event.target);
    } else keys.onKeyDown(event);
  };
  const startsPart = (row: MatrixRow, index: number) =>
    row.clause.partId !== null && row.clause.partId !== rows[index - 1]?.clause.partId;
  return (
    <div className={classes.scroll}>
      <table
        ref={keys.grid}
        // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a data grid is a table that one moves in
        role="grid"
        aria-label="Positions: articles by delegations"
        className={classes.grid}
        onKeyDown={onKeyDown}
        onFocus={keys.onFocus}
        onClick={(event: MouseEvent) => openAt(event.target)}
      >
        <GridHead delegations={delegations} ownDelegationId={ownDelegationId} />
        <tbody>
          {rows.map((row, index) => (
            <Fragment key={row.clause.id}>
              {startsPart(row, index) && (
                <PartRow part={partTitles.get(row.clause.partId ?? "")} columns={delegations.length} />
              )}
              <GridRow
                row={row}
                index={index}
                delegations={delegations}
                filter={filter}
                ownDelegationId={ownDelegationId}
                negotiationId={negotiationId}
                tabColumn={keys.place.row === index ? keys.place.column : null}
              />
            </Fragment>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function GridHead({
  delegations,
  ownDelegationId,
}: Pick<PositionMatrix, "delegations"> & { readonly ownDelegationId: string | null }) {
  return (
    <thead>
      <tr>
        <th scope="col" className={classes.corner} colSpan={2}>
          Article
        </th>
        {delegations.map(({ id, name, shortName, isoCode, colour }) => (
          <th
            key={id}
            scope="col"
            className={id === ownDelegationId ? `${classes.delegation} ${classes.own}` : classes.delegation}
            title={name}
          >
            <abbr className={classes.name} title={name}>
              {shortName}
            </abbr>
            {flagOf(isoCode) && (
              <span className={classes.flag} aria-hidden>
                {flagOf(isoCode)}
              </span>
            )}
            <span className={classes.colour} style={{ background: colour }} />
          </th>
        ))}
      </tr>
    </thead>
  );
}

function PartRow({
  part,
  columns,
}: {
  readonly part: TreatyPositions["parts"][number] | undefined;
  readonly columns: number;
}) {
  if (!part) return null;
  return (
    <tr>
      <th scope="rowgroup" colSpan={2} className={classes.part}>
        {part.label}
        {part.heading && ` – ${part.heading}`}
      </th>
      <td colSpan={columns} className={classes.partFill} />
    </tr>
  );
}
