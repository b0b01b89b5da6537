import { Box, Text, Title } from "@mantine/core";
import { IconCheck, IconMinus, IconX } from "@tabler/icons-react";
import type { Ballot, BallotRecord, RollCallEntry } from "#lib/ballot/ballot.ts";
import { type BlocMembership, resultByBloc, sharesOf } from "#lib/ballot/by-bloc.ts";
import { DECISION_WORDS } from "#lib/ballot/decision/say-arithmetic.ts";
import { isWeighted } from "#lib/ballot/standard-rules.ts";
import { CHOICE_WORDS, VOTE_CHOICES } from "#lib/ballot/vote-choice.ts";
import { BlocTable } from "./bloc-table.tsx";
import classes from "./result.module.css";
import roll from "./roll-call.module.css";

/** The result of a closed vote, readable from the back of the room: verdict, arithmetic, who voted how, and by bloc. */
export function BallotResult({
  result: { verdict, arithmetic },
  ballot,
  blocs,
}: {
  readonly result: NonNullable<Ballot["result"]>;
  readonly ballot: BallotRecord;
  readonly blocs: readonly BlocMembership[];
}) {
  const weighted = isWeighted(ballot.rule);
  const shares = sharesOf(ballot.rollCall);
  const figures = [
    ...VOTE_CHOICES.map((choice) => ({ choice, word: CHOICE_WORDS[choice], share: shares[choice] })),
    { choice: "NOT_VOTING", word: "Not voting", share: shares.NOT_VOTING },
  ];
  return (
    <Box component="section" aria-labelledby="result" className={classes.result} data-verdict={verdict}>
      <div role="status">
        <Title order={2} id="result" className={classes.verdict}>
          {capital(DECISION_WORDS[verdict])}
        </Title>
        <p className={classes.arithmetic}>{capital(arithmetic)}.</p>
      </div>
      <dl className={classes.figures}>
        {figures.map(({ choice, word, share }) => (
          <div key={choice} className={classes.figure} data-choice={choice}>
            <dt>{word}</dt>
            <dd>{weighted ? share.weight : share.delegations}</dd>
          </div>
        ))}
      </dl>
      <Title order={3} size="h4" mt="lg" mb="xs">
        Roll call
      </Title>
      <ol className={roll.board}>
        {ballot.rollCall.map((entry) => (
          <BoardEntry key={entry.delegationId} entry={entry} weighted={weighted} />
        ))}
      </ol>
      {blocs.length > 0 && (
        <>
          <Title order={3} size="h4" mt="lg" mb={4}>
            By bloc
          </Title>
          <Text size="xs" c="dimmed" mb="xs">
            By the blocs as they are now. A delegation in two blocs counts in both.
          </Text>
          <BlocTable rows={resultByBloc(ballot.rollCall, blocs)} weighted={weighted} />
        </>
      )}
    </Box>
  );
}

const ICONS = { YES: IconCheck, NO: IconX, ABSTAIN: IconMinus } as const;

function BoardEntry({ entry, weighted }: { readonly entry: RollCallEntry; readonly weighted: boolean }) {
  const { choice } = entry;
  const Icon = choice && ICONS[choice];
  return (
    <li className={roll.entry}>
      <span className={roll.colour} style={{ background: entry.colour }} aria-hidden />
      <span className={roll.name}>{entry.name}</span>
      {weighted && <span className={roll.weight}>weight {entry.weights["votes"]}</span>}
      <span className={roll.choice} data-choice={choice ?? undefined}>
        {Icon && <Icon size={16} aria-hidden />}
        {choice ? CHOICE_WORDS[choice] : "did not vote"}
      </span>
    </li>
  );
}

function capital(words: string): string {
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}`;
}
