import { Stack, Text, Title } from "@mantine/core";
import { TextLink } from "#app/_ui/links.tsx";
import type { DivisionRecord } from "#lib/division/division.ts";
import { partState } from "#lib/division/next-step.ts";
import { letterOf } from "#lib/division/part.ts";
import { DivisionState } from "../../_divisions/division-state.tsx";
import { PartItem } from "../../_divisions/part-item.tsx";
import classes from "../../_divisions/parts.module.css";

/** The parts of a division, each with its words and how it was decided. */
export function PartList({
  negotiationId,
  division: { content, parts, votes, status },
}: {
  readonly negotiationId: string;
  readonly division: DivisionRecord;
}) {
  const isVoted = status === "GRANTED" || status === "CONCLUDED";
  return (
    <Stack component="section" gap="sm" aria-labelledby="parts">
      <Title order={2} size="h4" id="parts">
        Parts
      </Title>
      <ol className={classes.parts}>
        {parts.map((part, index) => {
          const number = index + 1;
          const vote = votes.findLast((each) => each.part === number);
          return (
            <PartItem key={letterOf(number)} content={content} part={part} number={number}>
              {isVoted && <DivisionState state={partState(votes, number)} />}
              {vote && (
                <Text size="sm" className="tabular">
                  {vote.arithmetic && `${sentence(vote.arithmetic)} `}
                  <TextLink size="sm" href={`/negotiations/${negotiationId}/ballots/${vote.ballotId}`}>
                    The vote on part {letterOf(number)}
                  </TextLink>
                </Text>
              )}
            </PartItem>
          );
        })}
      </ol>
    </Stack>
  );
}

function sentence(words: string): string {
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}.`;
}
