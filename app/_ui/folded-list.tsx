import type { ReactElement } from "react";
import classes from "./folded-list.module.css";

/** So many items of a long list stand open; one that is not much longer stands open whole. */
const FIRST = 12;
const MOST = 40;

/** A list of which, where it is long, only the beginning stands open; the rest unfolds below it. */
export function FoldedList({
  items,
  className,
  isUnfolded = false,
}: {
  /** Each an `li` with a key. */
  readonly items: readonly ReactElement[];
  readonly className: string | undefined;
  /** Unfolds the rest; folding it again is left to the reader. */
  readonly isUnfolded?: boolean;
}) {
  if (items.length <= MOST) return <ul className={className}>{items}</ul>;
  return (
    <>
      <ul className={className}>{items.slice(0, FIRST)}</ul>
      <details className={classes.rest} open={isUnfolded || undefined}>
        <summary>{items.length - FIRST} more</summary>
        <ul className={className}>{items.slice(FIRST)}</ul>
      </details>
    </>
  );
}
