"use client";
import { Checkbox, Group, Select } from "@mantine/core";
import type { MatrixFilter, TreatyPositions } from "#lib/position/position-matrix.ts";
import { isStance, STANCE_FACTS, STANCES } from "#lib/position/stance.ts";

/** Two in a row on a phone. */
const HALF = "calc(50% - 6px)";

/** By bloc, part, stance and "earlier text". */
export function MatrixFilters({
  positions,
  filter,
  onChange,
}: {
  readonly positions: TreatyPositions;
  readonly filter: MatrixFilter;
  readonly onChange: (filter: MatrixFilter) => void;
}) {
  const { blocs, parts } = positions;
  return (
    <Group component="search" gap="sm" mb="sm" align="flex-end" aria-label="Filter of the matrix">
      {blocs.length > 0 && (
        <Select
          label="Bloc"
          placeholder="All delegations"
          clearable
          w={{ base: HALF, xs: 220 }}
          data={blocs.map(({ id, name }) => ({ value: id, label: name }))}
          value={filter.blocId}
          onChange={(blocId) => onChange({ ...filter, blocId })}
          clearButtonProps={{ "aria-label": "All delegations" }}
        />
      )}
      {parts.length > 1 && (
        <Select
          label="Part"
          placeholder="Whole treaty"
          clearable
          searchable
          w={{ base: HALF, xs: 260 }}
          data={parts.map(({ id, label, heading }) => ({ value: id, label: titleOf(label, heading) }))}
          value={filter.partId}
          onChange={(partId) => onChange({ ...filter, partId })}
          clearButtonProps={{ "aria-label": "Whole treaty" }}
        />
      )}
      <Select
        label="Position"
        placeholder="Any"
        clearable
        w={{ base: HALF, xs: 170 }}
        data={STANCES.map((stance) => ({ value: stance, label: STANCE_FACTS[stance].name }))}
        value={filter.stance}
        onChange={(word) => onChange({ ...filter, stance: word !== null && isStance(word) ? word : null })}
        clearButtonProps={{ "aria-label": "Any position" }}
      />
      <Checkbox
        label="On earlier text"
        mb={8}
        checked={filter.onlyEarlierText}
        onChange={(event) => onChange({ ...filter, onlyEarlierText: event.currentTarget.checked })}
      />
    </Group>
  );
}

function titleOf(label: string, heading: string): string {
  return heading === "" ? label : `${label} – ${heading}`;
}
