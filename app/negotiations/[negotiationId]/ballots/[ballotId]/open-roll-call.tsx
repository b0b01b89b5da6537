import { Box, Progress, Text, Title } from "@mantine/core";
import { IconCheck } from "@tabler/icons-react";
import type { BallotRecord } from "#lib/ballot/ballot.ts";
import { isWeighted } from "#lib/ballot/standard-rules.ts";
import classes from "./roll-call.module.css";

/** The roll of an open vote, in its order: who has voted, never how. */
export function OpenRollCall({ ballot }: { readonly ballot: BallotRecord }) {
  const { voted, electors, rollCall } = ballot;
  const weighted = isWeighted(ballot.rule);
  return (
    <Box component="section" aria-labelledby="roll-call">
      <Title order={2} size="h4" id="roll-call" mb={4}>
        Roll call
      </Title>
      <Text role="status" size="lg" className="tabular">
        {voted} of {electors} {electors === 1 ? "delegation has" : "delegations have"} voted
      </Text>
      <Progress value={(100 * voted) / electors} my="xs" size="sm" aria-label="Delegations that have voted" />
      <ol className={classes.roll}>
        {rollCall.map((entry) => (
          <li key={entry.delegationId} className={classes.entry} data-voted={entry.hasVoted || undefined}>
            <span className={classes.colour} style={{ background: entry.colour }} aria-hidden />
            <span className={classes.name}>{entry.name}</span>
            {weighted && <span className={classes.weight}>weight {entry.weights["votes"]}</span>}
            <span className={classes.choice}>
              {entry.hasVoted ? (
                <>
                  <IconCheck size={16} aria-hidden /> voted
                </>
              ) : (
                "not yet"
              )}
            </span>
          </li>
        ))}
      </ol>
      <Text size="xs" c="dimmed" mt="xs">
        In alphabetical order, going round from a delegation drawn by lot.
      </Text>
    </Box>
  );
}
