"use client";
import { useRouter } from "next/navigation";
import { type KeyboardEvent, type MouseEvent, useRef, useState } from "react";
import { type Choice, choiceHref, type Listing } from "./choice.ts";
import classes from "./timeline.module.css";
import { TimelineEntry } from "./timeline-entry.tsx";
import type { TimelineRow } from "./timeline-row.ts";

/**
 * The entries of a history by day, newest first. A click or Enter shows the text then, with Shift the difference to the
 * entry chosen before; the arrow keys go from entry to entry.
 */
export function Timeline({
  rows,
  choice,
  head,
  listing,
}: {
  readonly rows: readonly TimelineRow[];
  readonly choice: Choice;
  /** The newest revision. */
  readonly head: number;
  readonly listing: Listing;
}) {
  const router = useRouter();
  const list = useRef<HTMLDivElement>(null);
  const anchor = useRef<number | null>(null);
  const [picked, setPicked] = useState<string | null>(null);
  const shown = shownEntry(rows, { choice, picked });

  const extended = (revision: number): Choice => {
    const from = anchor.current ?? (choice.kind === "text" ? choice.at : choice.from);
    anchor.current = from;
    return { kind: "difference", from: Math.min(from, revision), to: Math.max(from, revision) };
  };
  const pick = (revision: number, isExtending: boolean): Choice => {
    if (isExtending) return extended(revision);
    anchor.current = revision;
    return { kind: "text", at: revision };
  };
  // Enter on a link comes as a click, with Shift if it is held
  const onClick = (event: MouseEvent, { key, revision }: TimelineRow): void => {
    if (event.metaKey || event.ctrlKey) return;
    event.preventDefault();
    setPicked(key);
    router.push(choiceHref(pick(revision, event.shiftKey), listing), { scroll: false });
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const links = [...(list.current?.querySelectorAll<HTMLAnchorElement>("[data-entry]") ?? [])];
    const here = links.indexOf(event.target as HTMLAnchorElement);
    const next = here < 0 ? undefined : links[targetOf(event.key, { here, last: links.length - 1 }) ?? -1];
    if (!next) return;
    event.preventDefault();
    next.focus();
  };

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the keys belong to the links inside
    <div ref={list} onKeyDown={onKeyDown}>
      {Object.entries(Object.groupBy(rows, ({ day }) => day)).map(([day, ofDay = []]) => (
        <section key={day} aria-label={day}>
          <h2 className={classes.day}>{day}</h2>
          <ol className={classes.list}>
            {ofDay.map((row) => (
              <TimelineEntry
                key={row.key}
                row={row}
                place={row.key === shown ? "chosen" : placeIn(choice, row.revision)}
                head={head}
                listing={listing}
                onClick={(event) => onClick(event, row)}
              />
            ))}
          </ol>
        </section>
      ))}
    </div>
  );
}

/** Which entry a key leads to. */
function targetOf(
  key: string,
  { here, last }: { readonly here: number; readonly last: number },
): number | undefined {
  return { ArrowDown: here + 1, ArrowUp: here - 1, Home: 0, End: last }[key];
}

/** Several acts may have been done on the text that is shown: the entry that was picked stands for it, or the edit. */
function shownEntry(
  rows: readonly TimelineRow[],
  { choice, picked }: { readonly choice: Choice; readonly picked: string | null },
): string | undefined {
  if (choice.kind !== "text") return undefined;
  const onIt = rows.filter(({ revision }) => revision === choice.at);
  const entry =
    onIt.find(({ key }) => key === picked) ?? onIt.find(({ icon }) => icon === "edit") ?? onIt.at(-1);
  return entry?.key;
}

function placeIn(choice: Choice, revision: number): "within" | undefined {
  if (choice.kind === "text") return undefined;
  return revision >= choice.from && revision <= choice.to ? "within" : undefined;
}
