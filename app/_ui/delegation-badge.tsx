import type { CSSProperties } from "react";
import { flagOf } from "#lib/delegation/flag.ts";
import classes from "./delegation-badge.module.css";

/** A delegation, or a bloc, by its colour, its flag if it has one, and a name. */
export function DelegationBadge({
  colour,
  isoCode = "",
  children,
}: {
  readonly colour: string;
  readonly isoCode?: string;
  readonly children: string;
}) {
  const flag = flagOf(isoCode);
  return (
    <span className={classes.badge}>
      <span
        className={classes.swatch}
        style={{ "--delegation-colour": colour } as CSSProperties}
        aria-hidden
      />
      {flag && (
        <span className={classes.flag} aria-hidden>
          {flag}
        </span>
      )}
      <span className={classes.name}>{children}</span>
    </span>
  );
}
