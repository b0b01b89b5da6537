import type { ChangeInWords } from "#lib/proposal/proposal.ts";
import classes from "./change-words.module.css";

/** A change in words: what goes, and what comes. */
export function ChangeWords({ change: { inserted, deleted } }: { readonly change: ChangeInWords }) {
  return (
    <span className={classes.words}>
      {deleted && <del>{readable(deleted)}</del>}
      {deleted && inserted && " "}
      {inserted && <ins>{readable(inserted)}</ins>}
      {!deleted && !inserted && "a change of paragraphs"}
    </span>
  );
}

/** What is not text is a sign that can be seen. */
function readable(words: string): string {
  return words.replaceAll("\ufffc", "¶").trim();
}
