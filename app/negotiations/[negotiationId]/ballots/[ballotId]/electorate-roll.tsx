import { Box, Progress, Text, Title } from "@mantine/core";
import { IconCheck } from "@tabler/icons-react";
import type { BallotRecord, RollCallEntry } from "#lib/ballot/ballot.ts";
import { type OpenCall, readCall } from "#lib/ballot/call.ts";
import { sayStanding } from "../../_ballots/called-now.tsx";
import { ChoiceMark } from "../../_ballots/choice-mark.tsx";
import classes from "../../_ballots/roll.module.css";
import { notesOnVoter } from "./notes-on-voter.ts";

/** Those who may vote in an open vote, in the order of the roll: who has voted, and how only where all may see it. */
export function ElectorateRoll({
  ballot,
  left,
  isPublic,
}: {
  readonly ballot: Pick<BallotRecord, "rollCall" | "method" | "rule">;
  /** The calls of a roll call that were left open. */
  readonly left: readonly OpenCall[];
  readonly isPublic: boolean;
}) {
  const { rollCall, method } = ballot;
  const voted = rollCall.filter(({ hasVoted }) => hasVoted).length;
  const electors = rollCall.length;
  const said = method === "ROLL_CALL" ? standings(rollCall, left) : null;
  const isCounted = method === "SHOW_OF_HANDS" || method === "ACCLAMATION";
  return (
    <Box component="section" aria-labelledby="roll-call">
      <Title order={2} size="h4" id="roll-call" mb={4}>
        {isCounted ? "Who may vote" : "Who has voted"}
      </Title>
      {isCounted ? (
        <Text className="tabular">
          {electors} {electors === 1 ? "delegation" : "delegations"}
        </Text>
      ) : (
        <>
          <Text size="lg" className="tabular">
            {voted} of {electors} {electors === 1 ? "delegation has" : "delegations have"} voted
          </Text>
          <Progress
            value={(100 * voted) / electors}
            my="xs"
            size="sm"
            aria-label="Delegations that have voted"
          />
        </>
      )}
      <ol className={classes.roll} data-columns>
        {rollCall.map((entry) => (
          <li key={entry.delegationId} className={classes.entry} data-done={entry.hasVoted || undefined}>
            <span className={classes.colour} style={{ background: entry.colour }} aria-hidden />
            <span className={classes.name}>
              {entry.name}
              <Notes entry={entry} ballot={ballot} />
            </span>
            {!isCounted && (
              <Standing entry={entry} isPublic={isPublic} said={said?.get(entry.delegationId)} />
            )}
          </li>
        ))}
      </ol>
      {method === "RECORDED" || method === "ROLL_CALL" ? (
        <Text size="xs" c="dimmed" mt="xs">
          In alphabetical order, going round from a delegation drawn by lot.
          {said && " Who passes or does not answer is called once more at the end."}
        </Text>
      ) : null}
    </Box>
  );
}

function Notes({
  entry,
  ballot,
}: {
  readonly entry: RollCallEntry;
  readonly ballot: Pick<BallotRecord, "rollCall" | "rule">;
}) {
  const notes = notesOnVoter(entry, ballot);
  return notes.length > 0 && <span className={classes.notes}>{notes.join(" · ")}</span>;
}

function Standing({
  entry,
  isPublic,
  said,
}: {
  readonly entry: RollCallEntry;
  readonly isPublic: boolean;
  readonly said: string | null | undefined;
}) {
  if (!entry.hasVoted) return <span className={classes.standing}>{said ?? "not yet"}</span>;
  if (isPublic) return <ChoiceMark choice={entry.choice} />;
  return (
    <span className={classes.standing}>
      <IconCheck size={16} aria-hidden /> voted
    </span>
  );
}

/** What is said of each delegation that has not answered in a roll call. */
function standings(
  rollCall: readonly RollCallEntry[],
  left: readonly OpenCall[],
): ReadonlyMap<string, string | null> {
  const { call, made } = readCall(rollCall, left);
  return new Map(rollCall.map(({ delegationId: id }) => [id, sayStanding(id, call, made)]));
}
