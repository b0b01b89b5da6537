"use client";
import { SegmentedControl, Select, Stack, Text, UnstyledButton } from "@mantine/core";
import { useState } from "react";
import {
  isSought,
  type MatrixCell,
  type MatrixFilter,
  type PositionMatrix,
} from "#lib/position/position-matrix.ts";
import { positionWords, StanceMark } from "../_positions/stance-mark.tsx";
import { SummaryBar } from "../_positions/summary-bar.tsx";
import classes from "./narrow-matrix.module.css";
import type { CellPlace } from "./use-cell-details.ts";

/**
 * The matrix on a narrow screen: all delegations on one article, or all articles of one delegation. A delegate begins
 * with the own delegation, which comes first.
 */
export function NarrowMatrix(props: {
  readonly matrix: PositionMatrix;
  readonly filter: MatrixFilter;
  readonly ownDelegationId: string | null;
  readonly onOpen: (place: CellPlace) => void;
}) {
  const { matrix, filter, ownDelegationId, onOpen } = props;
  const [axis, setAxis] = useState<"article" | "delegation">(ownDelegationId ? "delegation" : "article");
  const [clauseId, setClauseId] = useState<string | null>(null);
  const [delegationId, setDelegationId] = useState<string | null>(null);
  const row = matrix.rows.find(({ clause }) => clause.id === clauseId) ?? matrix.rows[0];
  const column = Math.max(
    0,
    matrix.delegations.findIndex(({ id }) => id === delegationId),
  );
  const delegation = matrix.delegations[column];
  if (!row || !delegation) return null;
  const isByArticle = axis === "article";
  return (
    <Stack gap="sm">
      <SegmentedControl
        fullWidth
        aria-label="One at a time"
        value={axis}
        onChange={(value) => setAxis(value === "article" ? "article" : "delegation")}
        data={[
          { value: "article", label: "One article" },
          { value: "delegation", label: "One delegation" },
        ]}
      />
      {isByArticle ? (
        <>
          <Select
            label="Article"
            allowDeselect={false}
            searchable
            data={matrix.rows.map(({ clause }) => ({
              value: clause.id,
              label: [clause.label, clause.heading].filter(Boolean).join(" – "),
            }))}
            value={row.clause.id}
            onChange={setClauseId}
          />
          <SummaryBar summary={row.summary} />
        </>
      ) : (
        <Select
          label="Delegation"
          allowDeselect={false}
          searchable
          data={matrix.delegations.map(({ id, name }) => ({ value: id, label: name }))}
          value={delegation.id}
          onChange={setDelegationId}
        />
      )}
      <ul className={classes.list}>
        {isByArticle
          ? matrix.delegations.map(({ id, name }, i) => (
              <Line
                key={id}
                title={name}
                cell={row.cells[i] ?? null}
                filter={filter}
                onOpen={() => onOpen({ clauseId: row.clause.id, delegationId: id })}
              />
            ))
          : matrix.rows.map(({ clause, cells }) => (
              <Line
                key={clause.id}
                title={clause.label}
                detail={clause.heading}
                cell={cells[column] ?? null}
                filter={filter}
                onOpen={() => onOpen({ clauseId: clause.id, delegationId: delegation.id })}
              />
            ))}
      </ul>
    </Stack>
  );
}

function Line(props: {
  readonly title: string;
  readonly detail?: string;
  readonly cell: MatrixCell | null;
  readonly filter: MatrixFilter;
  readonly onOpen: () => void;
}) {
  const { title, detail, cell, filter, onOpen } = props;
  if (!isSought(cell, filter)) return null;
  return (
    <li>
      <UnstyledButton className={classes.line} onClick={onOpen}>
        {cell ? <StanceMark position={cell} /> : <span className={classes.none} aria-hidden />}
        <span className={classes.words}>
          <Text span size="sm" fw={600}>
            {title}
          </Text>
          {detail && (
            <Text span size="sm" c="dimmed">
              {" "}
              {detail}
            </Text>
          )}
          <Text span size="xs" c="dimmed" display="block">
            {cell ? positionWords(cell) : "No position on the record"}
            {cell?.hasStatement && ", with a statement"}
          </Text>
        </span>
      </UnstyledButton>
    </li>
  );
}
