import { counted } from "#lib/counted.ts";
import { listWords } from "#lib/list-words.ts";
import {
  type Base,
  type Circle,
  type DecisionRule,
  type Fraction,
  isCombination,
  type MajorityTest,
  type QuorumPart,
  type Test,
} from "./rule.ts";

/** A rule in one clear English sentence: "Carried if at least two thirds of those present and voting vote yes." */
export function describeRule({ test, otherwise, quorum, tie }: DecisionRule): string {
  const after = otherwise
    ? `; failing that,${sayWait(otherwise.afterHours)} if ${describeTest(otherwise.test)}`
    : "";
  const rest = [
    quorum?.toOpen && `the debate opens when ${sayQuorum(quorum.toOpen)} are present`,
    quorum?.toDecide && `the vote needs ${sayQuorum(quorum.toDecide)} present`,
    tie?.is === "SECOND_VOTE" &&
      `a tie is voted on again within ${counted(tie.withinHours, "hour")} and then means rejection`,
    tie?.is === "REJECTED" && "a tie means rejection",
  ].filter((part) => typeof part === "string");
  return `Carried if ${describeTest(test)}${after}${rest.length > 0 ? `; ${rest.join("; ")}` : ""}.`;
}

function sayWait(hours: number): string {
  return hours === 0 ? "" : ` after ${counted(hours, "hour")}`;
}

/** What a test asks for, within a sentence: "at least two thirds of those present and voting vote yes". */
export function describeTest(test: Test): string {
  switch (test.kind) {
    case "MAJORITY":
      return sayMajority(test);
    case "NUMBER":
      return test.by === undefined
        ? `at least ${counted(test.least, "member")}${sayCircle(test.among)} ${test.least === 1 ? "votes" : "vote"} yes`
        : `members${sayCircle(test.among)} with at least ${test.least} ${test.by} vote yes`;
    case "NOT_IN_FAVOUR":
      return test.most === 1
        ? `no more than 1 member${sayCircle(test.among)} votes no, abstains or is absent`
        : `no more than ${test.most} members${sayCircle(test.among)} vote no, abstain or are absent`;
    case "NO_NEGATIVE":
      return `none of the ${test.group} votes no`;
    case "EVERY":
      return `every one of the ${test.group} votes yes`;
    case "CONSENSUS":
      return `nobody${test.without === undefined ? "" : ` but the ${test.without}`} objects`;
    case "ALL":
      return listWords(test.of.map(sayPart));
    case "ANY":
      return `${test.of.length > 1 ? "either " : ""}${test.of.map(sayPart).join(" or ")}`;
    default:
      return test satisfies never;
  }
}

function sayMajority({ base, among, by, ...share }: MajorityTest): string {
  const whole =
    base === "MEMBERS" && among && "in" in among ? `the ${among.in}` : `${BASES[base]}${sayCircle(among)}`;
  if (by !== undefined) return `members with ${sayShare(share)} of the ${by} of ${whole} vote yes`;
  const isAll = share.is === "AT_LEAST" && share.fraction.of === share.fraction.in;
  return isAll ? `all ${whole.replace(/^all /, "")} vote yes` : `${sayShare(share)} of ${whole} vote yes`;
}

/** What stands inside another combination is held together. */
function sayPart(test: Test): string {
  return isCombination(test) ? `(${describeTest(test)})` : describeTest(test);
}

function sayShare({ is, fraction }: QuorumPart): string {
  return `${is === "MORE_THAN" ? "more than" : "at least"} ${sayFraction(fraction)}`;
}

function sayQuorum(part: QuorumPart): string {
  return `${sayShare(part)} of the members`;
}

const FRACTIONS: Readonly<Record<string, string>> = {
  "1/2": "half",
  "1/3": "a third",
  "2/3": "two thirds",
  "1/4": "a quarter",
  "3/4": "three quarters",
};

function sayFraction({ of, in: whole }: Fraction): string {
  if (whole === 100) return `${of} %`;
  return FRACTIONS[`${of}/${whole}`] ?? `${of} of ${whole}`;
}

const BASES: Readonly<Record<Base, string>> = {
  PRESENT_AND_VOTING: "those present and voting",
  PRESENT: "those present",
  MEMBERS: "all members",
};

function sayCircle(circle: Circle | undefined): string {
  if (circle === undefined) return "";
  return "in" in circle ? ` among the ${circle.in}` : ` other than the ${circle.notIn}`;
}
