import type { Look } from "./colours.ts";
import classes from "./words.module.css";

/** Which look of words means what, and how much of the text looks like it. */
export function ColourLegend({ looks, label }: { readonly looks: readonly Look[]; readonly label: string }) {
  const all = looks.reduce((sum, { letters }) => sum + letters, 0);
  return (
    <ul className={classes.legend} aria-label={label}>
      {looks.map(({ name, className, style, letters }) => (
        <li key={`${name} ${className}`}>
          <span className={`${classes.sample} ${className}`} style={style} aria-hidden>
            Aa
          </span>
          {name}, {Math.max(1, Math.round((100 * letters) / all))} %
        </li>
      ))}
    </ul>
  );
}
