import type { BallotRecord } from "#lib/ballot/ballot.ts";
import { hasNames, METHOD_WORDS, STEP_WORDS } from "#lib/ballot/ballot-words.ts";
import { countOf } from "#lib/ballot/count-of.ts";
import { sayReason, sayVerdict } from "#lib/ballot/say-result.ts";
import classes from "./hall.module.css";

/** What is asked and how; while it is open how many have voted, afterwards the verdict with its figures. */
export function HallHead({ ballot }: { readonly ballot: BallotRecord }) {
  return (
    <>
      <Question ballot={ballot} />
      {ballot.result && hasNames(ballot.method) && ballot.method !== "ACCLAMATION" && (
        <Figures ballot={ballot} />
      )}
    </>
  );
}

function Question({ ballot }: { readonly ballot: BallotRecord }) {
  const { question, method, step, rule, result, status } = ballot;
  return (
    <header className={classes.head}>
      <div className={classes.asked}>
        <p className={classes.kind}>
          {[METHOD_WORDS[method], rule.name, STEP_WORDS[step]].filter(Boolean).join(" · ")}
        </p>
        <h1 className={classes.question} data-long={question.length > 70 || undefined}>
          {question}
        </h1>
        {result && <p className={classes.arithmetic}>{sayReason({ ...ballot, result })}</p>}
      </div>
      {result ? (
        <p
          className={classes.verdict}
          data-long={ballot.method === "ACCLAMATION" || undefined}
          data-verdict={result.verdict}
        >
          {sayVerdict({ ...ballot, result })}
        </p>
      ) : status === "CANCELLED" ? (
        <p className={classes.verdict}>Called off</p>
      ) : (
        <Standing ballot={ballot} />
      )}
    </header>
  );
}

function Figures({ ballot }: { readonly ballot: BallotRecord }) {
  const { yes, no, abstain } = countOf(ballot);
  const figures = [
    ["yes", yes],
    ["no", no],
    [abstain === 1 ? "abstention" : "abstentions", abstain],
    ["not voting", ballot.electors - yes - no - abstain],
  ] as const;
  return (
    <dl className={classes.figures}>
      {figures.map(([word, amount]) => (
        <div key={word}>
          <dt>{word}</dt>
          <dd>{amount}</dd>
        </div>
      ))}
    </dl>
  );
}

function Standing({ ballot: { method, voted, electors } }: { readonly ballot: BallotRecord }) {
  if (method === "SHOW_OF_HANDS" || method === "ACCLAMATION")
    return (
      <p className={classes.voted}>
        <strong>{electors}</strong> may vote
      </p>
    );
  return (
    <p className={classes.voted}>
      <strong>
        {voted} / {electors}
      </strong>{" "}
      have voted
    </p>
  );
}
