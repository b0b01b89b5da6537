import { Box, Text, Title } from "@mantine/core";
import type { BallotRecord, HandCount } from "#lib/ballot/ballot.ts";
import { hasNames } from "#lib/ballot/ballot-words.ts";
import { type BlocMembership, resultByBloc } from "#lib/ballot/by-bloc.ts";
import { countOf } from "#lib/ballot/count-of.ts";
import type { Decision } from "#lib/ballot/decision/decide.ts";
import { decisiveOf } from "#lib/ballot/decision-of.ts";
import { sayDecisive } from "#lib/ballot/say-decisive.ts";
import { sayReason, sayVerdict } from "#lib/ballot/say-result.ts";
import { sayNextStep } from "#lib/ballot/what-follows.ts";
import { BlocTable } from "./bloc-table.tsx";
import classes from "./result.module.css";
import { ResultChart } from "./result-chart.tsx";
import { RollBoard } from "./roll-board.tsx";

/** The result of a closed vote, readable from the back of the room: verdict, arithmetic, who voted how, and by bloc. */
export function BallotResult({
  ballot,
  decision,
  blocs,
}: {
  readonly ballot: BallotRecord & { readonly result: NonNullable<BallotRecord["result"]> };
  /** What the rule makes of the votes; null where the result was announced without counting. */
  readonly decision: Decision | null;
  readonly blocs: readonly BlocMembership[];
}) {
  const { verdict } = ballot.result;
  const isNamed = hasNames(ballot.method);
  const isVoted = ballot.method !== "ACCLAMATION";
  const follows = whatComesNext(ballot, decision);
  return (
    <Box component="section" aria-labelledby="result" className={classes.result} data-verdict={verdict}>
      <Title order={2} id="result" className={classes.verdict}>
        {sayVerdict(ballot)}
      </Title>
      <p className={classes.arithmetic}>{sayReason(ballot)}</p>
      {follows && <p className={classes.follows}>{follows}</p>}
      {decision && isVoted && (
        <>
          <Figures count={countOf(ballot)} electors={ballot.electors} />
          <ResultChart findings={decision.findings} />
        </>
      )}
      {isNamed && decision && isVoted && (
        <>
          <Decisive ballot={ballot} />
          <RollBoard ballot={ballot} />
          {blocs.length > 0 && (
            <>
              <Title order={3} size="h4" mt="lg" mb={4}>
                By bloc
              </Title>
              <Text size="xs" c="dimmed" mb="xs">
                By the blocs as they are now. A delegation in two blocs counts in both.
              </Text>
              <BlocTable rows={resultByBloc(ballot.rollCall, blocs)} />
            </>
          )}
        </>
      )}
      {!isNamed && (
        <Text size="sm" c="dimmed" mt="md">
          {ballot.method === "SECRET"
            ? "The ballot was secret: nobody can say how any delegation voted."
            : "The chair counted hands: how each delegation voted is not on record."}
        </Text>
      )}
    </Box>
  );
}

function Decisive({ ballot }: { readonly ballot: BallotRecord }) {
  const sentence = sayDecisive(decisiveOf(ballot));
  return (
    sentence && (
      <Text size="sm" mt="md">
        {sentence}
      </Text>
    )
  );
}

function Figures({ count, electors }: { readonly count: HandCount; readonly electors: number }) {
  const { yes, no, abstain } = count;
  const figures = [
    { choice: "YES", word: "Yes", amount: yes },
    { choice: "NO", word: "No", amount: no },
    { choice: "ABSTAIN", word: "Abstention", amount: abstain },
    { choice: "NOT_VOTING", word: "Not voting", amount: electors - yes - no - abstain },
  ];
  return (
    <dl className={classes.figures}>
      {figures.map(({ choice, word, amount }) => (
        <div key={choice} className={classes.figure} data-choice={choice}>
          <dt>{word}</dt>
          <dd>{amount}</dd>
        </div>
      ))}
    </dl>
  );
}

/** What a result that decided nothing leads to. */
function whatComesNext({ result }: BallotRecord, decision: Decision | null): string | null {
  if (result?.verdict === "NO_QUORUM")
    return "Too few delegations were in the room for a decision. Nothing is decided; the vote may be held again when there are enough.";
  if (result?.verdict !== "NO_DECISION") return null;
  return (
    sayNextStep(decision?.next ?? null) ??
    "Nobody voted in a way that counts, so the question is neither carried nor rejected. It may be put again."
  );
}
