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
  const endings = new Endings(rule, voters, step);
  if (!endings.carries("YES")) return { kind: "CERTAIN_TO_FAIL" };
  if (endings.carries("NO") && endings.carries("ABSENT")) return { kind: "CERTAIN_TO_CARRY" };
  const turning = findTurning(rule, endings);
  return { kind: "DEPENDS", turning: endings.open.map(({ id }) => id).filter((id) => turning.has(id)) };
}

/** How an open vote may still end: the votes cast, and any fate for each of those that are to come. */
class Endings {
  readonly open: readonly Voter[];
  readonly #rule: DecisionRule;
  readonly #step: Step;
  readonly #voters: Voter[];
  readonly #places: ReadonlyMap<string, { readonly at: number; readonly as: Readonly<Record<Fate, Voter>> }>;

  constructor(rule: DecisionRule, voters: readonly Voter[], step: Step) {
    this.#rule = rule;
    this.#step = step;
    this.#voters = [...voters];
    this.open = voters.filter(({ choice }) => choice === null);
    this.#places = new Map(
      voters.map((voter, at) => {
        const as = {
          YES: { ...voter, isPresent: true, choice: "YES" },
          NO: { ...voter, isPresent: true, choice: "NO" },
          ABSENT: { ...voter, isPresent: false },
        } as const;
        return [voter.id, { at, as }];
      }),
    );
  }

  set({ id }: Voter, fate: Fate): void {
    const place = this.#places.get(id);
    if (place) this.#voters[place.at] = place.as[fate];
  }

  /** Whether the vote carries as it has been set, or with one fate for all. */
  carries(all?: Fate): boolean {
    if (all) for (const voter of this.open) this.set(voter, all);
    return isCarried(this.#rule, this.#voters, this.#step);
  }
}

/**
 * Who can turn it. Of two members in the same groups, the one that weighs at least as much in everything can turn it if
 * the other can: so most are known from a few that are looked at.
 */
function findTurning(rule: DecisionRule, endings: Endings): ReadonlySet<string> {
  const [groups, names] = [groupsOf(rule), weightsOf(rule)];
  const weighs = ({ weights }: Voter, other: Voter) =>
    names.every((name) => (weights[name] ?? 0) >= (other.weights[name] ?? 0));
  const alike = Map.groupBy(endings.open, (voter) =>
    groups.map((name) => voter.groups.includes(name)).join(),
  );
  const turning = new Set<string>();
  for (const members of alike.values()) {
    const known: { readonly voter: Voter; readonly turns: boolean }[] = [];
    const byWeight = members.toSorted((a, b) => weightOf(a, names) - weightOf(b, names));
    for (const voter of middleFirst(byWeight)) {
      const like = known.find((other) =>
        other.turns ? weighs(voter, other.voter) : weighs(other.voter, voter),
      );
      const turns = like?.turns ?? canTurn(voter, { endings, names });
      known.push({ voter, turns });
      if (turns) turning.add(voter.id);
    }
  }
  return turning;
}

/** The middle of a list, then the middles of its halves, and so on. */
function* middleFirst<T>(list: readonly T[]): Generator<T> {
  const parts = [list];
  for (const part of parts) {
    const at = part.length >> 1;
    if (part[at] === undefined) continue;
    yield part[at];
    parts.push(part.slice(0, at), part.slice(at + 1));
  }
}

/**
 * Whether there are votes of the others with which one member's yes carries and its no or absence does not: looked for
 * along ways on which the others turn from yes to no, or stay away, one after the other.
 */
function canTurn(
  own: Voter,
  { endings, names }: { readonly endings: Endings; readonly names: readonly string[] },
): boolean {
  const others = endings.open.filter((voter) => voter !== own);
  return ways(others, names).some((way) =>
    (["NO", "ABSENT"] as const).some((against) => {
      const after = (steps: number, fate: Fate) => {
        for (const [index, other] of way.entries()) endings.set(other, index < steps ? against : "YES");
        endings.set(own, fate);
        return endings.carries();
      };
      if (!after(0, "YES")) return false;
      // the last step of the way at which this member's yes still carries
      let [low, high] = [0, way.length];
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

function weightOf({ weights }: Voter, names: readonly string[]): number {
  return names.reduce((sum, name) => sum + (weights[name] ?? 0), 0);
}
