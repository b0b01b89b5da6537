import classes from "./changes.module.css";
import texts from "./diff-text.module.css";

/** What the lines of a difference mean. */
export function DiffLegend() {
  return (
    <ul className={classes.legend} aria-label="How changes are shown">
      <li>
        <ins className={texts.change}>inserted</ins>
      </li>
      <li>
        <del className={texts.change}>deleted</del>
      </li>
      <li>
        <ins className={texts.change} data-moved>
          moved here
        </ins>
      </li>
      <li>
        <del className={texts.change} data-moved>
          moved away
        </del>
      </li>
      <li>
        <span className={texts.marks}>brackets, emphasis or a link changed</span>
      </li>
      <li>The colour is that of the delegation.</li>
    </ul>
  );
}
