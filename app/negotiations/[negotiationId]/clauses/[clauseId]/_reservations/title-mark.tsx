"use client";
import { footnoteMark } from "#lib/reservation/number-reservations.ts";
import { useFootnotes } from "../../../_treaty/footnotes.tsx";
import classes from "./reservations.module.css";

/** The numbers of the footnotes to a clause as a whole, at its heading. */
export function TitleMark() {
  const mark = footnoteMark(useFootnotes(), "");
  return mark ? <sup className={classes.mark}>{mark}</sup> : null;
}
