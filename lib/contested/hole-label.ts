import type { HoleMark } from "#lib/clause/content.ts";
import { unitAfter } from "./units.ts";

/** What stands in brackets where words are still to come; also nothing at all. */
const LABEL =
  /^(?:|…|\.{3,}|_+|[●•?–—-]|([XYZN])\1{0,3}|[xyzn]{1,2}|T\.?B\.?[ACDI]\.?|tb[acdi]|to be (?:\p{L}+)(?: (?:later|by|in|at|after)\b[^.;:]{0,60})?|insert [^.;:]{1,60}|dates?|number|name|reference|placeholder|blank)$/u;
const MONTHS = "January|February|March|April|May|June|July|August|September|October|November|December";
const BEFORE_REFERENCE =
  /(?:\b(?:Articles?|paragraphs?|subparagraphs?|Annex(?:es)?|Appendix|Part|Section|Chapter|Protocol)|(?:Article|paragraph)s? [\p{L}\p{N}()]+ (?:and|or|to)) $/iu;
const BEFORE_DATE = /\b(?:until|no later than|on or before|not later than|the day of|dated) $/i;
const BEFORE_NUMBER =
  /\b(?:than|least|most|within|exceed(?:s|ing)?|every|minimum of|maximum of|number of) $/i;

/** What a hole needs to say before anybody knows more: the dots of an empty pair of brackets. */
export const EMPTY_LABEL = "…";

/** Whether the words between two brackets name a place to be filled: "X", "…", "to be completed", or nothing. */
export function isHoleLabel(words: string): boolean {
  return LABEL.test(words.trim());
}

/** What a hole waits for, guessed from its label and from the words around it. */
export function guessHole(
  label: string,
  before: string,
  after: string,
): Pick<HoleMark["attrs"], "kind" | "unit"> {
  if (BEFORE_REFERENCE.test(before) || /\breference\b/i.test(label)) return { kind: "reference", unit: "" };
  if (/\bdate\b/i.test(label) || isDate(before, after)) return { kind: "date", unit: "" };
  const unit = unitAfter(after);
  if (unit !== "") return { kind: "number", unit };
  if (/\bnumber\b/i.test(label) || BEFORE_NUMBER.test(before)) return { kind: "number", unit: "" };
  return { kind: "text", unit: "" };
}

function isDate(before: string, after: string): boolean {
  return (
    new RegExp(`^ (?:${MONTHS})(?!\\p{L})`, "u").test(after) ||
    new RegExp(`(?<!\\p{L})(?:${MONTHS}) $`, "u").test(before) ||
    /(?<!\d)20$/.test(before) ||
    (BEFORE_DATE.test(before) && unitAfter(after) === "")
  );
}
