import canonicalize from "canonicalize";
import type { ClauseContent } from "#lib/clause/content.ts";
import { hashContent } from "#lib/clause/project.ts";
import type { JournalAct, JournalEvent } from "#lib/journal/event.ts";
import type { BallotStatus, HandCount } from "./ballot.ts";
import { type BallotAct, isBallotAct } from "./ballot-act.ts";
import { decide, type Step, type Verdict } from "./decision/decide.ts";
import type { DecisionRule } from "./decision/rule.ts";
import { hashMatter } from "./hash-matter.ts";
import { isBefore, readOpening } from "./read-opening.ts";
import type { VoteChoice } from "./vote-choice.ts";
import { type Elector, votersOf, votersOfCount } from "./voters-of.ts";

/** A ballot as it is stored, whole. How a delegation voted is null where it is not on record: the ballot is not closed. */
export interface StoredBallot {
  readonly id: string;
  readonly question: string;
  readonly subject: string;
  readonly method: string;
  readonly motion: string | null;
  readonly proposalId: string | null;
  readonly divisionId?: string | null;
  readonly part?: number | null;
  readonly motionId?: string | null;
  readonly rule: DecisionRule;
  readonly step: Step;
  readonly previousId: string | null;
  readonly effect: string;
  readonly showsVotes: boolean;
  readonly textHash: string;
  readonly texts: readonly {
    readonly clauseId: string;
    readonly label: string;
    readonly revision: number;
    readonly baseHash: string;
    readonly textHash: string;
    readonly content: ClauseContent;
  }[];
  readonly status: BallotStatus;
  readonly verdict: Verdict | null;
  readonly arithmetic: string | null;
  readonly counts: HandCount | null;
  readonly electors: readonly Elector[];
  /** In the order in which each delegation cast them; the newest of each counts. */
  readonly votes: readonly {
    readonly delegationId: string;
    readonly choice: VoteChoice | null;
    readonly castBy: string;
  }[];
}

type Act<T extends JournalAct["type"]> = Extract<BallotAct, { readonly type: T }>;

/** Checks ballots against what the journal says of them. Null: text, rule, roll, votes and result all agree. */
export function findRecordFault(
  events: readonly JournalEvent[],
  ballots: readonly StoredBallot[],
): string | null {
  const onRecord = Map.groupBy(events, ({ act }) => (isBallotAct(act) ? act.ballotId : ""));
  for (const ballot of ballots) {
    const fault = findFault(ballot, onRecord.get(ballot.id) ?? []);
    if (fault) return `the vote on ${ballot.question} (${ballot.id}) ${fault}`;
    onRecord.delete(ballot.id);
  }
  onRecord.delete("");
  const [missing] = onRecord.keys();
  return missing === undefined ? null : `the vote ${missing} is in the journal and not in the record`;
}

function findFault(ballot: StoredBallot, events: readonly JournalEvent[]): string | null {
  const acts = events.map(({ act }) => act);
  const opening = only(acts, "ballot.opened");
  if (!opening) return "was not opened in the journal";
  const opened = readOpening(opening);
  if (
    TERMS.some((term) => (ballot[term] ?? null) !== (opened[term] ?? null)) ||
    !isSame(ballot.rule, opened.rule)
  )
    return "has other terms than the journal says";
  if (!isSameText(ballot, opened.texts)) return "has another text than was put to the vote";
  if (!sameSet(ballot.electors.map(electorKey), opened.electors.map(electorKey)))
    return "has another electorate than the journal says";
  if (!areCast(ballot, events)) return "has other votes than the journal says were cast";
  return findResultFault(ballot, { acts, isBefore: isBefore(opening) });
}

