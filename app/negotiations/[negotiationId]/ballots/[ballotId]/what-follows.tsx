import type { BallotRecord } from "#lib/ballot/ballot.ts";
import { whatFollows } from "#lib/ballot/what-follows.ts";
import classes from "./texts-on-ballot.module.css";

/** What an open vote will do: to the text if it carries, and if it does not. */
export function WhatFollows({ ballot }: { readonly ballot: BallotRecord }) {
  const { ifCarried, ifNot } = whatFollows(ballot);
  return (
    <dl className={classes.follows}>
      <dt>If it carries</dt>
      <dd>{ifCarried}</dd>
      <dt>If not</dt>
      <dd>{ifNot}</dd>
    </dl>
  );
}
