import { isCarried, type Step } from "./decide.ts";
import { requireCountable, type Voter } from "./electorate.ts";
import { type DecisionRule, groupsOf, weightsOf } from "./rule.ts";

/** What is known of an open vote, if the votes cast stand. */
export type Outlook =
  | { readonly kind: "CERTAIN_TO_CARRY" | "CERTAIN_TO_FAIL" }
  /** `turning`: members that have not voted and whose vote can still make the difference, given some votes of the others. */
  | { readonly kind: "DEPENDS"; readonly turning: readonly string[] };

type Fate = "YES" | "NO" | "ABSENT";

/**
 * Whether the votes that are still to come can change the verdict, and whose. In every rule a yes helps more than an
 * abstention, and that at least as much as a no; only a quorum asks for presence. So the best that can come is yes from
 * everybody, and the worst either no from everybody or nobody.
 */
export function outlook(rule: DecisionRule, voters: readonly Voter[], step: Step = "FIRST"): Outlook {
  requireCountable(rule, voters);
  const open = voters.filter(({ choice }) => choice === null);
  const carriesIf = (fates: ReadonlyMap<string, Fate>) =>
    isCarried(
      rule,
      voters.map((voter) => suppose(voter, fates.get(voter.id))),
      step,
    );
  const everybody = (fate: Fate) => new Map(open.map(({ id }) => [id, fate]));
  if (!carriesIf(everybody("YES"))) return { kind: "CERTAIN_TO_FAIL" };
  if (carriesIf(everybody("NO")) && carriesIf(everybody("ABSENT"))) return { kind: "CERTAIN_TO_CARRY" };
  const [groups, names] = [groupsOf(rule), weightsOf(rule)];
  const alike = Map.groupBy(open, (voter) =>
    JSON.stringify([
      groups.map((group) => voter.groups.includes(group)),
      names.map((name) => voter.weights[name]),
    ]),
  );
  const turning = [...alike.values()].flatMap((members) => {
    const [one] = members;
    return one && canTurn(one.id, { open, names, carriesIf }) ? members.map(({ id }) => id) : [];
  });
  return { kind: "DEPENDS", turning: open.flatMap(({ id }) => (turning.includes(id) ? [id] : [])) };
}

/**
 * Whether there are votes of the others with which one member's yes carries and its no or absence does not: looked for
 * along ways on which the others turn from yes to no, or stay away, one after the other.
 */
function canTurn(
  id: string,
  vote: {
    readonly open: readonly Voter[];
    readonly names: readonly string[];
    readonly carriesIf: (fates: ReadonlyMap<string, Fate>) => boolean;
  },
): boolean {
  const others = vote.open.filter((voter) => voter.id !== id);
  return ways(others, vote.names).some((way) =>
    (["NO", "ABSENT"] as const).some((against) => {
      const fates = new Map<string, Fate>(way.map((other) => [other.id, "YES"]));
      // the last step of the way at which this member's yes still carries
      let [low, high] = [0, way.length];
      const after = (steps: number, own: Fate) => {
        for (const [index, other] of way.entries()) fates.set(other.id, index < steps ? against : "YES");
        return vote.carriesIf(new Map(fates).set(id, own));
      };
      if (!after(0, "YES")) return false;
      while (low < high) {
        const middle = (low + high + 1) >> 1;
        if (after(middle, "YES")) low = middle;
        else high = middle - 1;
      }
      return !after(low, "NO") || !after(low, "ABSENT");
    }),
  );
}

/** Orders in which the others turn: as they are listed, and by each of the weights that count, both ways. */
function ways(others: readonly Voter[], names: readonly string[]): readonly (readonly Voter[])[] {
  const sorted = names.flatMap((name) => {
    const rising = others.toSorted((a, b) => (a.weights[name] ?? 0) - (b.weights[name] ?? 0));
    return [rising, rising.toReversed()];
  });
  return [others, others.toReversed(), ...sorted];
}

function suppose(voter: Voter, fate: Fate | undefined): Voter {
  if (fate === undefined) return voter;
  return { ...voter, isPresent: fate !== "ABSENT", choice: fate === "ABSENT" ? null : fate };
}