/** Who cast votes is on record at once; how, there as well where everybody sees it. */
function areCast({ votes, showsVotes }: StoredBallot, events: readonly JournalEvent[]): boolean {
  const cast = events.flatMap(({ act, actor }) =>
    act.type === "vote.cast"
      ? [`${act.delegationId} ${actor.id} ${("choice" in act && act.choice) || ""}`]
      : [],
  );
  const kept = votes.map((v) => `${v.delegationId} ${v.castBy} ${(showsVotes && v.choice) || ""}`);
  return sameSet(kept, cast);
}

function isSameText(
  { question, texts, textHash }: StoredBallot,
  opened: readonly { readonly clauseId: string; readonly revision: number; readonly textHash: string }[],
): boolean {
  const key = (clauseId: string, revision: number, hash: string) => `${clauseId} ${revision} ${hash}`;
  return (
    texts.every((text) => hashContent(text.content) === text.textHash) &&
    hashMatter(question, texts) === textHash &&
    sameSet(
      texts.map(({ clauseId, revision, baseHash }) => key(clauseId, revision, baseHash)),
      opened.map((text) => key(text.clauseId, text.revision, text.textHash)),
    )
  );
}

function findResultFault(
  ballot: StoredBallot,
  { acts, isBefore: wasBefore }: { readonly acts: readonly JournalAct[]; readonly isBefore: boolean },
): string | null {
  const closed = only(acts, "ballot.closed");
  const cancelled = only(acts, "ballot.cancelled");
  const status = closed ? "CLOSED" : cancelled ? "CANCELLED" : "OPEN";
  if (ballot.status !== status) return `is ${ballot.status.toLowerCase()} where the journal says otherwise`;
  if (!closed) return null;
  const counting = new Map(ballot.votes.map(({ delegationId, choice }) => [delegationId, choice]));
  const votes = [...counting].flatMap(([delegationId, choice]) =>
    choice === null ? [] : [{ delegationId, choice }],
  );
  const choiceKey = (v: { readonly delegationId: string; readonly choice: string | null }) =>
    `${v.delegationId} ${v.choice}`;
  const counts = "counts" in closed ? closed.counts : null;
  if (!sameSet(votes.map(choiceKey), closed.votes.map(choiceKey)) || !isSame(ballot.counts, counts))
    return "has other votes than were counted";
  const voters = ballot.counts
    ? votersOfCount(ballot.electors, ballot.counts)
    : votersOf(ballot.electors, votes);
  const { verdict, arithmetic } = decide(ballot.rule, voters, ballot.step);
  // votes from before rules were data keep the sentence that was said then
  const isSo = (said: { readonly verdict: string | null; readonly arithmetic: string | null }) =>
    wasBefore
      ? (said.verdict === "CARRIED") === (verdict === "CARRIED") && said.arithmetic === closed.arithmetic
      : said.verdict === verdict && said.arithmetic === arithmetic;
  return isSo(ballot) && isSo(closed) && ballot.verdict === closed.verdict
    ? null
    : `was counted wrongly: ${arithmetic}`;
}

const TERMS = [
  "question",
  "subject",
  "method",
  "motion",
  "proposalId",
  "divisionId",
  "part",
  "motionId",
  "step",
  "previousId",
  "effect",
  "showsVotes",
  "textHash",
] as const;

/** The one act of a type; undefined when there is none or more than one. */
function only<T extends JournalAct["type"]>(acts: readonly JournalAct[], type: T): Act<T> | undefined {
  const found = acts.filter((act): act is Act<T> => act.type === type);
  return found.length === 1 ? found[0] : undefined;
}

function electorKey({ delegationId, weights, groups, isPresent, proxyId }: Elector): string {
  return JSON.stringify([
    delegationId,
    Object.entries(weights).toSorted(),
    [...groups].toSorted(),
    isPresent,
    proxyId,
  ]);
}

function isSame(one: object | null, other: object | null): boolean {
  return canonicalize(one) === canonicalize(other);
}

function sameSet(one: readonly string[], other: readonly string[]): boolean {
  return one.toSorted().join() === other.toSorted().join();
}
