import { Box, Progress, Text, Title } from "@mantine/core";
import { IconCheck } from "@tabler/icons-react";
import type { BallotMethod, BallotRecord, RollCallEntry } from "#lib/ballot/ballot.ts";
import { type OpenCall, readCall } from "#lib/ballot/call.ts";
import { countOf } from "#lib/ballot/count-of.ts";
import { sayCount } from "#lib/ballot/decision/say-arithmetic.ts";
import { isWeighted } from "#lib/ballot/standard-rules.ts";
import { sayStanding } from "../../_ballots/called-now.tsx";
import { ChoiceMark } from "../../_ballots/choice-mark.tsx";
import { DelegationRoll, type RollLine } from "../../_ballots/delegation-roll.tsx";
import { notesOnVoter } from "./notes-on-voter.ts";

/** Those who may vote in an open vote, in the order of the roll: who has voted, and how only where all may see it. */
export function ElectorateRoll({
  ballot,
  left,
  isPublic,
  ownId,
}: {
  readonly ballot: Pick<BallotRecord, "rollCall" | "method" | "rule">;
  /** The calls of a roll call that were left open. */
  readonly left: readonly OpenCall[];
  readonly isPublic: boolean;
  /** The reader's own delegation; null: none. */
  readonly ownId: string | null;
}) {
  const { rollCall, method, rule } = ballot;
  const voted = rollCall.filter(({ hasVoted }) => hasVoted).length;
  const electors = rollCall.length;
  const said = method === "ROLL_CALL" ? standings(rollCall, left) : null;
  const isCounted = method === "SHOW_OF_HANDS" || method === "ACCLAMATION";
  const lineOf = (entry: RollCallEntry): RollLine => ({
    ...entry,
    isDone: entry.hasVoted && !isCounted,
    standing: isCounted ? null : (
      <Standing entry={entry} isPublic={isPublic} said={said?.get(entry.delegationId)} />
    ),
    sign: isPublic && !isCounted && entry.hasVoted ? <ChoiceMark choice={entry.choice} /> : undefined,
    notes: notesOnVoter(entry, ballot),
  });
  return (
    <Box component="section" aria-labelledby="roll-call">
      <Title order={2} size="h4" id="roll-call" mb={4}>
        {TITLES[method]}
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
      {isPublic && voted > 0 && method !== "ACCLAMATION" && (
        <Text size="sm" className="tabular" mb="xs">
          {sayCount(countOf({ counts: null, rollCall }))} so far
          {isWeighted(rule) && ", by the number of delegations"}
        </Text>
      )}
      <DelegationRoll lines={rollCall.map(lineOf)} ownId={ownId} inColumns />
      {method === "RECORDED" || method === "ROLL_CALL" ? (
        <Text size="xs" c="dimmed" mt="xs">
          In alphabetical order, going round from a delegation drawn by lot.
          {said && " Who passes or does not answer is called once more at the end."}
        </Text>
      ) : null}
    </Box>
  );
}

const TITLES: Readonly<Record<BallotMethod, string>> = {
  RECORDED: "Who has voted",
  ROLL_CALL: "Who has voted",
  SECRET: "Who has voted",
  SHOW_OF_HANDS: "Who may vote",
  ACCLAMATION: "Who may object",
};

function Standing({
  entry,
  isPublic,
  said,
}: {
  readonly entry: RollCallEntry;
  readonly isPublic: boolean;
  readonly said: string | null | undefined;
}) {
  if (!entry.hasVoted) return said ?? "not yet";
  if (isPublic) return <ChoiceMark choice={entry.choice} />;
  return (
    <>
      <IconCheck size={16} aria-hidden /> voted
    </>
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
