import { membership, type VotingRule } from "../voting-rule.ts";

/** More than half of all members (Treaty on the Non-Proliferation of Nuclear Weapons, Art. VIII and X(2)). */
export const absoluteMajority: VotingRule = {
  name: "ABSOLUTE_MAJORITY",
  title: "Absolute majority of members",
  explanation:
    "Carried if more than half of all delegations vote yes, counting also those that abstain or do not vote.",
  base: membership,
  needed: (base) => Math.floor(base / 2) + 1,
  carries: ({ yes, members }) => 2 * yes > members,
};
