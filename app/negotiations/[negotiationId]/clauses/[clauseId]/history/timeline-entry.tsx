import {
  IconArrowsMove,
  IconBookmark,
  IconBrackets,
  IconCalendarEvent,
  IconCircleCheck,
  IconFilePlus,
  IconGavel,
  IconMessageCircle,
  IconNote,
  IconPencil,
  IconRestore,
  IconShieldCheck,
  IconSnowflake,
  IconSnowflakeOff,
  type TablerIcon,
} from "@tabler/icons-react";
import Link from "next/link";
import type { MouseEvent } from "react";
import { choiceHref, type Listing } from "./choice.ts";
import { formatCount } from "./format.ts";
import classes from "./timeline.module.css";
import type { RowIcon, TimelineRow } from "./timeline-row.ts";

const ICONS: Readonly<Record<RowIcon, TablerIcon>> = {
  edit: IconPencil,
  position: IconMessageCircle,
  freeze: IconSnowflake,
  unfreeze: IconSnowflakeOff,
  vote: IconGavel,
  structure: IconArrowsMove,
  restore: IconRestore,
  contested: IconBrackets,
  proposal: IconFilePlus,
  reservation: IconNote,
  stage: IconCircleCheck,
  version: IconBookmark,
  sitting: IconCalendarEvent,
  mechanism: IconShieldCheck,
};

/** One entry: who, what and when; it leads to the text then, and once chosen to what changed. */
export function TimelineEntry({
  row,
  place,
  head,
  listing,
  onClick,
}: {
  readonly row: TimelineRow;
  readonly place: "chosen" | "within" | undefined;
  readonly head: number;
  readonly listing: Listing;
  readonly onClick: (event: MouseEvent) => void;
}) {
  const Icon = ICONS[row.icon];
  return (
    <li className={classes.entry} data-place={place} data-icon={row.icon}>
      <Link
        href={choiceHref({ kind: "text", at: row.revision }, listing)}
        className={classes.link}
        aria-current={place === "chosen" ? "true" : undefined}
        data-entry={row.key}
        data-revision={row.revision}
        prefetch={false}
        scroll={false}
        onClick={onClick}
      >
        <span className={classes.icon} style={row.colour ? { color: row.colour } : undefined}>
          <Icon size={16} aria-hidden />
        </span>
        <span className={classes.words}>
          <span>
            <strong className={classes.name}>{row.name}</strong> <Seat row={row} /> {row.sentence}
          </span>
          {row.statement !== "" && <span className={classes.statement}>{row.statement}</span>}
          <span className={classes.when}>
            <time dateTime={row.at}>{row.time}</time>
            {place === "chosen" && " · shown"}
            {place === "within" && " · compared"}
          </span>
        </span>
      </Link>
      {place === "chosen" && <Comparisons row={row} head={head} listing={listing} />}
    </li>
  );
}

function Seat({ row }: { readonly row: TimelineRow }) {
  if (row.seat === "") return null;
  return (
    <span className={classes.seat} style={row.colour ? { borderColor: row.colour } : undefined}>
      {row.seat}
    </span>
  );
}

function Comparisons({
  row,
  head,
  listing,
}: {
  readonly row: TimelineRow;
  readonly head: number;
  readonly listing: Listing;
}) {
  const { revision, revisionBefore } = row;
  return (
    <p className={classes.comparisons}>
      {revisionBefore !== null && (
        <Link
          scroll={false}
          href={choiceHref({ kind: "difference", from: revisionBefore, to: revision }, listing)}
        >
          What changed here
        </Link>
      )}
      {revision < head && (
        <Link scroll={false} href={choiceHref({ kind: "difference", from: revision, to: head }, listing)}>
          Compare with now
        </Link>
      )}
      <Link href={row.stood} prefetch={false}>
        As it stood, revision {formatCount(revision)}
      </Link>
    </p>
  );
}
