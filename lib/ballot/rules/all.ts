import type { VotingRule, VotingRuleName } from "../voting-rule.ts";
import { absoluteMajority } from "./absolute-majority.ts";
import { simpleMajority } from "./simple-majority.ts";
import { twoThirds } from "./two-thirds.ts";
import { unanimity } from "./unanimity.ts";

/** Every rule a chair can choose. */
export const VOTING_RULES: Readonly<Record<VotingRuleName, VotingRule>> = {
  SIMPLE_MAJORITY: simpleMajority,
  TWO_THIRDS: twoThirds,
  ABSOLUTE_MAJORITY: absoluteMajority,
  UNANIMITY: unanimity,
};
