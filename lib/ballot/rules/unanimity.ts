import { membership, type VotingRule } from "../voting-rule.ts";

/** Every member votes "yes" (Vienna Convention on the Law of Treaties, Art. 9(1)); not the same as consensus. */
export const unanimity: VotingRule = {
  name: "UNANIMITY",
  title: "Unanimity",
  explanation:
    "Carried only if every delegation votes yes. One abstention or one missing vote is enough to fail.",
  base: membership,
  needed: (base) => Math.max(1, base),
  carries: ({ yes, members }) => members > 0 && yes === members,
};
