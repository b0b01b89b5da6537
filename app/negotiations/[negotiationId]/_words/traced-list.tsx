import Link from "next/link";
import type { CSSProperties, ReactNode } from "react";
import { Instant } from "#app/_ui/instant.tsx";
import type { Deed } from "#lib/history/authors.ts";
import type { TracedWords, WordsAct, WordsSuggestion, WordsTrace } from "#lib/history/traced-words.ts";
import classes from "./words.module.css";

/** Selected words piece by piece: who wrote them, when, in answer to what, and how they were agreed. */
export function TracedList({
  negotiationId,
  trace,
}: {
  readonly negotiationId: string;
  readonly trace: WordsTrace;
}) {
  const base = `/negotiations/${negotiationId}`;
  return (
    <ol className={classes.pieces}>
      {trace.words.map((words) => (
        <Piece
          key={`${words.blockId} ${words.offset}`}
          words={words}
          base={base}
          clause={`${base}/clauses/${trace.clauseId}`}
        />
      ))}
    </ol>
  );
}

function Piece({
  words,
  base,
  clause,
}: {
  readonly words: TracedWords;
  readonly base: string;
  readonly clause: string;
}) {
  const { text, written, isFromElsewhere, placed, suggestion, acts, replaced } = words;
  const colour = written.colour ? ({ "--author": written.colour } as CSSProperties) : undefined;
  return (
    <li className={classes.piece} style={colour}>
      <q className={classes.words}>{text}</q>
      <dl className={classes.facts}>
        <Fact name="Written by">
          {isFromElsewhere ? (
            <>
              {written.name}
              {written.seat && ` (${written.seat})`}, <Instant at={written.at} />, in a chair's text
            </>
          ) : (
            <Who deed={written} clause={clause} />
          )}
        </Fact>
        {placed && (
          <Fact name="Brought here by">
            <Who deed={placed} clause={clause} />
          </Fact>
        )}
        {replaced !== "" && (
          <Fact name="In the place of">
            <del>{replaced}</del>
          </Fact>
        )}
        {suggestion && (
          <Fact name={suggestion.proposal ? "Proposal" : "Suggestion"}>
            <Suggested suggestion={suggestion} base={base} />
          </Fact>
        )}
        {acts.map((act) => (
          <Fact key={act.number} name={act.kind === "vote" ? "Carried by vote" : "Agreed"}>
            <Act act={act} base={base} clause={clause} />
          </Fact>
        ))}
      </dl>
    </li>
  );
}

function Fact({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}

function Who({ deed, clause }: { readonly deed: Deed; readonly clause: string }) {
  return (
    <>
      {deed.name}
      {deed.seat && ` (${deed.seat})`}, <Instant at={deed.at} />,{" "}
      <Link prefetch={false} href={`${clause}/revisions/${deed.revision}`}>
        revision {deed.revision}
      </Link>
    </>
  );
}

const STATUS_WORDS: Readonly<Record<string, string>> = {
  OPEN: "open",
  ACCEPTED: "accepted",
  REJECTED: "rejected",
  WITHDRAWN: "withdrawn",
  BRACKETED: "put in brackets",
  REMOVED: "taken out of the text",
};

function Suggested({
  suggestion: { of, status, deleted, proposal },
  base,
}: {
  readonly suggestion: WordsSuggestion;
  readonly base: string;
}) {
  return (
    <>
      {proposal ? (
        <>
          <Link prefetch={false} href={`${base}/proposals/${proposal.id}`}>
            {[proposal.symbol, proposal.title].filter(Boolean).join(" ")}
          </Link>
          , sponsored by {proposal.sponsors.join(", ") || of}
        </>
      ) : (
        `of ${of}`
      )}
      , {STATUS_WORDS[status] ?? status.toLowerCase()}
      {deleted !== "" && (
        <>
          ; to replace <del>{deleted}</del>
        </>
      )}
    </>
  );
}

function Act({
  act: { at, by, revision, sentence, ballotId },
  base,
  clause,
}: {
  readonly act: WordsAct;
  readonly base: string;
  readonly clause: string;
}) {
  return (
    <>
      {by} {sentence} <Instant at={at} />,{" "}
      <Link prefetch={false} href={`${clause}/revisions/${revision}`}>
        revision {revision}
      </Link>
      {ballotId && (
        <>
          ,{" "}
          <Link prefetch={false} href={`${base}/ballots/${ballotId}`}>
            the vote
          </Link>
        </>
      )}
    </>
  );
}
