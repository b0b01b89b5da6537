import type { BlockNumber } from "#lib/clause/number-blocks.ts";
import { describePlaceChange } from "#lib/history/describe-change.ts";
import { type SideEdges, signsOfRuns } from "#lib/history/diff-signs.ts";
import type { DiffBlock, DiffStep, PlaceChange } from "#lib/history/difference.ts";
import { readableRuns } from "#lib/history/readable-runs.ts";
import type { StepMarks } from "#lib/history/step-marks.ts";
import { colourOf, deedWords } from "./deed-words.ts";
import { ChangeMark, DiffRunText, type Showing } from "./diff-run.tsx";
import classes from "./diff-text.module.css";

/** Everything that a step of a difference is drawn with. */
export interface StepShowing extends Showing {
  readonly steps: readonly DiffStep[];
  readonly prefix: string;
  readonly marks: StepMarks;
  readonly edges: SideEdges;
}

type StepProps = StepShowing & { readonly index: number };

/** A paragraph of a difference, or the place that it has left; in one of two columns only what stood on that side. */
export function DiffStepText({ step, ...props }: StepProps & { readonly step: DiffStep }) {
  const { side, steps } = props;
  if (step.kind === "departure") {
    const moved = steps[step.to];
    if (side !== "before" || moved?.kind !== "block")
      return <MoveLine isGone to={step.to} by={step.by} {...props} />;
    return <BlockText block={moved} {...props} />;
  }
  const isThere = side === "both" || step[side] !== null;
  if (!isThere) return null;
  const from = step.movedFrom;
  if (from === undefined) return <BlockText block={step} {...props} />;
  const line = <MoveLine to={from} by={step.by} {...props} />;
  if (side === "before") return line;
  return (
    <>
      {side === "both" && line}
      <BlockText block={step} {...props} />
    </>
  );
}

/** Where a moved paragraph stood, or where it came from, with a link to the other place. */
function MoveLine({
  to,
  by,
  isGone = false,
  ...props
}: StepProps & { readonly to: number; readonly by: DiffBlock["by"]; readonly isGone?: boolean }) {
  const { index, prefix, side, authors, placeOf } = props;
  const { name, href } = placeOf(to, isGone ? "after" : "before");
  const note = deedWords(isGone ? `Moved from here to ${name}` : `Moved here from ${name}`, by, authors);
  return (
    <p
      id={isGone && side !== "before" ? `${prefix}-${index}` : undefined}
      className={classes.move}
      style={colourOf(by, authors)}
      data-change=""
      data-note={note}
      title={note}
      tabIndex={-1}
    >
      <span aria-hidden>{isGone ? "⤷ " : "⤴ "}</span>
      {side === "both"
        ? isGone
          ? "Moved from here to "
          : "Moved here from "
        : isGone
          ? "Moved away; it is now "
          : "Moved here; it was "}
      <a href={href}>{name}</a>
    </p>
  );
}

function BlockText({ block, ...props }: StepProps & { readonly block: DiffBlock }) {
  const { side, authors, index, prefix } = props;
  const own = (side === "before" ? block.before : block.after) ?? block.before;
  if (!own) return null;
  const absent = side === "before" ? "inserted" : side === "after" ? "deleted" : null;
  const runs = readableRuns(block.runs);
  const signs = signsOfRuns(block, runs, props.edges);
  const children = (
    <>
      {side !== "before" &&
        block.changes.map((change) => <PlaceLine key={change.name} change={change} {...props} />)}
      {runs.length === 0 && <EmptyLine block={block} {...props} />}
      {runs.map((run, place) =>
        run.fate === absent ? null : (
          // biome-ignore lint/suspicious/noArrayIndexKey: runs have no identity but their place
          <DiffRunText key={place} run={run} signs={signs[place]} {...props} />
        ),
      )}
    </>
  );
  const shared = {
    id: props.steps[index]?.kind === "block" && side !== "before" ? `${prefix}-${index}` : undefined,
    "data-fate": block.fate,
    className: classes.block,
    style: colourOf(block.by, authors),
    dir: "auto",
  };
  if (own.type === "heading") return <h3 {...shared}>{children}</h3>;
  return (
    <p {...shared} data-level={own.attrs.level} data-mark={markOf(block, props) || undefined}>
      {children}
    </p>
  );
}

function PlaceLine({ change, authors }: Showing & { readonly change: PlaceChange }) {
  const words = describePlaceChange(change);
  return (
    <span
      className={classes.place}
      style={colourOf(change.by, authors)}
      data-change=""
      data-note={deedWords(`Place changed: ${words}`, change.by, authors)}
      tabIndex={-1}
    >
      {words}
    </span>
  );
}

/** An empty paragraph that came or went is shown by its end. */
function EmptyLine({ block, authors }: Showing & { readonly block: DiffBlock }) {
  if (block.fate === "kept") return <br />;
  const what = block.fate === "inserted" ? "Inserted" : "Deleted";
  return (
    <ChangeMark what={what} fate={block.fate} by={block.by} authors={authors}>
      ¶
    </ChangeMark>
  );
}

/** Printed numbers: as they are afterwards, and for what was deleted as they were before. */
function markOf({ before, after }: DiffBlock, { marks, side }: StepShowing): string {
  const was: BlockNumber | undefined = before ? marks.before.get(before.attrs.id) : undefined;
  if (side === "before" || !after) return was?.mark ?? "";
  return marks.after.get(after.attrs.id)?.mark ?? "";
}
