import type { RollCallEntry } from "./ballot.ts";
import { VOTE_CHOICES, type VoteChoice } from "./vote-choice.ts";

/** A bloc as far as a result by bloc needs it. */
export interface BlocMembership {
  readonly id: string;
  readonly name: string;
  readonly delegationIds: readonly string[];
}

/** Delegations and their weight that chose alike. */
export interface Share {
  readonly delegations: number;
  readonly weight: number;
}

/** How the members of one bloc voted; `bloc` is null for delegations that are in none. */
export interface BlocResult {
  readonly bloc: Pick<BlocMembership, "id" | "name"> | null;
  readonly shares: Readonly<Record<VoteChoice | "NOT_VOTING", Share>>;
}

/**
 * The result of a closed ballot by bloc. A delegation in two blocs counts in both, one in no bloc at the end; blocs
 * without an elector are left out.
 */
export function resultByBloc(
  rollCall: readonly RollCallEntry[],
  blocs: readonly BlocMembership[],
): readonly BlocResult[] {
  const inSome = new Set(blocs.flatMap((bloc) => bloc.delegationIds));
  const groups = [
    ...blocs.map(({ id, name, delegationIds }) => ({
      bloc: { id, name },
      entries: rollCall.filter((e) => delegationIds.includes(e.delegationId)),
    })),
    { bloc: null, entries: rollCall.filter((e) => !inSome.has(e.delegationId)) },
  ];
  return groups
    .filter(({ entries }) => entries.length > 0)
    .map(({ bloc, entries }) => ({ bloc, shares: sharesOf(entries) }));
}

/** How many delegations, and of what weight, made each choice or none. */
export function sharesOf(entries: readonly RollCallEntry[]): BlocResult["shares"] {
  const share = (choice: VoteChoice | null): Share => {
    const alike = entries.filter((entry) => entry.choice === choice);
    return {
      delegations: alike.length,
      weight: alike.reduce((sum, { weights }) => sum + (weights.votes ?? 1), 0),
    };
  };
  const cast = Object.fromEntries(VOTE_CHOICES.map((choice) => [choice, share(choice)]));
  return { ...(cast as Record<VoteChoice, Share>), NOT_VOTING: share(null) };
}
