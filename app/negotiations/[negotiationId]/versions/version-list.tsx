import { Text, Title } from "@mantine/core";
import { IconBookmarkFilled, IconClockHour4 } from "@tabler/icons-react";
import Link from "next/link";
import { Instant } from "#app/_ui/instant.tsx";
import { nameSitting, type Sitting } from "#lib/sitting/sitting.ts";
import { describeKeeping, nameInSentence } from "#lib/version/describe-version.ts";
import type { SittingGroup } from "#lib/version/group-by-sitting.ts";
import type { VersionEntry } from "#lib/version/version.ts";
import { changesHref, versionHref } from "./addresses.ts";
import classes from "./versions.module.css";

/** A version as the list shows it, with what changed since the one before it in the list. */
export type ListedVersion = VersionEntry & {
  readonly since: { readonly id: string; readonly name: string; readonly changed: number } | null;
};

/** Versions by sitting, newest first. */
export function VersionList({
  negotiationId,
  groups,
  all,
}: {
  readonly negotiationId: string;
  readonly groups: readonly SittingGroup<ListedVersion>[];
  /** Those that are not listed too. */
  readonly all: readonly VersionEntry[];
}) {
  return groups.map(({ sitting, versions }, index) => (
    <section key={sitting?.id ?? `between ${versions[0]?.id}`} className={classes.group}>
      {sitting ? (
        <SittingHeader negotiationId={negotiationId} sitting={sitting} all={all} />
      ) : (
        <BetweenHeader isFirst={index === groups.length - 1} />
      )}
      {versions.length === 0 && <p className={classes.none}>No version listed here was made in it.</p>}
      <ol className={classes.list}>
        {versions.map((version) => (
          <Version key={version.id} negotiationId={negotiationId} version={version} />
        ))}
      </ol>
    </section>
  ));
}

function SittingHeader({
  negotiationId,
  sitting,
  all,
}: {
  readonly negotiationId: string;
  readonly sitting: Sitting;
  readonly all: readonly VersionEntry[];
}) {
  const { id, opened, closed } = sitting;
  const began = all.find((version) => version.id === opened.versionId);
  const ended = all.find((version) => version.id === closed?.versionId);
  const link = (version: VersionEntry) => (
    <Link href={versionHref(negotiationId, version.id)} prefetch={false}>
      {nameInSentence(version)}
    </Link>
  );
  return (
    <header className={classes.groupHeader}>
      <Title order={2} size="h5">
        {nameSitting(sitting)}
      </Title>
      <Text size="sm" c="dimmed" className={classes.ends}>
        <Instant at={opened.at} />{" "}
        {closed ? (
          <>
            to <Instant at={closed.at} />
          </>
        ) : (
          "– still open"
        )}
        {began && began.sittingId !== id && <>, began with {link(began)}</>}
        {ended && ended.kind !== "SITTING_CLOSED" && <>, ended with {link(ended)}</>}
      </Text>
    </header>
  );
}

function BetweenHeader({ isFirst }: { readonly isFirst: boolean }) {
  return (
    <header className={classes.groupHeader}>
      <Title order={2} size="h5">
        {isFirst ? "Outside sittings" : "Between sittings"}
      </Title>
    </header>
  );
}

function Version({
  negotiationId,
  version,
}: {
  readonly negotiationId: string;
  readonly version: ListedVersion;
}) {
  const { id, kind, name, note, madeAt, since } = version;
  const isNamed = kind === "NAMED";
  const Icon = isNamed ? IconBookmarkFilled : IconClockHour4;
  return (
    <li className={classes.version} data-named={isNamed || undefined}>
      <Icon size={16} aria-hidden className={classes.icon} />
      <div className={classes.about}>
        <p className={classes.name}>
          <Link href={versionHref(negotiationId, id)} prefetch={false}>
            {name}
          </Link>
        </p>
        {note && <p className={classes.note}>{note}</p>}
        <Text size="xs" c="dimmed" component="p" m={0}>
          <Instant at={madeAt} />, {describeKeeping(version)}
        </Text>
      </div>
      <p className={classes.since}>
        {since === null ? (
          "The first"
        ) : since.changed === 0 ? (
          <>No article changed since {since.name}</>
        ) : (
          <Link href={changesHref(negotiationId, { from: since.id, to: id })} prefetch={false}>
            {since.changed === 1 ? "1 article" : `${since.changed} articles`} changed since {since.name}
          </Link>
        )}
      </p>
    </li>
  );
}
