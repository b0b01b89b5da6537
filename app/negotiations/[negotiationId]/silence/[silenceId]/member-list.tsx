import { Box, Text, Title } from "@mantine/core";
import { Instant } from "#app/_ui/instant.tsx";
import { counted } from "#lib/counted.ts";
import type { SilenceMember, SilenceRecord } from "#lib/silence/silence.ts";
import roll from "../../_ballots/roll.module.css";
import classes from "./silence-page.module.css";

/** The delegations whose silence counts, and which of them have opened it; what they think of it nobody is shown. */
export function MemberList({
  silence: { members, opened, eligible, breaks, status },
}: {
  readonly silence: SilenceRecord;
}) {
  const isOver = status !== "RUNNING";
  const broken = new Set(breaks.map(({ delegationId }) => delegationId));
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
      <ul className={roll.roll}>
        {members.map((member) => (
          <li key={member.delegationId} className={roll.entry}>
            <span className={roll.colour} style={{ background: member.colour }} aria-hidden />
            <span className={roll.name}>{member.name}</span>
            <span className={classes.standing}>
              <Standing member={member} hasBroken={broken.has(member.delegationId)} isOver={isOver} />
            </span>
          </li>
        ))}
      </ul>
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
