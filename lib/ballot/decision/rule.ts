/** A fraction of integers, such as 2 of 3. */
export type Fraction = { readonly of: number; readonly in: number };

/**
 * What "yes" is measured against. PRESENT_AND_VOTING: those who vote yes or no (Arms Trade Treaty, Art. 20(3); UN General
 * Assembly rules 86 and 126). PRESENT: everybody in the room, so that an abstention counts against. MEMBERS: all
 * members, so that an absence does too.
 */
export type Base = "PRESENT_AND_VOTING" | "PRESENT" | "MEMBERS";

/** Some of the members: those in a named group, or those not in it. */
export type Circle = { readonly in: string } | { readonly notIn: string };

/** Whose votes a test counts, and how: by heads, or by a named weight that each member has, such as "population". */
export type Counting = {
  /** Without one: all members. */
  readonly among?: Circle;
  /** Without one: each member counts one. */
  readonly by?: string;
};

/** More than, or at least, a fraction of a base votes yes. */
export type MajorityTest = Counting & {
  readonly kind: "MAJORITY";
  readonly base: Base;
  readonly is: "MORE_THAN" | "AT_LEAST";
  readonly fraction: Fraction;
};

/** At least so many votes are yes. */
export type NumberTest = Counting & { readonly kind: "NUMBER"; readonly least: number };

/** Of the members counted, at most so many are not in favour: whoever votes no, abstains or is absent. */
export type MinorityTest = { readonly kind: "NOT_IN_FAVOUR"; readonly most: number; readonly among?: Circle };

/** None of the group votes no; an abstention or an absence is no veto (Security Council, since 1946 and 1971). */
export type ConcurrenceTest = { readonly kind: "NO_NEGATIVE"; readonly group: string };

/** Every member of the group votes yes. */
export type EveryTest = { readonly kind: "EVERY"; readonly group: string };

/** Nobody objects: absence of any objection, which is not unanimity of yes (CFE Treaty, Art. XVI(4)). */
export type ConsensusTest = {
  readonly kind: "CONSENSUS";
  /** Members whose objection does not count, such as the State concerned. */
  readonly without?: string;
};

/** A test that looks at the vote itself. */
export type SimpleTest =
  | MajorityTest
  | NumberTest
  | MinorityTest
  | ConcurrenceTest
  | EveryTest
  | ConsensusTest;

/** All, or any, of several tests pass. */
export type Combination = { readonly kind: "ALL" | "ANY"; readonly of: readonly Test[] };

/** What a vote must pass. */
export type Test = SimpleTest | Combination;

/** Whether a test is made of others. */
export function isCombination(test: Test): test is Combination {
  return test.kind === "ALL" || test.kind === "ANY";
}

/** Who must be there. `toOpen` before the debate, `toDecide` when the vote is taken; each a fraction of the members. */
export type Quorum = {
  readonly toOpen?: QuorumPart;
  readonly toDecide?: QuorumPart;
};

export type QuorumPart = { readonly is: "MORE_THAN" | "AT_LEAST"; readonly fraction: Fraction };

/** What a tie means: the proposal is rejected, at once or after a second vote within so many hours (UN GA rule 95). */
export type TieRule =
  | { readonly is: "REJECTED" }
  | { readonly is: "SECOND_VOTE"; readonly withinHours: number };

/** A rule of decision, as data. All numbers are integers. */
export type DecisionRule = {
  readonly name: string;
  /** Treaty and article, or rule of procedure. */
  readonly source: string;
  readonly test: Test;
  /** If the test fails, another one after so many hours: "consensus, and after 24 hours two thirds". */
  readonly otherwise?: { readonly afterHours: number; readonly test: Test };
  readonly quorum?: Quorum;
  readonly tie?: TieRule;
};

/** The named groups that a rule speaks of, each once. */
export function groupsOf(rule: DecisionRule): readonly string[] {
  return [...new Set(testsOf(rule).flatMap(groupsOfTest))];
}

/** The named weights that a rule counts by, each once. */
export function weightsOf(rule: DecisionRule): readonly string[] {
  return [
    ...new Set(testsOf(rule).flatMap((test) => ("by" in test && test.by !== undefined ? [test.by] : []))),
  ];
}

/** Whether a rule can judge votes without names: it speaks of no group of members and of no weight. */
export function needsNoNames(rule: DecisionRule): boolean {
  return groupsOf(rule).length === 0 && weightsOf(rule).length === 0;
}

/** All simple tests of a rule, those after a deferral too. */
export function testsOf({ test, otherwise }: DecisionRule): readonly SimpleTest[] {
  return [...simpleTests(test), ...(otherwise ? simpleTests(otherwise.test) : [])];
}

function simpleTests(test: Test): readonly SimpleTest[] {
  return isCombination(test) ? test.of.flatMap(simpleTests) : [test];
}

function groupsOfTest(test: SimpleTest): readonly string[] {
  switch (test.kind) {
    case "NO_NEGATIVE":
    case "EVERY":
      return [test.group];
    case "CONSENSUS":
      return test.without === undefined ? [] : [test.without];
    default:
      return test.among === undefined ? [] : [nameOfCircle(test.among)];
  }
}

/** The group by which a circle is drawn. */
export function nameOfCircle(circle: Circle): string {
  return "in" in circle ? circle.in : circle.notIn;
}
