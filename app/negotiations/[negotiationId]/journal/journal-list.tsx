"use client";
import { Text, Title } from "@mantine/core";
import Link from "next/link";
import { useSyncExternalStore } from "react";
import classes from "./journal-list.module.css";

/** An event as the list shows it. */
export interface JournalEntry {
  readonly number: number;
  readonly at: string;
  readonly name: string;
  readonly delegation: string;
  /** To be read after the name. */
  readonly sentence: string;
  /** What a delegation declared with a position. */
  readonly statement: string;
  readonly hash: string;
  readonly link: { readonly href: string; readonly name: string } | null;
}

const SHORT = 8;

/** Events by day, newest first: in the reader's own time zone, with UTC on hover. */
export function JournalList({ entries }: { readonly entries: readonly JournalEntry[] }) {
  const zone = useZone();
  const day = new Intl.DateTimeFormat("en-GB", { dateStyle: "full", timeZone: zone });
  const days = Map.groupBy(entries, ({ at }) => day.format(new Date(at)));
  return [...days].map(([name, ofDay]) => (
    <section key={name} className={classes.day}>
      <Title order={2} size="h5" className={classes.date}>
        {name}
      </Title>
      <ol className={classes.list}>
        {ofDay.map((entry) => (
          <Entry key={entry.number} entry={entry} zone={zone} />
        ))}
      </ol>
    </section>
  ));
}

function Entry({ entry, zone }: { readonly entry: JournalEntry; readonly zone: string }) {
  const { number, at, name, delegation, sentence, statement, hash, link } = entry;
  const time = new Intl.DateTimeFormat("en-GB", { timeStyle: "short", timeZone: zone }).format(new Date(at));
  return (
    <li className={classes.entry} id={`event-${number}`}>
      <time dateTime={at} title={utc(at)} className={classes.time}>
        {time}
      </time>
      <div className={classes.act}>
        <p className={classes.sentence}>
          <strong>{name}</strong> {delegation && <span className={classes.delegation}>({delegation})</span>}{" "}
          {sentence}
        </p>
        {statement && <blockquote className={classes.statement}>{statement}</blockquote>}
        <Text size="xs" c="dimmed" component="p" m={0} className="tabular">
          No. {number} · <span title={hash}>{hash.slice(0, SHORT)}</span>
          {link && (
            <>
              {" · "}
              <Link href={link.href} prefetch={false} className={classes.link}>
                {link.name}
              </Link>
            </>
          )}
        </Text>
      </div>
    </li>
  );
}

function utc(at: string): string {
  return `${at.slice(0, 10)} ${at.slice(11, 19)} UTC`;
}

/** UTC until the browser says where its reader is. */
function useZone(): string {
  return useSyncExternalStore(
    nothingToFollow,
    () => Intl.DateTimeFormat().resolvedOptions().timeZone,
    () => "UTC",
  );
}

function nothingToFollow(): () => void {
  return () => undefined;
}
