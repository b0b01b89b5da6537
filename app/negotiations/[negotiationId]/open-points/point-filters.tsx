"use client";
import { Checkbox, Group, SegmentedControl, Select } from "@mantine/core";
import { CONTESTED_KINDS } from "#lib/contested/contested-item.ts";
import { KIND_NAMES } from "#lib/contested/contested-names.ts";
import { byHolder, POINT_ORDERS } from "#lib/contested/open-points.ts";
import type { NamedOpenPoints } from "./points-board.tsx";
import type { PointView } from "./use-point-filter.ts";

const ORDER_NAMES = { article: "By article", age: "By age", delegation: "By delegation" } as const;

/** Two in a row on a phone. */
const HALF = "calc(50% - 6px)";

/** By article, kind, delegation or bloc, and what is held up; and the order of the list. */
export function PointFilters({
  clauses,
  filter,
  onChange,
}: {
  readonly clauses: readonly NamedOpenPoints[];
  readonly filter: PointView;
  readonly onChange: (view: PointView) => void;
}) {
  const holders = byHolder(clauses).flatMap(({ holder }) => holder ?? []);
  return (
    <Group component="search" gap="sm" mb="lg" align="flex-end" aria-label="Filter of the open points">
      <SegmentedControl
        aria-label="Order of the list"
        w={{ base: "100%", xs: "auto" }}
        data={POINT_ORDERS.map((order) => ({ value: order, label: ORDER_NAMES[order] }))}
        value={filter.order}
        onChange={(order) => onChange({ ...filter, order })}
      />
      <Select
        label="Article"
        placeholder="Whole treaty"
        clearable
        searchable
        w={{ base: HALF, xs: 190 }}
        data={clauses.map(({ clauseId, label }) => ({ value: clauseId, label }))}
        value={filter.clauseId}
        onChange={(clauseId) => onChange({ ...filter, clauseId })}
        clearButtonProps={{ "aria-label": "Whole treaty" }}
      />
      <Select
        label="Kind"
        placeholder="Any"
        clearable
        w={{ base: HALF, xs: 150 }}
        data={CONTESTED_KINDS.map((kind) => ({ value: kind, label: KIND_NAMES[kind] }))}
        value={filter.kind}
        onChange={(kind) => onChange({ ...filter, kind })}
        clearButtonProps={{ "aria-label": "Any kind" }}
      />
      {holders.length > 0 && (
        <Select
          label="Delegation or bloc"
          placeholder="Any"
          clearable
          searchable
          w={{ base: HALF, xs: 180 }}
          data={holders.map(({ id, shortName }) => ({ value: id, label: shortName }))}
          value={filter.holderId}
          onChange={(holderId) => onChange({ ...filter, holderId })}
          clearButtonProps={{ "aria-label": "Any delegation" }}
        />
      )}
      <Checkbox
        label="Held up by somebody"
        mb={8}
        checked={filter.onlyHeldUp}
        onChange={(event) => onChange({ ...filter, onlyHeldUp: event.currentTarget.checked })}
      />
    </Group>
  );
}
