"use client";
import { Table, Text } from "@mantine/core";
import { DelegationBadge } from "#app/_ui/delegation-badge.tsx";
import { formatClock } from "#app/_ui/format-moment.ts";
import type { Stay } from "#lib/attendance/attendance.ts";
import type { Delegation } from "#lib/delegation/delegation.ts";

/** Who was in the room during a sitting, and when. */
export function StayTable({
  rows,
}: {
  readonly rows: readonly { readonly delegation: Delegation; readonly stays: readonly Stay[] }[];
}) {
  return (
    <Table aria-label="Who was present" highlightOnHover>
      <Table.Thead>
        <Table.Tr>
          <Table.Th>Delegation</Table.Th>
          <Table.Th>Present</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {rows.map(({ delegation: { id, name, colour, isoCode }, stays }) => (
          <Table.Tr key={id}>
            <Table.Td>
              <DelegationBadge colour={colour} isoCode={isoCode}>
                {name}
              </DelegationBadge>
            </Table.Td>
            <Table.Td className="tabular">
              {stays.map(describeStay).join(", ") || <Text c="dimmed">Absent</Text>}
            </Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  );
}

function describeStay({ from, to }: Stay): string {
  const start = from === null ? "from the start" : `from ${formatClock(from)}`;
  return `${start} ${to === null ? "to the end" : `to ${formatClock(to)}`}`;
}
