"use client";
import { Button, CopyButton } from "@mantine/core";
import { IconCheck, IconCopy } from "@tabler/icons-react";
import classes from "./revision.module.css";

/** How this text is cited, to be copied, and the hashes by which it can be checked. */
export function CiteBox({
  text,
  textHash,
  logHash,
}: {
  readonly text: string;
  readonly textHash: string;
  readonly logHash: string | null;
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
      <dl className={classes.hashes}>
        <dt>Text</dt>
        <dd title={textHash}>{textHash.slice(0, 16)}…</dd>
        <dt>Log</dt>
        <dd title={logHash ?? undefined}>
          {logHash === null ? "no act on record has sealed this revision" : `${logHash.slice(0, 16)}…`}
        </dd>
      </dl>
    </section>
  );
}
