import { Box, Text, Title } from "@mantine/core";
import { TextLink } from "#app/_ui/links.tsx";
import { TreatyText } from "#app/_ui/treaty-text/treaty-text.tsx";
import type { BallotRecord } from "#lib/ballot/ballot.ts";
import type { Clause } from "#lib/clause/clause.ts";
import type { ClauseContent } from "#lib/clause/content.ts";
import { blockPlaces, numberBlocks } from "#lib/clause/number-blocks.ts";
import { numberClauses } from "#lib/clause/number-clauses.ts";
import { TextIdentity } from "./text-identity.tsx";
import classes from "./voted-text.module.css";

interface KnownText {
  readonly clauseId: string;
  readonly content: ClauseContent;
}

/** The exact text that is or was voted on, with what identifies it. */
export function VotedText({
  negotiationId,
  ballot,
  clauses,
  cited,
}: {
  readonly negotiationId: string;
  readonly ballot: BallotRecord;
  readonly clauses: readonly Clause[];
  /** Texts that it refers to. */
  readonly cited: readonly KnownText[];
}) {
  const { question, status } = ballot;
  const [text] = ballot.texts;
  if (!text) return null;
  const { content, clauseId } = text;
  const blocks = [...cited, text].map(
    (each) => [each.clauseId, numberBlocks(blockPlaces(each.content.content))] as const,
  );
  const clausePage = (id: string) => `/negotiations/${negotiationId}/clauses/${id}`;
  return (
    <Box component="section" aria-labelledby="voted-text" className={classes.sheet}>
      <Text size="sm" c="dimmed" component="p" m={0}>
        {status === "OPEN" ? "The text you vote on" : "The text that was voted on"}
      </Text>
      <Title order={2} size="h3" id="voted-text" className={classes.title}>
        {question}
      </Title>
      <TreatyText
        content={content}
        numbers={{ clauses: numberClauses(clauses), blocks: new Map(blocks) }}
        linkTo={({ target, block }) => `${clausePage(target)}${block && `#${block}`}`}
      />
      <TextIdentity revision={text.revision} hash={text.textHash} content={content} />
      <TextLink size="sm" href={clausePage(clauseId)}>
        The article as it stands now
      </TextLink>
    </Box>
  );
}
