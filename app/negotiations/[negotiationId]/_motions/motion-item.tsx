import { Group, Text } from "@mantine/core";
import type { ReactNode } from "react";
import { DelegationBadge } from "#app/_ui/delegation-badge.tsx";
import { Instant } from "#app/_ui/instant.tsx";
import { TextLink } from "#app/_ui/links.tsx";
import type { Motion, MotionState } from "#lib/motion/motion.ts";
import { sayMotion } from "#lib/motion/say-motion.ts";

const STATES: Readonly<Record<MotionState, string>> = {
  PENDING: "Waits to be put",
  PUT: "Open for voting",
  CARRIED: "Carried",
  NOT_CARRIED: "Not carried",
  WITHDRAWN: "Withdrawn",
  RULED_OUT: "Ruled out",
};

/** A motion: its words, who made it, where it stands, and what can be done with it. */
export function MotionItem({
  negotiationId,
  motion,
  label,
  children,
}: {
  readonly negotiationId: string;
  readonly motion: Motion;
  /** What the article that it is about is called; empty: none. */
  readonly label: string;
  readonly children?: ReactNode;
}) {
  const { delegation, madeAt, state, reason, ballot } = motion;
  return (
    <>
      <Text fw={600} style={{ overflowWrap: "anywhere" }}>
        {sayMotion({ ...motion, label })}
      </Text>
      <Group gap="sm" wrap="wrap" fz="sm">
        <DelegationBadge colour={delegation.colour} isoCode={delegation.isoCode}>
          {delegation.name}
        </DelegationBadge>
        <Text size="sm">
          {STATES[state]}
          {state === "RULED_OUT" && reason && `: ${reason}`}
        </Text>
        {ballot && (
          <TextLink size="sm" href={`/negotiations/${negotiationId}/ballots/${ballot.id}`}>
            The vote on this motion
          </TextLink>
        )}
      </Group>
      <Text size="xs" c="dimmed">
        <Instant at={madeAt} />
      </Text>
      {children}
    </>
  );
}
