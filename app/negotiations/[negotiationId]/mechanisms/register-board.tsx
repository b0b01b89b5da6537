"use client";
import { Button, Drawer, Stack, Text } from "@mantine/core";
import { notifications } from "@mantine/notifications";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { EmptyState } from "#app/_ui/empty-state.tsx";
import { PageHeader } from "#app/_ui/page-header.tsx";
import { filterRegister, groupByFamily } from "#lib/mechanism/filter-register.ts";
import type { Mechanism, MechanismRegister } from "#lib/mechanism/mechanism.ts";
import { MechanismForm } from "./mechanism-form.tsx";
import { RegisterFamily } from "./register-family.tsx";
import { RegisterFilters } from "./register-filters.tsx";
import { useRegisterFilter } from "./use-register-filter.ts";

/** Nothing is being written, a new mechanism is, or one of the register. */
type Editing = { readonly mechanismId: string | null } | null;

/** The register of compliance mechanisms: filters, the mechanisms by family, and the form in a drawer. */
export function RegisterBoard(props: {
  readonly negotiationId: string;
  readonly register: MechanismRegister;
  readonly mayPropose: boolean;
  readonly maySetStatus: boolean;
  readonly changeableIds: readonly string[];
}) {
  const { negotiationId, register, mayPropose, maySetStatus, changeableIds } = props;
  const router = useRouter();
  const [filter, setFilter] = useRegisterFilter(register);
  const [editing, setEditing] = useState<Editing>(null);
  const shown = filterRegister(register.mechanisms, filter);
  const edited = register.mechanisms.find(({ id }) => id === editing?.mechanismId) ?? null;
  const finish = (message: string) => {
    setEditing(null);
    router.refresh();
    notifications.show({ message, color: "teal" });
  };
  const propose = mayPropose && (
    <Button onClick={() => setEditing({ mechanismId: null })}>Propose a mechanism</Button>
  );
  return (
    <>
      <PageHeader
        title="Compliance mechanisms"
        description="How the treaty is to be verified and kept: who must do what, who checks, how often, and what follows a breach."
        actions={register.mechanisms.length > 0 && propose}
      />
      {register.mechanisms.length === 0 ? (
        <EmptyState title="The register is empty" action={propose}>
          Enter the declarations, notifications, inspections and other mechanisms that the treaty provides
          for, each with the articles it stands in.
        </EmptyState>
      ) : (
        <Stack gap="lg">
          <RegisterFilters register={register} filter={filter} onChange={setFilter} />
          <Text size="sm" c="dimmed" aria-live="polite">
            {shown.length} of {register.mechanisms.length} mechanisms
          </Text>
          {shown.length === 0 && (
            <EmptyState title="Nothing here meets the filter">Widen the filter to see more.</EmptyState>
          )}
          {groupByFamily(shown).map((group) => (
            <RegisterFamily
              key={group.family}
              {...group}
              negotiationId={negotiationId}
              changeableIds={changeableIds}
              onEdit={(mechanism: Mechanism) => setEditing({ mechanismId: mechanism.id })}
            />
          ))}
        </Stack>
      )}
      <Drawer
        opened={editing !== null}
        onClose={() => setEditing(null)}
        position="right"
        size={520}
        title={edited ? "Edit the mechanism" : "Propose a mechanism"}
        closeButtonProps={{ "aria-label": "Close" }}
      >
        {editing && (
          <MechanismForm
            negotiationId={negotiationId}
            clauses={register.clauses}
            mechanism={edited}
            firstClauseId={filter.clauseId}
            maySetStatus={maySetStatus}
            onDone={finish}
          />
        )}
      </Drawer>
    </>
  );
}
