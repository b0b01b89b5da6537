import type { ReactNode } from "react";
import type { ClauseContent } from "#lib/clause/content.ts";
import { plainText } from "#lib/clause/plain-text.ts";
import { letterOf, type Part } from "#lib/division/part.ts";
import { partContent } from "#lib/division/part-content.ts";
import { partClass } from "./part-stretches.ts";
import classes from "./parts.module.css";

/** A part of a divided text: its letter in its colour, the beginning of its words, and what is told of it. */
export function PartItem({
  content,
  part,
  number,
  children,
}: {
  readonly content: ClauseContent;
  readonly part: Part;
  /** From 1. */
  readonly number: number;
  readonly children?: ReactNode;
}) {
  const words = plainText(partContent(content, part))
    .split("\n")
    .map((line) => line.trim());
  return (
    <li className={classes.item}>
      <span className={`${partClass(number)} ${classes.letter}`}>
        <span aria-hidden>{letterOf(number)}</span>
      </span>
      <div className={classes.words}>
        <p className={classes.excerpt}>
          <strong>Part {letterOf(number)}:</strong> {words.join(" … ")}
        </p>
        {children}
      </div>
    </li>
  );
}
