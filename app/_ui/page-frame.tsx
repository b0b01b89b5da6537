import type { ReactNode } from "react";
import classes from "./page-frame.module.css";

/** The main landmark of a page: one measure for lists and forms, or the full width for matrices and the treaty. */
export function PageFrame({
  children,
  size = "lg",
}: {
  readonly children: ReactNode;
  readonly size?: "sm" | "md" | "lg" | "full";
}) {
  return (
    <main id="main" className={classes.frame} data-size={size}>
      {children}
    </main>
  );
}
