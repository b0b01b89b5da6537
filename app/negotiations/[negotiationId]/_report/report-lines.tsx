import "#app/_ui/treaty-text/treaty-text.css";
import { Fragment, type ReactNode } from "react";
import type { PrintedLine, PrintedRun } from "#lib/report/printed-line.ts";
import type { NoteNumbers } from "./number-notes.ts";
import classes from "./report.module.css";

/** A treaty text in a report: in full, or what changed in it, with footnotes. */
export function ReportLines({
  lines,
  notes,
}: {
  readonly lines: readonly PrintedLine[];
  readonly notes: NoteNumbers;
}) {
  return (
    <div className={`treaty-text ${classes.text}`}>
      {lines.map((line, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: lines have no identity but their place
        <Line key={index} line={line} notes={notes} />
      ))}
    </div>
  );
}

function Line({ line, notes }: { readonly line: PrintedLine; readonly notes: NoteNumbers }) {
  if (line.kind === "unchanged")
    return (
      <p className={classes.quiet}>
        … {line.count === 1 ? "One paragraph unchanged" : `${line.count} paragraphs unchanged`} …
      </p>
    );
  const words = line.runs.map((run, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: runs have no identity but their place
    <Fragment key={index}>
      {isReplaced(line.runs[index - 1], run) && " "}
      <Run run={run} number={notes.get(run)} />
    </Fragment>
  ));
  if (line.isHeading) return <h4 dir="auto">{words}</h4>;
  return (
    <p dir="auto" data-level={line.level} data-mark={line.mark || undefined}>
      {words}
    </p>
  );
}

/** A struck word and the underlined one that takes its place are two words. */
function isReplaced(before: PrintedRun | undefined, run: PrintedRun): boolean {
  return before !== undefined && before.fate !== "kept" && run.fate !== "kept" && before.fate !== run.fate;
}

function Run({ run, number }: { readonly run: PrintedRun; readonly number: number | undefined }) {
  const { text, fate, strong, emphasis } = run;
  let words: ReactNode = text;
  if (strong) words = <strong>{words}</strong>;
  if (emphasis) words = <em>{words}</em>;
  return (
    <>
      {fate === "inserted" ? <ins>{words}</ins> : fate === "deleted" ? <del>{words}</del> : words}
      {number !== undefined && (
        <sup className={classes.noted} id={`noted-${number}`}>
          <a href={`#note-${number}`} aria-label={`Note ${number}`}>
            {number}
          </a>
        </sup>
      )}
    </>
  );
}
