import { Box, Text, Title } from "@mantine/core";
import { IconFileCheck } from "@tabler/icons-react";
import type { RollCallEntry } from "#lib/ballot/ballot.ts";
import type { PapersInRoom } from "#lib/ballot/secret/papers-in-room.ts";
import { DelegationRoll, type RollLine } from "../delegation-roll.tsx";

/** Who has taken a paper, in the order of the alphabet, and how many are in the box: never whose. */
export function TakenPapers({
  papers,
  rollCall,
  ownId,
}: {
  readonly papers: PapersInRoom;
  readonly rollCall: readonly RollCallEntry[];
  /** The reader's own delegation; null: none. */
  readonly ownId: string | null;
}) {
  const { phase, taken, inBox } = papers;
  const roll = rollCall.toSorted((one, other) => one.name.localeCompare(other.name, "en"));
  const lineOf = (entry: RollCallEntry): RollLine => {
    const isDone = taken.includes(entry.delegationId);
    return {
      ...entry,
      isDone,
      standing: isDone ? HAS_PAPER : phase === "HANDING_OUT" ? "not yet" : "took none",
    };
  };
  return (
    <Box component="section" aria-labelledby="taken-papers">
      <Title order={2} size="h4" id="taken-papers" mb={4}>
        Ballot papers
      </Title>
      <Text role="status" className="tabular" mb="xs">
        {phase === "HANDING_OUT"
          ? `${taken.length} of ${rollCall.length} delegations have taken their paper`
          : `${inBox} of ${taken.length} papers are in the box`}
      </Text>
      <DelegationRoll lines={roll.map(lineOf)} ownId={ownId} />
      <Text size="xs" c="dimmed" mt="xs">
        Who took a paper is known. Which paper is whose, and who has put one in the box, is not: not to the
        chair, and not to whoever holds the database.
      </Text>
    </Box>
  );
}

const HAS_PAPER = (
  <>
    <IconFileCheck size={16} aria-hidden /> has a paper
  </>
);
