import fc from "fast-check";
import type { Voter } from "../electorate.ts";
import { PRESETS } from "../presets.ts";
import { type DecisionRule, groupsOf, weightsOf } from "../rule.ts";

/** Names of all groups and weights that presets speak of. */
const GROUPS = [...new Set(Object.values(PRESETS).flatMap(groupsOf))];
const WEIGHTS = [...new Set(Object.values(PRESETS).flatMap(weightsOf))];

/** So many members that voted yes, no, abstained, were silent, were absent; all alike, each weighing one. */
export function votersOf([
  yes,
  no,
  abstain = 0,
  silent = 0,
  absent = 0,
]: readonly number[]): readonly Voter[] {
  const some = (count: number, isPresent: boolean, choice: Voter["choice"]) =>
    Array.from({ length: count ?? 0 }, () => ({ isPresent, choice }));
  return [
    ...some(yes ?? 0, true, "YES"),
    ...some(no ?? 0, true, "NO"),
    ...some(abstain, true, "ABSTAIN"),
    ...some(silent, true, null),
    ...some(absent, false, null),
  ].map((voter, index) => ({ id: `m${index}`, groups: [], weights: {}, ...voter }));
}

/** A member with any weights, in any groups, who did anything. */
const voter: fc.Arbitrary<Omit<Voter, "id">> = fc
  .record({
    groups: fc.subarray(GROUPS),
    weights: fc.tuple(...WEIGHTS.map(() => fc.integer({ min: 1, max: 50 }))),
    choice: fc.constantFrom("YES", "NO", "ABSTAIN", null),
    isPresent: fc.boolean(),
  })
  .map(({ weights, choice, isPresent, groups }) => ({
    groups,
    weights: Object.fromEntries(WEIGHTS.map((name, index) => [name, weights[index] ?? 1])),
    choice,
    isPresent: isPresent || choice !== null,
  }));

/** Any electorate in which each group of a rule has somebody. */
export function electorates(rule: DecisionRule, { maxLength = 12 } = {}): fc.Arbitrary<readonly Voter[]> {
  const groups = groupsOf(rule);
  return fc.array(voter, { minLength: Math.max(1, groups.length), maxLength }).map((list) =>
    list.map((one, index) => {
      const own = groups[index];
      return {
        ...one,
        id: `m${index}`,
        groups: own === undefined ? one.groups : [...new Set([...one.groups, own])],
      };
    }),
  );
}
