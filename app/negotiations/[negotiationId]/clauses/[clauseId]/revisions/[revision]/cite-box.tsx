"use client";
import { Button, CopyButton } from "@mantine/core";
import { IconCheck, IconCopy } from "@tabler/icons-react";
import classes from "./revision.module.css";

/** How this text is cited, with the hashes by which it can be checked; to be copied. */
export function CiteBox({
  text,
  isSealed,
}: {
  readonly text: string;
  /** The journal knows the hash of the log up to this revision. */
  readonly isSealed: boolean;
}) {
  return (
    <section className={classes.cite} aria-labelledby="cite">
      <div className={classes.citeHeader}>
        <h2 id="cite" className={classes.heading}>
          Cite
        </h2>
        <CopyButton value={text}>
          {({ copied, copy }) => (
            <Button
              size="compact-xs"
              variant="default"
              leftSection={copied ? <IconCheck size={14} aria-hidden /> : <IconCopy size={14} aria-hidden />}
              onClick={copy}
            >
              <span aria-live="polite">{copied ? "Copied" : "Copy the citation"}</span>
            </Button>
          )}
        </CopyButton>
      </div>
      <p className={classes.citation}>{text}</p>
      {!isSealed && (
        <p className={classes.unsealed}>
          No act on record was done on this very revision, so the journal does not know the hash of its log.
          The next act seals it together with all before it.
        </p>
      )}
    </section>
  );
}
