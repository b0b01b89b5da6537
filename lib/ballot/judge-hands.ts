import type { HandCount } from "./ballot.ts";
import { type Decision, decide } from "./decision/decide.ts";
import type { DecisionRule } from "./decision/rule.ts";
import { votersOfCount } from "./voters-of.ts";

/** Judges hands that the chair counted among so many members, by a rule that counts by heads. */
export function judgeHands(
  rule: DecisionRule,
  { members, ...counts }: HandCount & { readonly members: number },
): Decision {
  const electors = Array.from({ length: members }, (_, i) => {
    return { delegationId: String(i), weights: {}, groups: [], isPresent: true, proxyId: null };
  });
  return decide(rule, votersOfCount(electors, counts));
}
