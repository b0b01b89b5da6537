import { Box, Text, Title } from "@mantine/core";
import { IconX } from "@tabler/icons-react";
import { Instant } from "#app/_ui/instant.tsx";
import { counted } from "#lib/counted.ts";
import type { SilenceMember, SilenceRecord } from "#lib/silence/silence.ts";
import { DelegationRoll, type RollLine } from "../../_ballots/delegation-roll.tsx";
import classes from "./silence-page.module.css";

/** The delegations whose silence counts, and which of them have opened it; what they think of it nobody is shown. */
export function MemberList({
  silence: { members, opened, eligible, breaks, status },
  ownId,
}: {
  readonly silence: SilenceRecord;
  /** The reader's own delegation; null: none. */
  readonly ownId: string | null;
}) {
  const isOver = status !== "RUNNING";
  const broken = new Set(breaks.map(({ delegationId }) => delegationId));
  const lineOf = (member: SilenceMember): RollLine => {
    const hasBroken = broken.has(member.delegationId);
    return {
      ...member,
      isDone: member.openedAt !== null || hasBroken,
      standing: (
        <span className={classes.standing}>
          <Standing member={member} hasBroken={hasBroken} isOver={isOver} />
        </span>
      ),
      sign: hasBroken ? <IconX size={13} stroke={2.5} className={classes.broke} /> : undefined,
    };
  };
  return (
    <Box component="section" aria-labelledby="members">
      <Title order={2} size="h4" id="members" mb={4}>
        {isOver ? "Who could break it" : "Who can break it"}
      </Title>
      <Text className="tabular">
        Opened by {opened} of {counted(eligible, "delegation")}
      </Text>
      <Text size="xs" c="dimmed" mb="xs">
        Fixed when it was circulated. Opening is not agreeing.
      </Text>
      <DelegationRoll lines={members.map(lineOf)} ownId={ownId} />
    </Box>
  );
}

function Standing({
  member,
  hasBroken,
  isOver,
}: {
  readonly member: SilenceMember;
  readonly hasBroken: boolean;
  readonly isOver: boolean;
}) {
  if (hasBroken) return <strong>broke the silence</strong>;
  if (member.openedAt === null) return isOver ? "not opened" : "not opened yet";
  return (
    <>
      opened <Instant at={member.openedAt} />
    </>
  );
}
