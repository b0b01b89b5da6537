"use client";
import { Button, Group, Menu, Modal, Stack, Text } from "@mantine/core";
import { notifications } from "@mantine/notifications";
import { useState } from "react";
import { ConfirmModal } from "#app/_ui/confirm-modal.tsx";
import { DelegationBadge } from "#app/_ui/delegation-badge.tsx";
import { useAction } from "#app/_ui/use-action.ts";
import { BLOC_TYPE_NAMES, type Bloc } from "#lib/bloc/bloc.ts";
import type { Delegation } from "#lib/delegation/delegation.ts";
import { removeBlocAction } from "./actions.ts";
import { BlocForm } from "./bloc-form.tsx";
import { RowMenu } from "./row-menu.tsx";
import { SectionHeader } from "./section-header.tsx";

type Dialog = { readonly kind: "add" } | { readonly kind: "edit" | "remove"; readonly bloc: Bloc };

/** Alliances, coalitions and other groupings, each with its members. */
export function BlocSection(props: {
  readonly negotiationId: string;
  readonly blocs: readonly Bloc[];
  readonly delegations: readonly Delegation[];
  readonly mayManage: boolean;
}) {
  const { negotiationId, blocs, delegations, mayManage } = props;
  const [dialog, setDialog] = useState<Dialog | null>(null);
  const close = () => setDialog(null);
  return (
    <section aria-label="Blocs">
      <SectionHeader
        title="Blocs"
        description={
          blocs.length === 0
            ? "None yet. Positions can be read bloc by bloc; a delegation may be in several."
            : undefined
        }
        actions={
          mayManage && (
            <Button variant="default" onClick={() => setDialog({ kind: "add" })}>
              Add a bloc
            </Button>
          )
        }
      />
      <Stack component="ul" gap="lg" p={0} m={0} style={{ listStyle: "none" }}>
        {blocs.map((bloc) => (
          <Group key={bloc.id} component="li" justify="space-between" align="flex-start" wrap="nowrap">
            <BlocEntry bloc={bloc} delegations={delegations} />
            {mayManage && (
              <RowMenu about={bloc.name}>
                <Menu.Item onClick={() => setDialog({ kind: "edit", bloc })}>Edit…</Menu.Item>
                <Menu.Item onClick={() => setDialog({ kind: "remove", bloc })}>Dissolve…</Menu.Item>
              </RowMenu>
            )}
          </Group>
        ))}
      </Stack>
      <Modal
        opened={dialog?.kind === "add" || dialog?.kind === "edit"}
        onClose={close}
        title={dialog?.kind === "edit" ? "Edit the bloc" : "Add a bloc"}
        closeButtonProps={{ "aria-label": "Close" }}
      >
        <BlocForm
          negotiationId={negotiationId}
          bloc={dialog?.kind === "edit" ? dialog.bloc : null}
          delegations={delegations}
          onDone={close}
        />
      </Modal>
      {dialog?.kind === "remove" && (
        <DissolveBloc negotiationId={negotiationId} bloc={dialog.bloc} onClose={close} />
      )}
    </section>
  );
}

function BlocEntry({
  bloc,
  delegations,
}: {
  readonly bloc: Bloc;
  readonly delegations: readonly Delegation[];
}) {
  const members = delegations.filter(({ id }) => bloc.delegationIds.includes(id));
  return (
    <Stack gap={2} miw={0}>
      <Text component="div" fw={500}>
        <DelegationBadge colour={bloc.colour}>{`${bloc.name} (${bloc.shortName})`}</DelegationBadge>
      </Text>
      <Text size="sm" c="dimmed">
        {BLOC_TYPE_NAMES[bloc.type]}
      </Text>
      <Text size="sm">{members.map(({ name }) => name).join(", ") || "No members yet"}</Text>
    </Stack>
  );
}

function DissolveBloc({
  negotiationId,
  bloc,
  onClose,
}: {
  readonly negotiationId: string;
  readonly bloc: Bloc;
  readonly onClose: () => void;
}) {
  const action = useAction(removeBlocAction.bind(null, negotiationId), () => {
    notifications.show({ message: `${bloc.name} is dissolved.` });
    onClose();
  });
  return (
    <ConfirmModal
      title="Dissolve this bloc?"
      confirm="Dissolve"
      action={action}
      input={{ blocId: bloc.id }}
      onClose={onClose}
    >
      {bloc.name} disappears from the lists and filters. Its delegations stay, and so does what the journal
      says of it.
    </ConfirmModal>
  );
}
