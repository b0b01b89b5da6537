"use client";
import { Button, Group, Select, Stack, Text } from "@mantine/core";
import { useState } from "react";
import type { HallSeat } from "#lib/attendance/seat-list.ts";
import { STANDING_NAMES } from "#lib/credential/standing.ts";
import type { Delegation } from "#lib/delegation/delegation.ts";
import { useNotifiedAction } from "../../_live/use-notified-action.ts";
import { declarePresenceAction, endProxyAction, giveProxyAction } from "./actions.ts";
import classes from "./attendance.module.css";
import { PresenceMark } from "./presence-mark.tsx";

/** What a delegation says of itself: that it is there or leaves, and to whom it gives its vote. */
export function OwnSeat(props: {
  readonly negotiationId: string;
  readonly seat: HallSeat;
  readonly mayDeclare: boolean;
  readonly mayGive: boolean;
  /** Those who could vote for it. */
  readonly holders: readonly Delegation[];
}) {
  const { negotiationId, seat, mayDeclare } = props;
  const { delegation, attendee, credential } = seat;
  const declaring = useNotifiedAction(declarePresenceAction, negotiationId);
  const declare = (isPresent: boolean) => declaring.run({ isPresent });
  const { isRunning } = declaring;
  const hasProxies =
    seat.proxy !== null || seat.votesFor.length > 0 || (props.mayGive && props.holders.length > 0);
  if (!attendee && seat.mayVote && !hasProxies) return null;
  return (
    <section className={classes.own} aria-label="Your delegation">
      <Stack gap="sm">
        <Group justify="space-between" gap="sm">
          <Group gap="md">
            <Text fw={600}>{delegation.name}</Text>
            {attendee && <PresenceMark presence={attendee.presence} />}
          </Group>
          {attendee && mayDeclare && (
            <Group gap="xs">
              {attendee.presence !== "PRESENT" && (
                <Button size="xs" loading={isRunning} onClick={() => declare(true)}>
                  We are present
                </Button>
              )}
              {attendee.presence !== "ABSENT" && (
                <Button size="xs" variant="default" loading={isRunning} onClick={() => declare(false)}>
                  We leave
                </Button>
              )}
            </Group>
          )}
        </Group>
        {!seat.mayVote && (
          <Text size="sm">
            {STANDING_NAMES[credential.standing]}: your delegation takes part without a vote.{" "}
            {credential.reason}
          </Text>
        )}
        <OwnProxies {...props} />
      </Stack>
    </section>
  );
}

function OwnProxies({
  negotiationId,
  seat,
  mayGive,
  holders,
}: {
  readonly negotiationId: string;
  readonly seat: HallSeat;
  readonly mayGive: boolean;
  readonly holders: readonly Delegation[];
}) {
  const ending = useNotifiedAction(endProxyAction, negotiationId);
  const { proxy, votesFor } = seat;
  return (
    <>
      {proxy && (
        <Group gap="sm">
          <Text size="sm">{proxy.holder.name} votes for you in every vote that opens.</Text>
          {mayGive && (
            <Button
              size="xs"
              variant="default"
              loading={ending.isRunning}
              onClick={() => ending.run({ proxyId: proxy.id })}
            >
              Take our vote back
            </Button>
          )}
        </Group>
      )}
      {votesFor.map(({ proxyId, grantor }) => (
        <Group key={proxyId} gap="sm">
          <Text size="sm">You vote for {grantor.name} too.</Text>
          {mayGive && (
            <Button
              size="xs"
              variant="default"
              loading={ending.isRunning}
              onClick={() => ending.run({ proxyId })}
            >
              Lay down the vote of {grantor.shortName}
            </Button>
          )}
        </Group>
      ))}
      {mayGive && holders.length > 0 && <GiveVote negotiationId={negotiationId} holders={holders} />}
    </>
  );
}

function GiveVote({
  negotiationId,
  holders,
}: {
  readonly negotiationId: string;
  readonly holders: readonly Delegation[];
}) {
  const giving = useNotifiedAction(giveProxyAction, negotiationId);
  const [holderId, setHolderId] = useState<string | null>(null);
  return (
    <Group gap="sm" align="flex-end">
      <Select
        label="Give our vote to"
        description="Until you take it back. A vote that is open already is not concerned."
        size="xs"
        searchable
        clearable
        nothingFoundMessage="No such delegation"
        data={holders.map(({ id, name }) => ({ value: id, label: name }))}
        value={holderId}
        onChange={setHolderId}
        w={{ base: "100%", sm: 360 }}
      />
      <Button
        size="xs"
        variant="default"
        disabled={holderId === null}
        loading={giving.isRunning}
        onClick={() => holderId && giving.run({ holderId })}
      >
        Give our vote
      </Button>
    </Group>
  );
}
