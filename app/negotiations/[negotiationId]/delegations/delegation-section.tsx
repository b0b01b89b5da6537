"use client";
import { Button, Modal } from "@mantine/core";
import { useState } from "react";
import { EmptyState } from "#app/_ui/empty-state.tsx";
import { PageHeader } from "#app/_ui/page-header.tsx";
import type { Bloc } from "#lib/bloc/bloc.ts";
import type { Delegation } from "#lib/delegation/delegation.ts";
import type { Member } from "#lib/member/member.ts";
import { AddDelegations } from "./add-delegations.tsx";
import { DelegationForm } from "./delegation-form.tsx";
import { DelegationTable } from "./delegation-table.tsx";
import { RemoveDelegation } from "./remove-delegation.tsx";

type Dialog =
  | { readonly kind: "add" }
  | { readonly kind: "edit" | "remove"; readonly delegation: Delegation };

/** The delegations of the negotiation; the secretariat adds, edits and removes them. */
export function DelegationSection(props: {
  readonly negotiationId: string;
  readonly delegations: readonly Delegation[];
  readonly blocs: readonly Bloc[];
  readonly members: readonly Member[];
  readonly isWeighted: boolean;
  readonly mayManage: boolean;
}) {
  const { negotiationId, delegations, isWeighted, mayManage } = props;
  const [dialog, setDialog] = useState<Dialog | null>(null);
  const close = () => setDialog(null);
  const add = <Button onClick={() => setDialog({ kind: "add" })}>Add delegations</Button>;
  return (
    <section aria-label="Delegations">
      {delegations.length === 0 ? (
        <EmptyState order={1} title="No delegations yet" action={mayManage && add}>
          {mayManage
            ? "Add the States and organisations that negotiate; a list can be pasted. Then invite their people by link."
            : "The secretariat has not added any delegation so far. They appear here as soon as it does."}
        </EmptyState>
      ) : (
        <>
          <PageHeader
            title="Delegations"
            description={isWeighted ? "Each votes with its weight." : "Each has one vote."}
            actions={mayManage && add}
          />
          <DelegationTable
            {...props}
            onEdit={(delegation) => setDialog({ kind: "edit", delegation })}
            onRemove={(delegation) => setDialog({ kind: "remove", delegation })}
          />
        </>
      )}
      <Modal
        opened={dialog?.kind === "add" || dialog?.kind === "edit"}
        onClose={close}
        size={dialog?.kind === "add" ? "xl" : "md"}
        title={dialog?.kind === "add" ? "Add delegations" : "Edit the delegation"}
        closeButtonProps={{ "aria-label": "Close" }}
      >
        {dialog?.kind === "add" && (
          <AddDelegations negotiationId={negotiationId} present={delegations} onDone={close} />
        )}
        {dialog?.kind === "edit" && (
          <DelegationForm negotiationId={negotiationId} delegation={dialog.delegation} onDone={close} />
        )}
      </Modal>
      {dialog?.kind === "remove" && (
        <RemoveDelegation negotiationId={negotiationId} delegation={dialog.delegation} onClose={close} />
      )}
    </section>
  );
}
