import type { HandCount } from "./ballot.ts";
import type { Voter } from "./decision/electorate.ts";
import type { VoteChoice } from "./vote-choice.ts";

/** A delegation that may vote in a ballot, as it was when the ballot opened. */
export type Elector = {
  readonly delegationId: string;
  /** By name: "votes", "population". */
  readonly weights: Readonly<Record<string, number>>;
  readonly groups: readonly string[];
  readonly isPresent: boolean;
  /** The delegation that votes for it; null: it votes itself. */
  readonly proxyId: string | null;
};

/** A vote that counts: the newest of its delegation. */
export type Vote = { readonly delegationId: string; readonly choice: VoteChoice };

/** The electorate with its votes, as a rule counts them. Throws `RangeError` on a vote without right or twice. */
export function votersOf(electors: readonly Elector[], votes: readonly Vote[]): readonly Voter[] {
  const choices = new Map(votes.map(({ delegationId, choice }) => [delegationId, choice]));
  const entitled = new Set(electors.map(({ delegationId }) => delegationId));
  if (choices.size !== votes.length) throw new RangeError("a delegation votes twice");
  const stranger = votes.find(({ delegationId }) => !entitled.has(delegationId));
  if (stranger) throw new RangeError(`${stranger.delegationId} has no vote in this ballot`);
  return electors.map(({ delegationId: id, weights, groups, isPresent }) => {
    const choice = choices.get(id) ?? null;
    return { id, weights, groups, isPresent: isPresent || choice !== null, choice };
  });
}

/**
 * The electorate of a vote without names, as a rule that counts by heads counts it: whose hands they were is not known.
 * Throws `RangeError` where more hands are counted than there are electors.
 */
export function votersOfCount(electors: readonly Elector[], counts: HandCount): readonly Voter[] {
  const hands: readonly VoteChoice[] = [
    ...Array<VoteChoice>(counts.yes).fill("YES"),
    ...Array<VoteChoice>(counts.no).fill("NO"),
    ...Array<VoteChoice>(counts.abstain).fill("ABSTAIN"),
  ];
  if (hands.length > electors.length) throw new RangeError("more votes than delegations that may vote");
  const present = Math.max(hands.length, electors.filter(({ isPresent }) => isPresent).length);
  return electors.map(({ delegationId: id }, i) => {
    return { id, weights: {}, groups: [], isPresent: i < present, choice: hands[i] ?? null };
  });
}
