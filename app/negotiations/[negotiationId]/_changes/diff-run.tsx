import { Fragment, type ReactNode } from "react";
import { InlineText, type Printing } from "#app/_ui/treaty-text/treaty-text.tsx";
import type { AuthorBook } from "#lib/history/authors.ts";
import { describeMarksChange } from "#lib/history/describe-change.ts";
import type { DiffSign, RunSigns } from "#lib/history/diff-signs.ts";
import type { DiffRun } from "#lib/history/difference.ts";
import { authorWords, colourOf, deedWords, seatOf } from "./deed-words.ts";
import classes from "./diff-text.module.css";

/** A run is shown in full, or as it stood at one of the two moments. */
export type ShownSide = "both" | "before" | "after";

/** How the changes of a text are shown: who made them, which side is shown, and what the other places are called. */
export interface Showing extends Printing {
  readonly authors: AuthorBook;
  readonly side: ShownSide;
  /** What the block of another step is called, and the address of that step on the page. */
  readonly placeOf: (
    step: number,
    side: "before" | "after",
  ) => { readonly name: string; readonly href: string };
}

/** Words with what became of them between two moments, and their signs. */
export function DiffRunText({
  run,
  signs,
  ...showing
}: Showing & { readonly run: DiffRun; readonly signs: RunSigns | undefined }) {
  return (
    <>
      <Signs signs={signs?.opening} run={run} {...showing} />
      <RunWords run={run} {...showing} />
      <Signs signs={signs?.closing} run={run} {...showing} />
    </>
  );
}

function RunWords({ run, ...showing }: Showing & { readonly run: DiffRun }) {
  const { authors } = showing;
  const isBefore = showing.side === "before";
  const inline = isBefore && run.marksBefore ? { ...run.inline, marks: run.marksBefore } : run.inline;
  const text = <InlineText inline={inline} {...showing} />;
  if (run.fate !== "kept") {
    const words = run.inline.type === "hardBreak" ? <>↵{text}</> : text;
    return (
      <ChangedWords run={run} {...showing}>
        {words}
      </ChangedWords>
    );
  }
  if (!run.marksBefore || isBefore) return text;
  const what = capital(describeMarksChange(run.marksBefore, run.inline.marks));
  const note = deedWords(what, run.by, authors);
  return (
    <span
      className={classes.marks}
      style={colourOf(run.by, authors)}
      data-change=""
      data-note={note}
      title={note}
      tabIndex={-1}
    >
      {text}
    </span>
  );
}

function ChangedWords({
  run,
  children,
  ...showing
}: Showing & { readonly run: DiffRun; readonly children: ReactNode }) {
  const { authors, placeOf } = showing;
  const isInserted = run.fate === "inserted";
  const other = run.elsewhere === undefined ? null : placeOf(run.elsewhere, isInserted ? "before" : "after");
  const what = other
    ? isInserted
      ? `Moved here from ${other.name}`
      : `Moved from here to ${other.name}`
    : isInserted
      ? "Inserted"
      : "Deleted";
  const first =
    run.first && run.first.userId !== run.by?.userId
      ? `; first written by ${authorWords(run.first, authors)}`
      : "";
  return (
    <ChangeMark
      what={what}
      fate={run.fate}
      by={run.by}
      authors={authors}
      isMoved={other !== null}
      more={first}
    >
      {children}
    </ChangeMark>
  );
}

/** Something that came or went: marked by its line, coloured by its author, and told in words on focus and hover. */
export function ChangeMark({
  what,
  fate,
  by,
  authors,
  isMoved = false,
  more = "",
  children,
}: {
  readonly what: string;
  readonly fate: DiffRun["fate"];
  readonly by: DiffRun["by"];
  readonly authors: AuthorBook;
  readonly isMoved?: boolean;
  readonly more?: string;
  readonly children: ReactNode;
}) {
  const Element = fate === "inserted" ? "ins" : "del";
  const note = deedWords(what, by, authors) + more;
  return (
    <Element
      className={classes.change}
      style={colourOf(by, authors)}
      dateTime={by?.at}
      title={note}
      data-change=""
      data-moved={isMoved || undefined}
      data-note={note}
      tabIndex={-1}
    >
      <span className={classes.spoken}>{`[${what} by ${seatOf(by, authors)}: `}</span>
      {children}
      <span className={classes.spoken}>]</span>
    </Element>
  );
}

function Signs({
  signs = [],
  run,
  side,
  authors,
}: Showing & { readonly signs: readonly DiffSign[] | undefined; readonly run: DiffRun }) {
  const absent = side === "before" ? "after" : "before";
  return signs
    .filter(({ fate, side: own }) => own !== absent || (side === "both" && fate === "deleted"))
    .map(({ edge, fate }) => {
      const key = `${edge.id} ${edge.optionId ?? ""} ${fate}`;
      const sign = (
        <span
          className="sign"
          data-kind={KINDS[edge.kind]}
          data-sign={edge.sign === "[" ? "opens" : "closes"}
        >
          {edge.sign}
        </span>
      );
      if (fate === "kept" || run.fate === fate) return <Fragment key={key}>{sign}</Fragment>;
      const what = `${NAMES[edge.kind]} ${fate === "inserted" ? "opened" : "settled"}`;
      return (
        <ChangeMark key={key} what={what} fate={fate} by={run.by} authors={authors}>
          {sign}
        </ChangeMark>
      );
    });
}

const KINDS = { BRACKET: "bracket", OPTIONS: "option", HOLE: "hole" } as const;
const NAMES = { BRACKET: "Brackets", OPTIONS: "Option", HOLE: "Place to be filled" } as const;

function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
