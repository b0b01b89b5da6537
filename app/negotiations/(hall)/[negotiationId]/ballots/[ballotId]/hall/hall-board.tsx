import type { CSSProperties } from "react";
import type { BallotMethod, BallotRecord, RollCallEntry } from "#lib/ballot/ballot.ts";
import { hasNames } from "#lib/ballot/ballot-words.ts";
import { boardGrid } from "#lib/ballot/board.ts";
import classes from "./hall.module.css";

/** Width to height of what is left of a screen below the question, and beside a text. */
const ROOM = { whole: 2.3, besideText: 1.35 } as const;
const LETTERS = { YES: "Y", NO: "N", ABSTAIN: "A" } as const;
const DONE: Readonly<Record<BallotMethod, string>> = {
  RECORDED: "has voted",
  ROLL_CALL: "has voted",
  SHOW_OF_HANDS: "has voted",
  SECRET: "has taken a paper",
  ACCLAMATION: "has spoken",
};
const WORDS = { YES: "yes", NO: "no", ABSTAIN: "abstention" } as const;

/** The delegations, as large as the screen allows: who has voted, and how only where everybody may know. */
export function HallBoard({
  rollCall,
  ballot,
  called,
  room = "whole",
}: {
  /** Without choices where they are not public. */
  readonly rollCall: readonly RollCallEntry[];
  readonly ballot: Pick<BallotRecord, "status" | "method" | "counts">;
  /** Who is called now, and after it, in a roll call. */
  readonly called: { readonly id: string; readonly name: string; readonly next: string | null } | null;
  readonly room?: keyof typeof ROOM;
}) {
  if (ballot.counts && !hasNames(ballot.method)) return <Totals counts={ballot.counts} />;
  const { columns, rows, hasNames: isNamed } = boardGrid(rollCall.length, ROOM[room]);
  const isOver = ballot.status === "CLOSED";
  return (
    <div className={classes.middle}>
      {called && (
        <p className={classes.called}>
          <span>Now called</span>
          <strong data-length={lengthOf(called.name, true)}>{called.name}</strong>
          {called.next && <span>then {called.next}</span>}
        </p>
      )}
      <div className={classes.room}>
        <ol
          className={classes.board}
          aria-label="Delegations"
          data-named={isNamed || undefined}
          style={{ "--columns": columns, "--rows": rows } as CSSProperties}
        >
          {rollCall.map((entry) => (
            <Cell
              key={entry.delegationId}
              entry={entry}
              isNamed={isNamed}
              done={DONE[ballot.method]}
              isOver={isOver}
              isCalled={entry.delegationId === called?.id}
            />
          ))}
        </ol>
      </div>
    </div>
  );
}

function Cell({
  entry: { choice, hasVoted, name, shortName },
  isNamed,
  done,
  isOver,
  isCalled,
}: {
  readonly entry: RollCallEntry;
  readonly isNamed: boolean;
  /** What has been done by whoever is done. */
  readonly done: string;
  readonly isOver: boolean;
  readonly isCalled: boolean;
}) {
  const state = choice ?? (hasVoted && !isOver ? "VOTED" : "NONE");
  const said = choice ? WORDS[choice] : isOver ? "did not vote" : hasVoted ? done : "not yet";
  const shown = isNamed ? name : shortName;
  return (
    <li className={classes.cell} data-state={state} data-called={isCalled || undefined}>
      <span className={classes.name} data-length={lengthOf(shown, isNamed)}>
        {shown}
      </span>
      <span className={classes.letter} role="img" aria-label={said}>
        {choice ? LETTERS[choice] : state === "VOTED" && isNamed ? "✓" : isOver ? "–" : ""}
      </span>
    </li>
  );
}

/** How small a name has to be written to fit its cell; undefined: as large as the board's letters. */
function lengthOf(shown: string, isNamed: boolean): "long" | "longer" | "longest" | undefined {
  const [long, longer, longest] = isNamed ? [16, 27, 42] : [4, 6, 12];
  if (shown.length > longest) return "longest";
  if (shown.length > longer) return "longer";
  return shown.length > long ? "long" : undefined;
}

/** A vote without names: nothing but the count. */
function Totals({ counts }: { readonly counts: NonNullable<BallotRecord["counts"]> }) {
  return (
    <dl className={classes.totals}>
      {(["yes", "no", "abstain"] as const).map((kind) => (
        <div key={kind} data-kind={kind}>
          <dt>{kind === "abstain" ? "Abstentions" : kind}</dt>
          <dd>{counts[kind]}</dd>
        </div>
      ))}
    </dl>
  );
}
