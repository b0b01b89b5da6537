"use client";
import { Alert, Box, Button, List, Text, Title } from "@mantine/core";
import { IconHandStop } from "@tabler/icons-react";
import { RefusalAlert } from "#app/_ui/action-form.tsx";
import { useAction } from "#app/_ui/use-action.ts";
import type { BallotRecord, RollCallEntry } from "#lib/ballot/ballot.ts";
import { castVoteAction } from "../../_ballots/actions.ts";
import classes from "./voting-desk.module.css";

/** Before something is adopted without a vote: who objects, for everybody to see, and the objection of one's own. */
export function AcclamationDesk({
  negotiationId,
  ballot,
  own,
}: {
  readonly negotiationId: string;
  readonly ballot: Pick<BallotRecord, "id" | "rollCall">;
  /** The delegations for which the reader may object. */
  readonly own: readonly RollCallEntry[];
}) {
  const objections = ballot.rollCall.filter(({ choice }) => choice === "NO");
  return (
    <Box component="section" aria-labelledby="acclamation-desk" className={classes.desk}>
      <Title order={2} size="h4" id="acclamation-desk">
        Are there objections?
      </Title>
      <div role="status">
        {objections.length === 0 ? (
          <Text size="lg">No objection so far.</Text>
        ) : (
          <Alert
            variant="light"
            color="red"
            icon={<IconHandStop aria-hidden />}
            title="There is an objection"
          >
            <List size="sm">
              {objections.map(({ delegationId, name }) => (
                <List.Item key={delegationId}>{name} objects.</List.Item>
              ))}
            </List>
          </Alert>
        )}
      </div>
      {own.map((each, index) => (
        <Objection
          key={each.delegationId}
          negotiationId={negotiationId}
          ballotId={ballot.id}
          own={each}
          whose={index === 0 ? "own" : "given"}
        />
      ))}
    </Box>
  );
}

function Objection({
  negotiationId,
  ballotId,
  own,
  whose,
}: {
  readonly negotiationId: string;
  readonly ballotId: string;
  readonly own: RollCallEntry;
  /** Whether it is the reader's delegation, or one that has given it its vote. */
  readonly whose: "own" | "given";
}) {
  const cast = useAction(castVoteAction.bind(null, negotiationId));
  const objects = own.choice === "NO";
  return (
    <>
      {cast.refused && <RefusalAlert refused={cast.refused} />}
      <Button
        size="md"
        w="fit-content"
        variant="default"
        loading={cast.isRunning}
        onClick={() =>
          cast.run({ ballotId, choice: objects ? "ABSTAIN" : "NO", delegationId: own.delegationId })
        }
      >
        {objects ? "Withdraw our objection" : "Object"}
        {whose === "given" && ` for ${own.name}`}
      </Button>
      <Text size="xs" c="dimmed">
        {objects
          ? "An objection can be withdrawn until the chair closes. While it stands, nothing is adopted."
          : `Everybody sees at once that ${own.name} objects. Who does not object lets it be adopted without a vote.`}
      </Text>
    </>
  );
}
