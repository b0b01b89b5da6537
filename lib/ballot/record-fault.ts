import type { ClauseContent } from "#lib/clause/content.ts";
import { hashContent } from "#lib/clause/project.ts";
import type { JournalAct, JournalEvent } from "#lib/journal/event.ts";
import type { BallotStatus } from "./ballot.ts";
import type { Verdict } from "./judge-count.ts";
import { type Elector, tally, type VoteChoice } from "./tally.ts";
import type { VotingRuleName } from "./voting-rule.ts";

/** A ballot as it is stored, whole. How a delegation voted is null where it is not on record: the ballot is not closed. */
export interface StoredBallot {
  readonly id: string;
  readonly clauseId: string;
  readonly question: string;
  readonly revision: number;
  readonly textHash: string;
  readonly content: ClauseContent;
  readonly rule: VotingRuleName;
  readonly weighted: boolean;
  readonly status: BallotStatus;
  readonly verdict: Verdict | null;
  readonly arithmetic: string | null;
  readonly electors: readonly Elector[];
  readonly votes: readonly {
    readonly delegationId: string;
    readonly choice: VoteChoice | null;
    readonly castBy: string;
  }[];
}

type Act<T extends JournalAct["type"]> = Extract<JournalAct, { readonly type: T }>;
type BallotAct = Extract<JournalAct, { readonly ballotId: string }>;

/** Whether the act is about a ballot. */
export function isBallotAct(act: JournalAct): act is BallotAct {
  return "ballotId" in act;
}

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
  const opened = only(acts, "ballot.opened");
  if (!opened) return "was not opened in the journal";
  if (TERMS.some((term) => ballot[term] !== opened[term])) return "has other terms than the journal says";
  if (hashContent(ballot.content) !== ballot.textHash) return "has another text than was put to the vote";
  if (!sameSet(ballot.electors.map(electorKey), opened.electors.map(electorKey)))
    return "has another electorate than the journal says";
  const cast = events.flatMap((e) =>
    e.act.type === "vote.cast" ? [`${e.act.delegationId} ${e.actor.id}`] : [],
  );
  if (
    !sameSet(
      ballot.votes.map((v) => `${v.delegationId} ${v.castBy}`),
      cast,
    )
  )
    return "has other votes than the journal says were cast";
  return findResultFault(ballot, acts);
}

function findResultFault(ballot: StoredBallot, acts: readonly JournalAct[]): string | null {
  const closed = only(acts, "ballot.closed");
  const cancelled = only(acts, "ballot.cancelled");
  const status = closed ? "CLOSED" : cancelled ? "CANCELLED" : "OPEN";
  if (ballot.status !== status) return `is ${ballot.status.toLowerCase()} where the journal says otherwise`;
  if (!closed) return null;
  const choiceKey = (v: { readonly delegationId: string; readonly choice: string | null }) =>
    `${v.delegationId} ${v.choice}`;
  if (!sameSet(ballot.votes.map(choiceKey), closed.votes.map(choiceKey)))
    return "has other votes than were counted";
  const votes = ballot.votes.flatMap(({ delegationId, choice }) =>
    choice === null ? [] : [{ delegationId, choice }],
  );
  const { verdict, arithmetic } = tally({ ...ballot, votes });
  if ([ballot, closed].some((r) => r.verdict !== verdict || r.arithmetic !== arithmetic))
    return `was counted wrongly: ${arithmetic}`;
  return null;
}

const TERMS = ["clauseId", "question", "revision", "textHash", "rule", "weighted"] as const;

/** The one act of a type; undefined when there is none or more than one. */
function only<T extends JournalAct["type"]>(acts: readonly JournalAct[], type: T): Act<T> | undefined {
  const found = acts.filter((act): act is Act<T> => act.type === type);
  return found.length === 1 ? found[0] : undefined;
}

function electorKey({ delegationId, weight }: Elector): string {
  return `${delegationId} ${weight}`;
}

function sameSet(one: readonly string[], other: readonly string[]): boolean {
  return one.toSorted().join() === other.toSorted().join();
}
