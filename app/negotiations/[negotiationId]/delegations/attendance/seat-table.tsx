"use client";
import { Menu, Modal, Table, Text, VisuallyHidden } from "@mantine/core";
import { useState } from "react";
import { DelegationBadge } from "#app/_ui/delegation-badge.tsx";
import type { HallSeat } from "#lib/attendance/seat-list.ts";
import { STANDING_NAMES } from "#lib/credential/standing.ts";
import { listWords } from "#lib/list-words.ts";
import { RowMenu } from "../row-menu.tsx";
import { ExamineForm } from "./examine-form.tsx";
import { PresenceMark } from "./presence-mark.tsx";

/** One row per delegation: whether it is there, whether it may vote, and who votes for whom. */
export function SeatTable({
  negotiationId,
  seats,
  mayExamine,
}: {
  readonly negotiationId: string;
  readonly seats: readonly HallSeat[];
  readonly mayExamine: boolean;
}) {
  const [examined, setExamined] = useState<HallSeat | null>(null);
  const close = () => setExamined(null);
  const isSitting = seats.some(({ attendee }) => attendee !== null);
  const hasProxies = seats.some(({ proxy }) => proxy !== null);
  return (
    <>
      <Table aria-label="Roll of attendance" highlightOnHover>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>Delegation</Table.Th>
            {isSitting && <Table.Th>Presence</Table.Th>}
            <Table.Th visibleFrom="sm">Credentials</Table.Th>
            {hasProxies && <Table.Th visibleFrom="sm">Proxies</Table.Th>}
            {mayExamine && (
              <Table.Th w={56}>
                <VisuallyHidden>Actions</VisuallyHidden>
              </Table.Th>
            )}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {seats.map((seat) => {
            const { id, name, colour, isoCode } = seat.delegation;
            return (
              <Table.Tr key={id}>
                <Table.Td>
                  <DelegationBadge colour={colour} isoCode={isoCode}>
                    {name}
                  </DelegationBadge>
                  <Text size="sm" c="dimmed" hiddenFrom="sm">
                    {[standingOf(seat), proxiesOf(seat)].filter(Boolean).join(" · ")}
                  </Text>
                </Table.Td>
                {isSitting && (
                  <Table.Td>{seat.attendee && <PresenceMark presence={seat.attendee.presence} />}</Table.Td>
                )}
                <Table.Td visibleFrom="sm">
                  <Standing seat={seat} />
                </Table.Td>
                {hasProxies && <Table.Td visibleFrom="sm">{proxiesOf(seat)}</Table.Td>}
                {mayExamine && (
                  <Table.Td ta="end">
                    <RowMenu about={name}>
                      <Menu.Item onClick={() => setExamined(seat)}>Examine the credentials…</Menu.Item>
                    </RowMenu>
                  </Table.Td>
                )}
              </Table.Tr>
            );
          })}
        </Table.Tbody>
      </Table>
      <Modal
        opened={examined !== null}
        onClose={close}
        title={`The credentials of ${examined?.delegation.name ?? ""}`}
        closeButtonProps={{ "aria-label": "Close" }}
      >
        {examined && (
          <ExamineForm negotiationId={negotiationId} credential={examined.credential} onDone={close} />
        )}
      </Modal>
    </>
  );
}

function Standing({ seat }: { readonly seat: HallSeat }) {
  const { issuedBy, issuedOn, examined } = seat.credential;
  const issue = [issuedBy && `by ${issuedBy}`, issuedOn && `on ${issuedOn}`].filter(Boolean).join(" ");
  return (
    <>
      <Text size="sm" fw={seat.mayVote ? undefined : 600}>
        {standingOf(seat)}
      </Text>
      {(issue || examined) && (
        <Text size="xs" c="dimmed">
          {[issue && `Issued ${issue}.`, examined && `Examined by ${examined.by.name}.`]
            .filter(Boolean)
            .join(" ")}
        </Text>
      )}
    </>
  );
}

function standingOf({ credential: { standing, reason }, mayVote }: HallSeat): string {
  const name = STANDING_NAMES[standing];
  if (mayVote) return name;
  return `${name}${standing === "VOTE_LOST" ? "" : ", no vote"}. ${reason}`;
}

function proxiesOf({ proxy, votesFor }: HallSeat): string {
  const own = proxy && `${proxy.holder.name} votes for it${proxy.holds ? "" : ", once both may vote"}`;
  const others = votesFor.length > 0 && `votes for ${listWords(votesFor.map(({ grantor }) => grantor.name))}`;
  return [own, others].filter(Boolean).join("; ");
}
