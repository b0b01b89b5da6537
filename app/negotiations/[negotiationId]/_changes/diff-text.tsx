import type { Printing } from "#app/_ui/treaty-text/treaty-text.tsx";
import type { AuthorBook } from "#lib/history/authors.ts";
import { edgesOfSides } from "#lib/history/diff-signs.ts";
import type { DiffStep } from "#lib/history/difference.ts";
import { foldUnchanged } from "#lib/history/fold-unchanged.ts";
import { nameOfBlock, stepMarks } from "#lib/history/step-marks.ts";
import type { Showing } from "./diff-run.tsx";
import { DiffStepText, type StepShowing } from "./diff-step.tsx";
import classes from "./diff-text.module.css";

/** What a difference is drawn with: its steps, their authors, and a word that keeps its places apart on the page. */
export interface DiffTextProps extends Printing {
  readonly steps: readonly DiffStep[];
  readonly authors: AuthorBook;
  readonly prefix: string;
}

/** The text of a clause with everything that changed in it between two moments, and who changed it. */
export function DiffText({ isFolded = false, ...props }: DiffTextProps & { readonly isFolded?: boolean }) {
  const showing = showingOf(props, "both");
  const pieces = foldUnchanged(props.steps, isFolded ? 1 : Number.POSITIVE_INFINITY);
  return (
    <div className="treaty-text">
      {pieces.map((piece) =>
        piece.kind === "folded" ? (
          <p key={`folded ${piece.from}`} className={classes.folded}>
            {piece.count === 1 ? "1 paragraph unchanged" : `${piece.count} paragraphs unchanged`}
          </p>
        ) : (
          <DiffStepText key={piece.index} index={piece.index} step={piece.step} {...showing} />
        ),
      )}
    </div>
  );
}

/** The two texts beside each other, paragraph by paragraph. */
export function SideBySide(props: DiffTextProps) {
  const [before, after] = [showingOf(props, "before"), showingOf(props, "after")];
  return (
    <table className={classes.sides} data-view="side">
      <caption className={classes.spoken}>Before and after, paragraph by paragraph</caption>
      <thead>
        <tr>
          <th scope="col">Before</th>
          <th scope="col">After</th>
        </tr>
      </thead>
      <tbody className="treaty-text">
        {rowsOf(props.steps).map(({ left, right }) => (
          <tr key={`${left} ${right}`}>
            <SideCell index={left} {...before} />
            <SideCell index={right} {...after} />
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function SideCell({ index, ...showing }: StepShowing & { readonly index: number | null }) {
  const step = index === null ? undefined : showing.steps[index];
  return <td>{step && index !== null && <DiffStepText index={index} step={step} {...showing} />}</td>;
}

type Row = { readonly left: number | null; readonly right: number | null };

/** Which steps stand beside each other: what was deleted and what was inserted instead share a row. */
function rowsOf(steps: readonly DiffStep[]): readonly Row[] {
  const rows: Row[] = [];
  let gone: number[] = [];
  const flush = (): void => {
    rows.push(...gone.map((left) => ({ left, right: null })));
    gone = [];
  };
  for (const [index, step] of steps.entries()) {
    const fate = step.kind === "block" ? step.fate : "kept";
    if (fate === "deleted") gone.push(index);
    else if (fate === "inserted") rows.push({ left: gone.shift() ?? null, right: index });
    else {
      flush();
      rows.push({ left: index, right: index });
    }
  }
  flush();
  return rows;
}

function showingOf({ steps, prefix, ...rest }: DiffTextProps, side: Showing["side"]): StepShowing {
  const marks = stepMarks(steps);
  const placeOf: Showing["placeOf"] = (index, at) => {
    const step = steps[index];
    const target = step?.kind === "departure" ? steps[step.to] : step;
    const block = target?.kind === "block" ? target[at] : null;
    return { name: block ? nameOfBlock(block, marks[at]) : "elsewhere", href: `#${prefix}-${index}` };
  };
  return { ...rest, steps, prefix, side, marks, placeOf, edges: edgesOfSides(steps) };
}
