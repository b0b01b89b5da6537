import { presentAndVoting, type VotingRule } from "../voting-rule.ts";

/** More "yes" than "no" (Charter of the United Nations, Art. 18(3)). */
export const simpleMajority: VotingRule = {
  name: "SIMPLE_MAJORITY",
  title: "Simple majority",
  explanation: "Carried if more vote yes than no. Abstentions do not count.",
  base: presentAndVoting,
  needed: (base) => Math.floor(base / 2) + 1,
  carries: ({ yes, no }) => yes > no,
};
