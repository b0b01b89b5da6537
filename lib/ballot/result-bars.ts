import { type Count, membersOf } from "./decision/electorate.ts";
import type { Finding, Outcome } from "./decision/judge-test.ts";
import { type Base, type Counting, nameOfCircle } from "./decision/rule.ts";

/** What a stretch of a bar stands for. SILENT: in the room without a vote. */
export type BarKind = "YES" | "NO" | "ABSTAIN" | "SILENT" | "ABSENT";

/** What one test of a rule found, as a bar: how much was yes of how much, and where the line lies that yes must reach. */
export type ResultBar = {
  /** Whom it counts and how: "All members", "permanent members", "All members by population". */
  readonly title: string;
  readonly outcome: Outcome;
  /** The length of the bar: everything that could have been yes. At least 1. */
  readonly whole: number;
  /** From the left: yes first, for the line is measured from there. Nothing that is 0. */
  readonly parts: readonly {
    readonly kind: BarKind;
    readonly amount: number;
    /** Whether it belongs to what yes is measured against. */
    readonly isCounted: boolean;
  }[];
  /** The least yes that passes; null where a test asks only that nobody votes no. */
  readonly needed: number | null;
};

/** The findings of a decision as bars, one for each test, in the order in which the rule says them. */
export function resultBars(findings: readonly Finding[]): readonly ResultBar[] {
  return findings.map((finding) => {
    const { test, outcome, count } = finding;
    const needed = neededOf(finding);
    const base = test.kind === "MAJORITY" ? test.base : "MEMBERS";
    return {
      title: titleOf(finding),
      outcome,
      whole: Math.max(1, membersOf(count), needed ?? 0),
      parts: KINDS.map(({ kind, place }) => ({
        kind,
        amount: count[place],
        isCounted: COUNTED[base].includes(kind),
      })).filter(({ amount }) => amount > 0),
      needed,
    };
  });
}

const KINDS: readonly { readonly kind: BarKind; readonly place: keyof Count }[] = [
  { kind: "YES", place: "yes" },
  { kind: "NO", place: "no" },
  { kind: "ABSTAIN", place: "abstain" },
  { kind: "SILENT", place: "silent" },
  { kind: "ABSENT", place: "absent" },
];

const COUNTED: Readonly<Record<Base, readonly BarKind[]>> = {
  PRESENT_AND_VOTING: ["YES", "NO"],
  PRESENT: ["YES", "NO", "ABSTAIN", "SILENT"],
  MEMBERS: ["YES", "NO", "ABSTAIN", "SILENT", "ABSENT"],
};

/** At most so many not in favour is the same as at least all the others in favour. */
function neededOf({ test, needed, count }: Finding): number | null {
  return test.kind === "NOT_IN_FAVOUR" ? Math.max(0, membersOf(count) - test.most) : needed;
}

function titleOf({ test }: Finding): string {
  switch (test.kind) {
    case "NO_NEGATIVE":
    case "EVERY":
      return test.group;
    case "CONSENSUS":
      return test.without === undefined ? "All members" : `All but ${test.without}`;
    default:
      return titleOfCounting(test);
  }
}

function titleOfCounting({ among, by }: Counting): string {
  const circle =
    among === undefined ? "All members" : "in" in among ? among.in : `All but ${nameOfCircle(among)}`;
  return by === undefined ? circle : `${circle} by ${by}`;
}
