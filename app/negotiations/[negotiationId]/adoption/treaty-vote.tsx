import { Paper, Stack, Text, Title } from "@mantine/core";
import { counted } from "#lib/counted.ts";
import { listWords } from "#lib/list-words.ts";
import type { RuleChoices } from "#lib/rule-book/choose-rule.ts";
import { PutToVote } from "../_ballots/put-to-vote.tsx";
import { firstOf } from "./first-of.ts";

/** Where the chair puts the treaty as a whole to the vote, or reads what it waits for. */
export function TreatyVote({
  negotiationId,
  ruleChoices,
  texts,
  waiting,
  isOver,
}: {
  readonly negotiationId: string;
  readonly ruleChoices: RuleChoices;
  /** How many would be adopted together. */
  readonly texts: number;
  /** "Article 3": what is not ready. */
  readonly waiting: readonly string[];
  /** Everything is adopted already, one by one. */
  readonly isOver: boolean;
}) {
  if (isOver) return null;
  return (
    <Paper withBorder p="md" mb="xl" component="section" aria-labelledby="whole">
      <Stack gap="sm" align="flex-start">
        <Title order={2} size="h4" id="whole">
          The treaty as a whole
        </Title>
        {waiting.length > 0 ? (
          <Text size="sm">
            It can be put to the vote when every text is ready. Waiting for {listWords(firstOf(waiting))}.
          </Text>
        ) : (
          <>
            <Text size="sm">Every text is ready. If the vote carries, all are adopted; if not, none is.</Text>
            <PutToVote
              negotiationId={negotiationId}
              matter={{ subject: "TREATY" }}
              purpose="ADOPTION"
              ruleChoices={ruleChoices}
              label="Put the treaty to the vote…"
              title="Put the treaty to the vote"
              button={{ variant: "filled" }}
            >
              <Text size="sm">
                The vote is on {counted(texts, "text")} as they stand. From the moment it opens nobody can
                change them or the order of the treaty. If it carries, all are adopted and final.
              </Text>
            </PutToVote>
          </>
        )}
      </Stack>
    </Paper>
  );
}
