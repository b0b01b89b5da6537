import { presentAndVoting, type VotingRule } from "../voting-rule.ts";

/** Two thirds of those present and voting (Vienna Convention on the Law of Treaties, Art. 9(2)). */
export const twoThirds: VotingRule = {
  name: "TWO_THIRDS",
  title: "Two thirds of those present and voting",
  explanation:
    "Carried if at least two of every three who vote yes or no vote yes. Abstentions do not count.",
  base: presentAndVoting,
  needed: (base) => Math.max(1, Math.ceil((2 * base) / 3)),
  carries: ({ yes, no }) => yes + no > 0 && 3 * yes >= 2 * (yes + no),
};
