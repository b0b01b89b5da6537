"use client";
import { Badge, Group, Menu, Modal, Table, Text, VisuallyHidden } from "@mantine/core";
import { useState } from "react";
import { DelegationBadge } from "#app/_ui/delegation-badge.tsx";
import { Instant } from "#app/_ui/instant.tsx";
import { OFFICE_NAMES } from "#lib/access/office.ts";
import type { Delegation } from "#lib/delegation/delegation.ts";
import type { Member } from "#lib/member/member.ts";
import { RemoveMember } from "./remove-member.tsx";
import { RowMenu } from "./row-menu.tsx";
import { SeatForm } from "./seat-form.tsx";
import { SectionHeader } from "./section-header.tsx";

type Dialog = { readonly kind: "reseat" | "remove"; readonly member: Member };

/** Who sits in the negotiation, and where. */
export function PeopleSection({
  negotiationId,
  members,
  delegations,
  ownUserId,
  mayManage,
}: {
  readonly negotiationId: string;
  readonly members: readonly Member[];
  readonly delegations: readonly Delegation[];
  readonly ownUserId: string;
  readonly mayManage: boolean;
}) {
  const [dialog, setDialog] = useState<Dialog | null>(null);
  const close = () => setDialog(null);
  const byId = new Map(delegations.map((delegation) => [delegation.id, delegation]));
  return (
    <section aria-label="People">
      <SectionHeader title="People" />
      <Table aria-label="People">
        <Table.Thead>
          <Table.Tr>
            <Table.Th>Name</Table.Th>
            <Table.Th visibleFrom="sm">Office</Table.Th>
            <Table.Th visibleFrom="sm">Delegation</Table.Th>
            <Table.Th visibleFrom="sm">Joined</Table.Th>
            {mayManage && (
              <Table.Th w={56}>
                <VisuallyHidden>Actions</VisuallyHidden>
              </Table.Th>
            )}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {members.map((member) => {
            const delegation = member.delegationId === null ? null : byId.get(member.delegationId);
            const office = OFFICE_NAMES[member.office];
            return (
              <Table.Tr key={member.userId}>
                <Table.Td style={{ overflowWrap: "anywhere" }}>
                  <Group gap="xs">
                    {member.name}
                    {member.userId === ownUserId && (
                      <Badge variant="light" radius="sm" size="sm">
                        You
                      </Badge>
                    )}
                  </Group>
                  <Text size="sm" c="dimmed" hiddenFrom="sm">
                    {delegation ? `${office}, ${delegation.name}` : office}
                  </Text>
                </Table.Td>
                <Table.Td visibleFrom="sm">{office}</Table.Td>
                <Table.Td visibleFrom="sm">
                  {delegation && (
                    <DelegationBadge colour={delegation.colour} isoCode={delegation.isoCode}>
                      {delegation.name}
                    </DelegationBadge>
                  )}
                </Table.Td>
                <Table.Td visibleFrom="sm">
                  <Instant at={member.joinedAt} />
                </Table.Td>
                {mayManage && (
                  <Table.Td ta="end">
                    <RowMenu about={member.name}>
                      <Menu.Item onClick={() => setDialog({ kind: "reseat", member })}>
                        Change the office…
                      </Menu.Item>
                      <Menu.Item onClick={() => setDialog({ kind: "remove", member })}>Remove…</Menu.Item>
                    </RowMenu>
                  </Table.Td>
                )}
              </Table.Tr>
            );
          })}
        </Table.Tbody>
      </Table>
      <Modal
        opened={dialog?.kind === "reseat"}
        onClose={close}
        title={dialog ? `The seat of ${dialog.member.name}` : ""}
        closeButtonProps={{ "aria-label": "Close" }}
      >
        {dialog && (
          <SeatForm
            negotiationId={negotiationId}
            member={dialog.member}
            delegations={delegations}
            onDone={close}
          />
        )}
      </Modal>
      {dialog?.kind === "remove" && (
        <RemoveMember
          negotiationId={negotiationId}
          member={dialog.member}
          isSelf={dialog.member.userId === ownUserId}
          onClose={close}
        />
      )}
    </section>
  );
}
