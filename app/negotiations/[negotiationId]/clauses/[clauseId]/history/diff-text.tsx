import type { CSSProperties, ReactNode } from "react";
import { formatMoment } from "#app/_ui/format-moment.ts";
import { InlineText, type Printing } from "#app/_ui/treaty-text/treaty-text.tsx";
import { alternativeOf, type BlockPlace, numberBlocks } from "#lib/clause/number-blocks.ts";
import type { AttributedBlock, AttributedRun, Authorship } from "#lib/history/attribute.ts";
import { type AuthorBook, authorAt } from "#lib/history/authors.ts";
import { describeMarksChange, describePlaceChange } from "#lib/history/describe-change.ts";
import classes from "./diff-text.module.css";
import { formatCount } from "./format.ts";

interface Showing extends Printing {
  readonly authors: AuthorBook;
}

/** The text of a clause with everything that changed in it between two moments, and who changed it. */
export function DiffText({ blocks, ...showing }: Showing & { readonly blocks: readonly AttributedBlock[] }) {
  const marks = marksOf(blocks);
  return (
    <div className="treaty-text">
      {blocks.map((block, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a deleted and an inserted block may share an id
        <DiffBlockText key={index} block={block} mark={marks[index] ?? ""} {...showing} />
      ))}
    </div>
  );
}

function DiffBlockText({
  block,
  mark,
  ...showing
}: Showing & { readonly block: AttributedBlock; readonly mark: string }) {
  const { authors } = showing;
  const children = (
    <>
      {block.changes.map((change) => (
        <span
          key={change.name}
          className={classes.place}
          style={colourOf(change.by, authors)}
          data-change=""
          data-note={noteOf({
            what: `Place changed: ${describePlaceChange(change)}`,
            by: change.by,
            authors,
          })}
          tabIndex={-1}
        >
          {describePlaceChange(change)}
        </span>
      ))}
      {block.runs.length === 0 && <EmptyLine block={block} authors={authors} />}
      {block.runs.map((run, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: runs have no identity but their place
        <DiffRunText key={index} run={run} {...showing} />
      ))}
    </>
  );
  const shared = { "data-fate": block.fate, className: classes.block, style: colourOf(block.by, authors) };
  if (block.type === "heading") return <h3 {...shared}>{children}</h3>;
  return (
    <p {...shared} data-level={block.attrs.level} data-mark={mark || undefined}>
      {children}
    </p>
  );
}

function DiffRunText({ run, ...showing }: Showing & { readonly run: AttributedRun }) {
  const { authors } = showing;
  const text = <InlineText inline={run.inline} {...showing} />;
  if (run.fate !== "kept") {
    return (
      <Change fate={run.fate} by={run.by} authors={authors}>
        {run.inline.type === "hardBreak" ? <>↵{text}</> : text}
      </Change>
    );
  }
  if (!run.marksBefore || run.inline.type !== "text") return text;
  const words = `Emphasis or link changed: ${describeMarksChange(run.marksBefore, run.inline.marks)}`;
  return (
    <span className={classes.marks} data-change="" data-note={words} title={words} tabIndex={-1}>
      {text}
    </span>
  );
}

/** An empty paragraph that came or went is shown by its end. */
function EmptyLine({ block, authors }: { readonly block: AttributedBlock; readonly authors: AuthorBook }) {
  if (block.fate === "kept") return <br />;
  return (
    <Change fate={block.fate} by={block.by} authors={authors}>
      ¶
    </Change>
  );
}

function Change({
  fate,
  by,
  authors,
  children,
}: {
  readonly fate: "inserted" | "deleted";
  readonly by: Authorship | null;
  readonly authors: AuthorBook;
  readonly children: ReactNode;
}) {
  const Element = fate === "inserted" ? "ins" : "del";
  const what = fate === "inserted" ? "Inserted" : "Deleted";
  const note = noteOf({ what, by, authors });
  return (
    <Element
      className={classes.change}
      style={colourOf(by, authors)}
      dateTime={by?.at}
      title={note}
      data-change=""
      data-note={note}
      tabIndex={-1}
    >
      <span className={classes.spoken}>{`[${what} by ${by ? seatOf(by, authors) : "somebody"}: `}</span>
      {children}
      <span className={classes.spoken}>]</span>
    </Element>
  );
}

/** "Inserted by Asha Rao (NOR), 12 Mar 2026, 14:05 UTC, revision 1,234" */
function noteOf({
  what,
  by,
  authors,
}: {
  readonly what: string;
  readonly by: Authorship | null;
  readonly authors: AuthorBook;
}): string {
  if (!by) return what;
  const { name, seat } = authorAt(authors, by);
  return `${what} by ${name}${seat && ` (${seat})`}, ${formatMoment(by.at)}, revision ${formatCount(by.seq)}`;
}

function seatOf(by: Authorship, authors: AuthorBook): string {
  const { name, seat } = authorAt(authors, by);
  return seat || name;
}

function colourOf(by: Authorship | null, authors: AuthorBook): CSSProperties | undefined {
  const colour = by && authorAt(authors, by).colour;
  return colour ? ({ "--author": colour } as CSSProperties) : undefined;
}

/** Printed numbers: as they are afterwards, and for what was deleted as they were before. */
function marksOf(blocks: readonly AttributedBlock[]): readonly string[] {
  const after = sideMarks(blocks, "deleted");
  const before = sideMarks(blocks, "inserted");
  return blocks.map((block) => (after.get(block) ?? before.get(block)) || "");
}

function sideMarks(
  blocks: readonly AttributedBlock[],
  absent: AttributedBlock["fate"],
): ReadonlyMap<AttributedBlock, string> {
  const side = blocks.filter(({ fate }) => fate !== absent);
  const numbers = numberBlocks(side.map((block) => placeOf(block, absent)));
  return new Map(side.map((block, index) => [block, numbers[index]?.mark ?? ""]));
}

function placeOf(block: AttributedBlock, absent: AttributedBlock["fate"]): BlockPlace {
  const { attrs, type, changes, runs } = block;
  if (type === "heading") return { ...attrs, level: 0, numbered: false, numberAs: "" };
  const present = runs.filter(({ fate }) => fate !== absent);
  const inlines = present.map(({ inline, marksBefore }) =>
    absent === "inserted" && marksBefore ? { marks: marksBefore } : inline,
  );
  const alternative = alternativeOf(inlines);
  if (absent === "deleted") return { ...attrs, alternative };
  return { ...attrs, ...Object.fromEntries(changes.map(({ name, before }) => [name, before])), alternative };
}
