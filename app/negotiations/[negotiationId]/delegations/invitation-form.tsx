"use client";
import { Button, Group, NumberInput } from "@mantine/core";
import { useState } from "react";
import { ActionForm, textOf } from "#app/_ui/action-form.tsx";
import { useAction } from "#app/_ui/use-action.ts";
import type { Delegation } from "#lib/delegation/delegation.ts";
import type { Seat } from "#lib/member/seat.ts";
import { inviteMemberAction } from "./actions.ts";
import { InvitationLink } from "./invitation-link.tsx";
import { SeatFields } from "./seat-fields.tsx";

const DEFAULT_DAYS = 14;

/** Makes a link for a seat, and shows it once. */
export function InvitationForm({
  negotiationId,
  delegations,
  onDone,
}: {
  readonly negotiationId: string;
  readonly delegations: readonly Delegation[];
  readonly onDone: () => void;
}) {
  const [seat, setSeat] = useState<Seat>(() => firstSeat(delegations));
  const [token, setToken] = useState<string | null>(null);
  const { run, isRunning, refused, errorOf } = useAction(
    inviteMemberAction.bind(null, negotiationId),
    (invited) => setToken(invited.token),
  );
  if (token !== null)
    return <InvitationLink token={token} onAnother={() => setToken(null)} onDone={onDone} />;
  const submit = (fields: FormData) =>
    run({
      ...seat,
      days: Number(textOf(fields, "days")),
      maxUses: Number(textOf(fields, "maxUses")),
    });
  return (
    <ActionForm refused={refused} onSubmit={submit}>
      <SeatFields seat={seat} delegations={delegations} onChange={setSeat} errorOf={errorOf} />
      <Group grow align="flex-start">
        <NumberInput
          label="Good for, in days"
          name="days"
          min={1}
          allowDecimal={false}
          defaultValue={DEFAULT_DAYS}
          error={errorOf("days")}
        />
        <NumberInput
          label="Seats, in people"
          name="maxUses"
          min={1}
          allowDecimal={false}
          defaultValue={1}
          error={errorOf("maxUses")}
        />
      </Group>
      <Button type="submit" loading={isRunning}>
        Make the link
      </Button>
    </ActionForm>
  );
}

function firstSeat(delegations: readonly Delegation[]): Seat {
  const first = delegations[0];
  return first
    ? { office: "HEAD_OF_DELEGATION", delegationId: first.id }
    : { office: "CHAIR", delegationId: null };
}
