import { counted } from "#lib/counted.ts";
import type { NextStep, Verdict } from "./decide.ts";
import { type Count, countVotes, membersOf, presentOf, type Voter } from "./electorate.ts";
import type { Finding } from "./judge-test.ts";
import type { Counting } from "./rule.ts";

/** How a verdict is said. */
export const DECISION_WORDS: Readonly<Record<Verdict, string>> = {
  CARRIED: "carried",
  NOT_CARRIED: "not carried",
  NO_DECISION: "no decision",
  NO_QUORUM: "no quorum",
};

/** The sentence of arithmetic: everybody can do the sum again. "97 yes, 22 no, 40 abstentions; base 119; needed 80; carried". */
export function sayArithmetic(vote: {
  readonly voters: readonly Voter[];
  readonly findings: readonly Finding[];
  readonly verdict: Verdict;
  readonly next: NextStep | null;
}): string {
  const all = countVotes(vote.voters, {});
  const isPlain = vote.findings.length === 1;
  const parts = vote.findings.map((finding) => sayFinding(finding, isPlain));
  const quorum = vote.verdict === "NO_QUORUM" ? [`${presentOf(all)} of ${membersOf(all)} present`] : [];
  return [sayCount(all), ...parts, ...quorum, DECISION_WORDS[vote.verdict], ...sayNext(vote.next)].join("; ");
}

function sayFinding(finding: Finding, isPlain: boolean): string {
  const { test, count, base, needed, outcome } = finding;
  const result = isPlain
    ? ""
    : outcome === "PASSED"
      ? ": passed"
      : outcome === "FAILED"
        ? ": failed"
        : ": nothing to count";
  switch (test.kind) {
    case "MAJORITY":
      return `${yesApart(test, count)}base ${number(base ?? 0)}${isPlain ? ";" : ","} needed ${number(needed ?? 0)}${result}`;
    case "NUMBER":
      return `${yesApart(test, count)}needed ${number(test.least)}${result}`;
    case "NOT_IN_FAVOUR":
      return `${membersOf(count) - count.yes} not in favour, at most ${test.most}${result}`;
    case "NO_NEGATIVE":
      return `${test.group}: ${count.no} against${result}`;
    case "EVERY":
      return `${test.group}: ${count.yes} of ${membersOf(count)}${result}`;
    case "CONSENSUS":
      return `${count.no === 1 ? "1 objection" : `${count.no} objections`}${test.without === undefined ? "" : `, ${test.without} not counted`}${result}`;
    default:
      return result;
  }
}

/** How many there are of each choice: "97 yes, 22 no, 40 abstentions". */
export function sayCount({ yes, no, abstain }: Pick<Count, "yes" | "no" | "abstain">): string {
  return `${yes} yes, ${no} no, ${abstain} ${abstain === 1 ? "abstention" : "abstentions"}`;
}

function sayNext(next: NextStep | null): readonly string[] {
  if (next === null) return [];
  if (next.kind === "SECOND_VOTE")
    return [`a tie, to be voted on again within ${counted(next.withinHours, "hour")}`];
  return [
    next.afterHours === 0 ? "to be voted on at once" : `deferred for ${counted(next.afterHours, "hour")}`,
  ];
}

/** The yes that a test counts, where it is not the yes of all members by heads. */
function yesApart({ among, by }: Counting, { yes }: Count): string {
  if (among === undefined && by === undefined) return "";
  const circle = among === undefined ? "" : "in" in among ? among.in : `all but ${among.notIn}`;
  return `${[circle, by].filter(Boolean).join(", ")}: ${number(yes)} yes, `;
}

function number(value: number): string {
  return value.toLocaleString("en");
}
