import { counted } from "#lib/counted.ts";
import type { Author } from "#lib/history/authors.ts";
import type { HistoryItem } from "#lib/history/history-item.ts";
import { type ActKind, kindOfAct } from "#lib/journal/act-kind.ts";
import { describeAct, type NameDelegation } from "#lib/journal/describe-act.ts";
import type { JournalAct } from "#lib/journal/event.ts";
import { formatDay, formatTime } from "./format.ts";

/** Which icon stands before an entry. */
export type RowIcon =
  | "edit"
  | "position"
  | "freeze"
  | "unfreeze"
  | "vote"
  | "structure"
  | "restore"
  | "contested"
  | "proposal"
  | "reservation"
  | "stage"
  | "version"
  | "sitting"
  | "mechanism";

/** An entry of the timeline as it is shown. */
export interface TimelineRow {
  readonly key: string;
  readonly icon: RowIcon;
  readonly name: string;
  /** Short name of the delegation, or the office. */
  readonly seat: string;
  readonly colour: string | null;
  readonly sentence: string;
  /** What somebody said with it, word for word. */
  readonly statement: string;
  readonly day: string;
  readonly time: string;
  readonly at: string;
  /** The text after it, and for an edit also before it. */
  readonly revision: number;
  readonly revisionBefore: number | null;
  /** Address of the text with all that was on record at that moment, relative to the history. */
  readonly stood: string;
}

/** Puts entries of a history into words. */
export function timelineRows(items: readonly HistoryItem[], nameOf: NameDelegation): readonly TimelineRow[] {
  return items.map((item) => (item.kind === "edit" ? editRow(item) : actRow(item, nameOf)));
}

function editRow(item: Extract<HistoryItem, { kind: "edit" }>): TimelineRow {
  const { key, at, revision, entry, author } = item;
  const first = entry.fromSeq === 1 ? "wrote the first text: " : "edited the text: ";
  const [from, to] = [formatTime(entry.fromAt), formatTime(entry.toAt)];
  const isSameDay = formatDay(entry.fromAt) === formatDay(entry.toAt);
  return {
    key,
    icon: "edit",
    ...who(author),
    sentence: `${first}${counted(entry.edits, "change")}.`,
    statement: "",
    day: formatDay(at),
    time:
      from === to && isSameDay ? to : `${isSameDay ? from : `${formatDay(entry.fromAt)} ${from}`} – ${to}`,
    at,
    revision,
    revisionBefore: entry.fromSeq - 1,
    stood: `revisions/${revision}`,
  };
}

function who({ name, seat, colour }: Author): Pick<TimelineRow, "name" | "seat" | "colour"> {
  return { name, seat, colour };
}

function actRow(item: Extract<HistoryItem, { kind: "act" }>, nameOf: NameDelegation): TimelineRow {
  const { key, at, revision, event, colour } = item;
  return {
    key,
    icon: iconOf(event.act.type),
    name: event.actor.name,
    seat: event.actor.delegation,
    colour,
    sentence: describeAct(event.act, nameOf),
    statement: event.act.type === "position.taken" ? event.act.statement : "",
    day: formatDay(at),
    time: formatTime(at),
    at,
    revision,
    revisionBefore: null,
    stood: `revisions/${revision}${item.isOnNewest ? `?on=${at}` : ""}`,
  };
}

function iconOf(type: JournalAct["type"]): RowIcon {
  if (type === "clause.frozen") return "freeze";
  if (type === "clause.unfrozen") return "unfreeze";
  if (type === "clause.restored") return "restore";
  if (type.startsWith("sitting.")) return "sitting";
  if (type.startsWith("reservation.")) return "reservation";
  return ICON_OF_KIND[kindOfAct(type)];
}

const ICON_OF_KIND: Readonly<Record<ActKind, RowIcon>> = {
  votes: "vote",
  text: "stage",
  versions: "version",
  contested: "contested",
  proposals: "proposal",
  structure: "structure",
  positions: "position",
  mechanisms: "mechanism",
  conference: "structure",
};
