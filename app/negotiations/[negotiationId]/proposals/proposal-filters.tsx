"use client";
import { Group, Select } from "@mantine/core";
import {
  PROPOSAL_STATUS_NAMES,
  PROPOSAL_STATUSES,
  type Proposal,
  type ProposalFilter,
} from "#lib/proposal/proposal.ts";

const STATUSES = PROPOSAL_STATUSES.map((value) => ({ value, label: PROPOSAL_STATUS_NAMES[value] }));

/** Limits the list to a status, an article or a sponsor. */
export function ProposalFilters({
  proposals,
  filter,
  onChange,
}: {
  readonly proposals: readonly Proposal[];
  readonly filter: ProposalFilter;
  readonly onChange: (filter: ProposalFilter) => void;
}) {
  const clauses = new Map(
    proposals.flatMap(({ clauses }) => clauses.map(({ id, label }) => [id, label] as const)),
  );
  const sponsors = new Map(
    proposals.flatMap(({ sponsors }) =>
      sponsors.map(({ delegation }) => [delegation.id, delegation.name] as const),
    ),
  );
  return (
    <Group component="section" aria-label="Filters" gap="sm" align="flex-end" mb="md">
      <Select
        label="Status"
        placeholder="All"
        clearable
        w={{ base: "100%", xs: 170 }}
        data={STATUSES}
        value={filter.status}
        onChange={(status) =>
          onChange({ ...filter, status: PROPOSAL_STATUSES.find((each) => each === status) ?? null })
        }
      />
      <Select
        label="Article"
        placeholder="All"
        clearable
        searchable
        w={{ base: "calc(50% - 6px)", xs: 200 }}
        data={optionsOf(clauses)}
        value={filter.clauseId}
        onChange={(clauseId) => onChange({ ...filter, clauseId })}
      />
      <Select
        label="Sponsor"
        placeholder="Everybody"
        clearable
        searchable
        w={{ base: "calc(50% - 6px)", xs: 220 }}
        data={optionsOf(sponsors)}
        value={filter.delegationId}
        onChange={(delegationId) => onChange({ ...filter, delegationId })}
      />
    </Group>
  );
}

function optionsOf(names: ReadonlyMap<string, string>) {
  return [...names]
    .map(([value, label]) => ({ value, label }))
    .toSorted((one, other) => one.label.localeCompare(other.label, "en", { numeric: true }));
}
