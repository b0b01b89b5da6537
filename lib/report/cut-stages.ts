import type { LogIndex } from "#lib/history/log-index.ts";
import { timeline } from "#lib/history/timeline.ts";
import type { JournalEvent } from "#lib/journal/event.ts";
import { sayPeriod } from "./cite.ts";

/** A stage without its words: what it is called, the revisions after `from` up to `to`, and when. */
export type StageCut = {
  readonly title: string;
  readonly from: number;
  readonly to: number;
  readonly fromAt: string;
  readonly toAt: string;
};

/** The most stages that a report of one article tells; more are joined, those with the least work first. */
export const MOST_STAGES = 24;

/**
 * The stages in which a text came about: its first text, each sitting, and each period of work between, up to an act
 * that counts (a proposal, a vote, a gavel, a version). Only stages in which the text was worked on; `events` are those
 * of the article and of its sittings, in order; `isSame` tells whether the text reads alike at two revisions.
 */
export function cutStages(
  log: LogIndex,
  events: readonly JournalEvent[],
  isSame: (from: number, to: number) => boolean = () => false,
): readonly StageCut[] {
  if (log.revision === 0) return [];
  const cuts = new Map<number, Cut>();
  const first = timeline(log.between(0, log.revision))[0]?.toSeq ?? log.revision;
  cuts.set(first, { sitting: null, until: "", isFirst: true });
  let sitting: string | null = null;
  for (const { act, at } of events) {
    const isSitting = act.type === "sitting.opened" || act.type === "sitting.closed";
    const until = isSitting ? "" : sayEnd(act);
    if (!isSitting && (sitting !== null || until === "")) continue;
    const revision = log.revisionAt(at);
    if (revision > 0 && !cuts.has(revision)) cuts.set(revision, { sitting, until, isFirst: false });
    if (act.type === "sitting.opened") sitting = saySitting(act);
    if (act.type === "sitting.closed") sitting = null;
  }
  if (!cuts.has(log.revision)) cuts.set(log.revision, { sitting, until: "", isFirst: false });
  return titled(joinLeast(joinSame(stretches(cuts), isSame)), log);
}

type Cut = {
  readonly sitting: string | null;
  /** The act that ended a period of work; empty: it goes on, or a sitting began. */
  readonly until: string;
  readonly isFirst: boolean;
};
type Stretch = Cut & { readonly from: number; readonly to: number };

/** Acts that end a period of work outside of sittings, as they are said after "until"; empty: it goes on. */
function sayEnd(act: JournalEvent["act"]): string {
  switch (act.type) {
    case "proposal.tabled":
      return `${act.symbol} was tabled`;
    case "ballot.opened":
      return "the vote";
    case "silence.circulated":
      return "it was circulated under silence";
    case "clause.stage-changed":
      return `it was ${act.to.toLowerCase().replaceAll("_", " ").replace("ad ref", "ad referendum")}`;
    case "clause.frozen":
      return "it was frozen";
    case "clause.restored":
      return `revision ${act.from} was restored`;
    case "clause.rebased":
      return `“${act.title}” became the basis`;
    case "version.made":
      return isNamedVersion(act) ? `“${act.name}”` : "";
    default:
      return "";
  }
}

/** Whether somebody gave the version its name; others are kept by themselves beside an act that is told anyway. */
export function isNamedVersion({ reason }: { readonly reason: string }): boolean {
  return reason === "NAMED";
}

function saySitting({ number, title }: { readonly number: number; readonly title: string }): string {
  return title ? `Sitting ${number}, ${title}` : `Sitting ${number}`;
}

/** What stands before the end of the first text belongs to it. */
function stretches(cuts: ReadonlyMap<number, Cut>): readonly Stretch[] {
  const ordered = [...cuts].toSorted(([one], [other]) => one - other);
  const start = ordered.findIndex(([, { isFirst }]) => isFirst);
  return ordered.slice(start).map(([to, cut], index, all) => {
    return { ...cut, from: all[index - 1]?.[0] ?? 0, to };
  });
}

/** Work that left the text as it was (all of it suggestions, or taken back) belongs to the stage before it. */
function joinSame(
  all: readonly Stretch[],
  isSame: (from: number, to: number) => boolean,
): readonly Stretch[] {
  return all.reduce<Stretch[]>((joined, stretch) => {
    const last = joined.at(-1);
    if (last && stretch.sitting === null && isSame(stretch.from, stretch.to))
      joined[joined.length - 1] = { ...last, to: stretch.to };
    else joined.push(stretch);
    return joined;
  }, []);
}

/** Joins neighbours, those with the fewest revisions first, until the report stays readable; never the first text. */
function joinLeast(all: readonly Stretch[]): readonly Stretch[] {
  const joined = [...all];
  while (joined.length > MOST_STAGES) {
    let least = 2;
    for (let at = 2; at < joined.length; at++) if (lengthAt(joined, at) < lengthAt(joined, least)) least = at;
    const [one, other] = [joined[least - 1] as Stretch, joined[least] as Stretch];
    const sitting = one.sitting === other.sitting ? one.sitting : null;
    joined.splice(least - 1, 2, { ...other, from: one.from, sitting, isFirst: false });
  }
  return joined;
}

function lengthAt(stretchesNow: readonly Stretch[], at: number): number {
  return (stretchesNow[at]?.to ?? 0) - (stretchesNow[at - 1]?.from ?? 0);
}

function titled(all: readonly Stretch[], log: LogIndex): readonly StageCut[] {
  return all.map(({ from, to, sitting, until, isFirst }) => {
    const fromAt = log.authorship(from + 1).at;
    const toAt = log.authorship(to).at;
    const work = `Work of ${sayPeriod(fromAt, toAt)}${until && `, until ${until}`}`;
    const title = isFirst ? "First text" : (sitting ?? work);
    return { title, from, to, fromAt, toAt };
  });
}
