"use client";
import { Menu, Table, Text, VisuallyHidden } from "@mantine/core";
import { DelegationBadge } from "#app/_ui/delegation-badge.tsx";
import type { Bloc } from "#lib/bloc/bloc.ts";
import type { Delegation } from "#lib/delegation/delegation.ts";
import type { Member } from "#lib/member/member.ts";
import { RowMenu } from "./row-menu.tsx";

/** One row per delegation; on a narrow screen the lesser columns become a second line. */
export function DelegationTable({
  delegations,
  blocs,
  members,
  isWeighted,
  mayManage,
  onEdit,
  onRemove,
}: {
  readonly delegations: readonly Delegation[];
  readonly blocs: readonly Bloc[];
  readonly members: readonly Member[];
  readonly isWeighted: boolean;
  readonly mayManage: boolean;
  readonly onEdit: (delegation: Delegation) => void;
  readonly onRemove: (delegation: Delegation) => void;
}) {
  const hasPopulation = delegations.some(({ population }) => population !== null);
  const people = Map.groupBy(members, ({ delegationId }) => delegationId);
  return (
    <Table aria-label="Delegations" highlightOnHover>
      <Table.Thead>
        <Table.Tr>
          <Table.Th>Delegation</Table.Th>
          <Table.Th visibleFrom="sm">Short name</Table.Th>
          {isWeighted && (
            <Table.Th visibleFrom="sm" ta="end">
              Weight
            </Table.Th>
          )}
          {hasPopulation && (
            <Table.Th visibleFrom="sm" ta="end">
              Population
            </Table.Th>
          )}
          <Table.Th visibleFrom="sm">Blocs</Table.Th>
          <Table.Th visibleFrom="sm" ta="end">
            People
          </Table.Th>
          {mayManage && (
            <Table.Th w={56}>
              <VisuallyHidden>Actions</VisuallyHidden>
            </Table.Th>
          )}
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {delegations.map((delegation) => {
          const { id, name, shortName, isoCode, weight, population, colour } = delegation;
          const inBlocs = blocs.filter(({ delegationIds }) => delegationIds.includes(id));
          const blocNames = inBlocs.map((bloc) => bloc.shortName).join(", ");
          const count = people.get(id)?.length ?? 0;
          return (
            <Table.Tr key={id}>
              <Table.Td>
                <DelegationBadge colour={colour} isoCode={isoCode}>
                  {name}
                </DelegationBadge>
                <Text size="sm" c="dimmed" hiddenFrom="sm">
                  {[
                    shortName,
                    isWeighted && `weight ${weight}`,
                    population !== null && `population ${population.toLocaleString("en")}`,
                    blocNames,
                    peopleOf(count),
                  ]
                    .filter(Boolean)
                    .join(" · ")}
                </Text>
              </Table.Td>
              <Table.Td visibleFrom="sm">{shortName}</Table.Td>
              {isWeighted && (
                <Table.Td visibleFrom="sm" ta="end">
                  {weight}
                </Table.Td>
              )}
              {hasPopulation && (
                <Table.Td visibleFrom="sm" ta="end">
                  {population?.toLocaleString("en") ?? <Text c="dimmed">–</Text>}
                </Table.Td>
              )}
              <Table.Td visibleFrom="sm">{blocNames || <Text c="dimmed">–</Text>}</Table.Td>
              <Table.Td visibleFrom="sm" ta="end">
                {count}
              </Table.Td>
              {mayManage && (
                <Table.Td ta="end">
                  <RowMenu about={name}>
                    <Menu.Item onClick={() => onEdit(delegation)}>Edit…</Menu.Item>
                    <Menu.Item onClick={() => onRemove(delegation)}>Remove…</Menu.Item>
                  </RowMenu>
                </Table.Td>
              )}
            </Table.Tr>
          );
        })}
      </Table.Tbody>
    </Table>
  );
}

function peopleOf(count: number): string {
  return count === 1 ? "1 person" : `${count} people`;
}
