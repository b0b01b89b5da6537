import type { BallotRecord } from "#lib/ballot/ballot.ts";
import { hasNames, METHOD_WORDS, STEP_WORDS } from "#lib/ballot/ballot-words.ts";
import { countOf } from "#lib/ballot/count-of.ts";
import { sayReason, sayVerdict } from "#lib/ballot/say-result.ts";
import type { Standing } from "#lib/ballot/say-standing.ts";
import classes from "./hall.module.css";

/** What is asked and how; while it is open how many have voted, afterwards the verdict with its figures. */
export function HallHead(props: { readonly ballot: BallotRecord; readonly standing: Standing }) {
  const { ballot } = props;
  return (
    <>
      <Question {...props} />
      {ballot.result && hasNames(ballot.method) && ballot.method !== "ACCLAMATION" && (
        <Figures ballot={ballot} />
      )}
    </>
  );
}

function Question({ ballot, standing }: { readonly ballot: BallotRecord; readonly standing: Standing }) {
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
        <Progress standing={standing} />
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

function Progress({ standing: { figure, words } }: { readonly standing: Standing }) {
  return (
    <p className={classes.voted}>
      <strong>{figure}</strong> {words}
    </p>
  );
}
