"use client";
import { Button, Group, Stack, Text, Title } from "@mantine/core";
import dynamic from "next/dynamic";
import { useState } from "react";
import { DelegationBadge } from "#app/_ui/delegation-badge.tsx";
import { Instant } from "#app/_ui/instant.tsx";
import { patient } from "#app/_ui/patience.ts";
import { type PositionReservation, RESERVATION_TYPE_NAMES } from "#lib/reservation/reservation.ts";
import { useNotifiedAction } from "../../../_live/use-notified-action.ts";
import { useFootnotes } from "../../../_treaty/footnotes.tsx";
import { liftReservationAction } from "./actions.ts";
import classes from "./reservations.module.css";

const ReservationForm = dynamic(
  patient(() => import("./reservation-form.tsx").then((module) => module.ReservationForm)),
  {
    ssr: false,
  },
);

/** Who keeps their position on a clause open, for now or once; and the act of doing so. */
export function ReservationsPanel(props: {
  readonly negotiationId: string;
  readonly clauseId: string;
  readonly reservations: readonly PositionReservation[];
  /** The delegation for which the actor may act. */
  readonly ownDelegationId: string | null;
  /** Whether one may be entered on the text as it stands. */
  readonly mayEnter: boolean;
}) {
  const { negotiationId, clauseId, reservations, ownDelegationId, mayEnter } = props;
  const footnotes = useFootnotes();
  const [isEntering, setEntering] = useState(false);
  const lifted = reservations.filter((each) => each.lifted !== null);
  if (reservations.length === 0 && !mayEnter) return null;
  return (
    <Stack component="section" gap="sm" aria-labelledby="reservations-panel">
      <Title order={2} size="h4" id="reservations-panel">
        Reservations of position
      </Title>
      {footnotes.length === 0 && (
        <Text size="sm" c="dimmed">
          No delegation reserves its position on this text.
        </Text>
      )}
      {footnotes.map(({ number, reservation }) => (
        <Entry
          key={reservation.id}
          negotiationId={negotiationId}
          reservation={reservation}
          note={`Footnote ${number}`}
          mayLift={reservation.delegation.id === ownDelegationId}
        />
      ))}
      {lifted.map((reservation) => (
        <Entry
          key={reservation.id}
          negotiationId={negotiationId}
          reservation={reservation}
          note="Lifted"
          mayLift={false}
        />
      ))}
      {isEntering ? (
        <ReservationForm
          negotiationId={negotiationId}
          clauseId={clauseId}
          onClose={() => setEntering(false)}
        />
      ) : (
        mayEnter && (
          <Button variant="default" size="compact-md" w="fit-content" onClick={() => setEntering(true)}>
            Reserve position
          </Button>
        )
      )}
    </Stack>
  );
}

function Entry(props: {
  readonly negotiationId: string;
  readonly reservation: PositionReservation;
  readonly note: string;
  readonly mayLift: boolean;
}) {
  const { negotiationId, reservation, note, mayLift } = props;
  const { id: reservationId, delegation, type, publicText, lifted, enteredAt, enteredBy } = reservation;
  const lift = useNotifiedAction(liftReservationAction, negotiationId);
  return (
    <div className={classes.entry}>
      <Group gap="xs" justify="space-between" wrap="nowrap">
        <DelegationBadge colour={delegation.colour}>{delegation.name}</DelegationBadge>
        <Text size="xs" c="dimmed">
          {note}
        </Text>
      </Group>
      <Text size="sm" mt={2}>
        {capital(RESERVATION_TYPE_NAMES[type])} reservation{publicText && `: ${publicText}`}
      </Text>
      <Text size="xs" c="dimmed" mt={2}>
        Entered by {enteredBy}, <Instant at={enteredAt} />
        {lifted && (
          <>
            ; lifted by {lifted.by}, <Instant at={lifted.at} />
          </>
        )}
      </Text>
      {mayLift && (
        <Button
          mt={6}
          variant="default"
          size="compact-sm"
          loading={lift.isRunning}
          onClick={() => lift.run({ reservationId })}
        >
          Lift
        </Button>
      )}
    </div>
  );
}

function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
