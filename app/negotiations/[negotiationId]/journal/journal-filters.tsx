"use client";
import { Button, Group, Select } from "@mantine/core";
import { useRouter } from "next/navigation";
import { useTransition } from "react";
import { ACT_KIND_NAMES, ACT_KINDS, isActKind } from "#lib/journal/act-kind.ts";
import { type JournalAddress, journalAddress } from "./filter.ts";

const KINDS = ACT_KINDS.map((kind) => ({ value: kind, label: ACT_KIND_NAMES[kind] }));

/** Chooses which acts are listed; the choice is in the address, so it can be sent to others. */
export function JournalFilters({
  negotiationId,
  filter,
  actors,
  clauses,
}: {
  readonly negotiationId: string;
  readonly filter: JournalAddress;
  readonly actors: readonly string[];
  readonly clauses: readonly { readonly value: string; readonly label: string }[];
}) {
  const router = useRouter();
  const [isLoading, startTransition] = useTransition();
  const go = (change: JournalAddress) =>
    startTransition(() =>
      router.push(journalAddress(negotiationId, { ...filter, before: undefined, ...change })),
    );
  const isFiltered = filter.clauseId ?? filter.delegation ?? filter.kind;
  return (
    <Group component="section" aria-label="Filters" gap="sm" align="flex-end" mb="lg">
      <Select
        label="Acts"
        placeholder="All"
        clearable
        w={{ base: "calc(60% - 6px)", xs: 230 }}
        data={KINDS}
        value={filter.kind ?? null}
        onChange={(kind) =>
          go({ kind: isActKind(kind ?? undefined) ? (kind as typeof filter.kind) : undefined })
        }
      />
      <Select
        label="By"
        placeholder="Everybody"
        clearable
        searchable
        w={{ base: "calc(40% - 6px)", xs: 180 }}
        data={[...actors]}
        value={filter.delegation ?? null}
        onChange={(delegation) => go({ delegation: delegation ?? undefined })}
      />
      <Select
        label="Article"
        placeholder="All"
        clearable
        searchable
        w={{ base: "100%", xs: 280 }}
        data={[...clauses]}
        value={filter.clauseId ?? null}
        onChange={(clauseId) => go({ clauseId: clauseId ?? undefined })}
      />
      {isFiltered && (
        <Button
          variant="subtle"
          loading={isLoading}
          onClick={() => go({ kind: undefined, delegation: undefined, clauseId: undefined })}
        >
          Show all
        </Button>
      )}
    </Group>
  );
}
