import { VisuallyHidden } from "@mantine/core";
import { IconCheck } from "@tabler/icons-react";
import type { CSSProperties, ReactNode } from "react";
import classes from "./roll.module.css";

/** A delegation in a roll, and how it stands in what is waited for. */
export interface RollLine {
  readonly delegationId: string;
  readonly name: string;
  readonly shortName: string;
  readonly colour: string;
  /** It has done what is waited for. */
  readonly isDone: boolean;
  /** How it stands: in words, or by a mark that is named. Null: nothing is waited for. */
  readonly standing: ReactNode;
  /** The same by a sign, where there is no room for words; a tick, if it says nothing. */
  readonly sign?: ReactNode;
  readonly notes?: readonly string[];
}

/** So many delegations are looked over at a glance, one to a line; of more their short names stand close together. */
const MOST_LINES = 40;

/**
 * The delegations of a roll in the order given. Where they are many: the reader's own, then all by their short names, and
 * the whole roll on request.
 */
export function DelegationRoll({
  lines,
  ownId,
  inColumns = false,
}: {
  readonly lines: readonly RollLine[];
  /** The reader's own delegation; null: none. */
  readonly ownId: string | null;
  readonly inColumns?: boolean;
}) {
  if (lines.length <= MOST_LINES) return <Lines lines={lines} inColumns={inColumns} />;
  const own = lines.filter(({ delegationId }) => delegationId === ownId);
  return (
    <>
      {own.length > 0 && <Lines lines={own} inColumns={false} />}
      <ol className={classes.grid} style={{ "--letters": longest(lines) } as CSSProperties}>
        {lines.map((line) => (
          <Cell key={line.delegationId} line={line} isOwn={line.delegationId === ownId} />
        ))}
      </ol>
      <details className={classes.whole}>
        <summary>All {lines.length} with their full names</summary>
        <Lines lines={lines} inColumns={inColumns} />
      </details>
    </>
  );
}

function Lines({ lines, inColumns }: { readonly lines: readonly RollLine[]; readonly inColumns: boolean }) {
  return (
    <ol className={classes.roll} data-columns={inColumns || undefined}>
      {lines.map(({ delegationId, name, colour, isDone, standing, notes = [] }) => (
        <li key={delegationId} className={classes.entry} data-done={isDone || undefined}>
          <span className={classes.colour} style={{ background: colour }} aria-hidden />
          <span className={classes.name}>
            {name}
            {notes.length > 0 && <span className={classes.notes}>{notes.join(" · ")}</span>}
          </span>
          {standing !== null && <span className={classes.standing}>{standing}</span>}
        </li>
      ))}
    </ol>
  );
}

function Cell({
  line: { name, shortName, isDone, standing, sign },
  isOwn,
}: {
  readonly line: RollLine;
  readonly isOwn: boolean;
}) {
  return (
    <li className={classes.cell} title={name} data-done={isDone || undefined} data-own={isOwn || undefined}>
      <span aria-hidden className={classes.sign}>
        {sign ?? (isDone && <IconCheck size={13} stroke={2.5} />)}
      </span>
      <span aria-hidden className={classes.short}>
        {shortName}
      </span>
      <VisuallyHidden>
        {name}
        {standing !== null && <>: {standing}</>}
      </VisuallyHidden>
    </li>
  );
}

/** By which all cells are as wide as most short names need. */
function longest(lines: readonly RollLine[]): number {
  return Math.min(8, Math.max(...lines.map(({ shortName }) => shortName.length)));
}
