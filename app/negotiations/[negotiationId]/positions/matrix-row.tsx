"use client";
import Link from "next/link";
import { memo } from "react";
import {
  isSought,
  type MatrixCell,
  type MatrixDelegation,
  type MatrixFilter,
  type MatrixRow,
} from "#lib/position/position-matrix.ts";
import { STANCE_FACTS } from "#lib/position/stance.ts";
import { markClasses, positionWords } from "../_positions/stance-mark.tsx";
import { SummaryBar } from "../_positions/summary-bar.tsx";
import classes from "./matrix-grid.module.css";

type Props = {
  readonly row: MatrixRow;
  readonly index: number;
  readonly delegations: readonly MatrixDelegation[];
  readonly filter: MatrixFilter;
  readonly ownDelegationId: string | null;
  readonly negotiationId: string;
  /** The column that Tab reaches, if it is in this row; -1 is the header. */
  readonly tabColumn: number | null;
};

/** One article: its name, the counts, and a cell for each delegation. */
export const GridRow = memo(function GridRow(props: Props) {
  const { row, index, delegations, filter, ownDelegationId, negotiationId, tabColumn } = props;
  const { clause, cells, summary } = row;
  return (
    <tr className={classes.row}>
      <th scope="row" className={classes.label}>
        <Link
          href={`/negotiations/${negotiationId}/clauses/${clause.id}`}
          prefetch={false}
          className={classes.link}
          title={`${clause.label} ${clause.heading}`}
          data-row={index}
          data-column={-1}
          tabIndex={tabColumn === -1 ? 0 : -1}
        >
          <span className={classes.number}>{clause.label}</span>{" "}
          <span className={classes.heading}>{clause.heading}</span>
        </Link>
      </th>
      <td className={classes.bar}>
        <SummaryBar summary={summary} />
      </td>
      {delegations.map(({ id, name }, column) => {
        const cell = cells[column] ?? null;
        return (
          <td
            key={id}
            className={id === ownDelegationId ? `${classes.cell} ${classes.own}` : classes.cell}
            data-row={index}
            data-column={column}
            tabIndex={tabColumn === column ? 0 : -1}
            aria-label={cellWords(name, clause.label, cell)}
          >
            {cell && <Mark cell={cell} isQuiet={!isSought(cell, filter)} />}
          </td>
        );
      })}
    </tr>
  );
});

function Mark({ cell, isQuiet }: { readonly cell: MatrixCell; readonly isQuiet: boolean }) {
  return (
    <span className={`${classes.mark} ${isQuiet ? classes.quiet : markClasses(cell)}`} aria-hidden>
      {STANCE_FACTS[cell.stance].symbol}
    </span>
  );
}

function cellWords(delegation: string, label: string, cell: MatrixCell | null): string {
  const held = cell ? positionWords(cell) : "no position on the record";
  return `${delegation}, ${label}: ${held}${cell?.hasStatement ? ", with a statement" : ""}`;
}
