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

/** Acts that end a period of work outside of sittings. */
const ENDING: ReadonlySet<string> = new Set([
  "proposal.tabled",
  "ballot.opened",
  "clause.stage-changed",
  "clause.frozen",
  "clause.restored",
  "clause.rebased",
  "version.made",
  "chairs-text.adopted",
]);

/**
 * The stages in which a text came about: its first text, each sitting, and each period of work between, up to an act
 * that counts (a proposal, a vote, a gavel, a version). Only stages in which the text was worked on; `events` are those
 * of the article and of its sittings, in order.
 */
export function cutStages(log: LogIndex, events: readonly JournalEvent[]): readonly StageCut[] {
  if (log.revision === 0) return [];
  const cuts = new Map<number, Cut>();
  const first = timeline(log.between(0, log.revision))[0]?.toSeq ?? log.revision;
  cuts.set(first, { sitting: null, isFirst: true });
  let sitting: string | null = null;
  for (const { act, at } of events) {
    const isSitting = act.type === "sitting.opened" || act.type === "sitting.closed";
    if (!isSitting && !(sitting === null && ENDING.has(act.type))) continue;
    const revision = log.revisionAt(at);
    if (revision > 0 && !cuts.has(revision)) cuts.set(revision, { sitting, isFirst: false });
    if (act.type === "sitting.opened") sitting = saySitting(act);
    if (act.type === "sitting.closed") sitting = null;
  }
  if (!cuts.has(log.revision)) cuts.set(log.revision, { sitting, isFirst: false });
  return titled(joinLeast(stretches(cuts)), log);
}

type Cut = { readonly sitting: string | null; readonly isFirst: boolean };
type Stretch = Cut & { readonly from: number; readonly to: number };

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

/** Joins neighbours, those with the fewest revisions first, until the report stays readable; never the first text. */
function joinLeast(all: readonly Stretch[]): readonly Stretch[] {
  const joined = [...all];
  while (joined.length > MOST_STAGES) {
    let least = 2;
    for (let at = 2; at < joined.length; at++) if (lengthAt(joined, at) < lengthAt(joined, least)) least = at;
    const [one, other] = [joined[least - 1] as Stretch, joined[least] as Stretch];
    const sitting = one.sitting === other.sitting ? one.sitting : null;
    joined.splice(least - 1, 2, { ...one, to: other.to, sitting });
  }
  return joined;
}

function lengthAt(stretchesNow: readonly Stretch[], at: number): number {
  return (stretchesNow[at]?.to ?? 0) - (stretchesNow[at - 1]?.from ?? 0);
}

function titled(all: readonly Stretch[], log: LogIndex): readonly StageCut[] {
  return all.map(({ from, to, sitting, isFirst }) => {
    const fromAt = log.authorship(from + 1).at;
    const toAt = log.authorship(to).at;
    const title = isFirst ? "First text" : (sitting ?? `Work of ${sayPeriod(fromAt, toAt)}`);
    return { title, from, to, fromAt, toAt };
  });
}
