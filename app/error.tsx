"use client";
import classes from "./error.module.css";

/**
 * A mistake of our own while a page was made. What was saved stays saved: pages only read. Without components of
 * Mantine, because it is loaded with every page.
 */
export default function PageMistake({ reset }: { readonly reset: () => void }) {
  return (
    <main id="main" className={classes.page}>
      <h1 className={classes.title}>This page could not be shown</h1>
      <p className={classes.what}>
        Something went wrong on our side. Nothing was changed, and what you had saved is kept. Try again in a
        moment.
      </p>
      <button type="button" className={`${classes.again} mantine-focus-auto`} onClick={reset}>
        Try again
      </button>
    </main>
  );
}
