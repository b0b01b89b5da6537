"use client";
import { Group, Select } from "@mantine/core";
import type { RegisterFilter } from "#lib/mechanism/filter-register.ts";
import {
  MECHANISM_STATUS_NAMES,
  MECHANISM_STATUSES,
  type MechanismRegister,
} from "#lib/mechanism/mechanism.ts";
import { isMechanismType } from "#lib/mechanism/mechanism-type.ts";
import { clauseOptions, typeOptions } from "./options.ts";

/** By type, article and status. */
export function RegisterFilters({
  register,
  filter,
  onChange,
}: {
  readonly register: MechanismRegister;
  readonly filter: RegisterFilter;
  readonly onChange: (filter: RegisterFilter) => void;
}) {
  const { mechanisms, clauses } = register;
  const usedTypes = new Set(mechanisms.map(({ type }) => type));
  const usedClauses = new Set(mechanisms.flatMap((mechanism) => mechanism.clauses.map(({ id }) => id)));
  return (
    <Group component="search" gap="sm" align="flex-end" aria-label="Filter of the register">
      <Select
        label="Type"
        placeholder="All types"
        clearable
        searchable
        w={{ base: "100%", xs: 260 }}
        data={typeOptions((type) => usedTypes.has(type))}
        value={filter.type}
        onChange={(word) =>
          onChange({ ...filter, type: word !== null && isMechanismType(word) ? word : null })
        }
        clearButtonProps={{ "aria-label": "All types" }}
      />
      <Select
        label="Article"
        placeholder="Whole treaty"
        clearable
        searchable
        w={{ base: "100%", xs: 280 }}
        data={clauseOptions(clauses.filter(({ id }) => usedClauses.has(id) || id === filter.clauseId))}
        value={filter.clauseId}
        onChange={(clauseId) => onChange({ ...filter, clauseId })}
        clearButtonProps={{ "aria-label": "Whole treaty" }}
      />
      <Select
        label="Status"
        placeholder="All but withdrawn"
        clearable
        w={{ base: "100%", xs: 180 }}
        data={MECHANISM_STATUSES.map((status) => ({ value: status, label: MECHANISM_STATUS_NAMES[status] }))}
        value={filter.status}
        onChange={(word) =>
          onChange({ ...filter, status: MECHANISM_STATUSES.find((status) => status === word) ?? null })
        }
        clearButtonProps={{ "aria-label": "All but withdrawn" }}
      />
    </Group>
  );
}
