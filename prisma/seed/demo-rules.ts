import type { Actor } from "#lib/access/actor.ts";
import { USUAL_RULES } from "#lib/rule-book/rules-of-procedure.ts";
import { adoptRule } from "#lib/rule-book/server/adopt-rule.ts";
import { setRules } from "#lib/rule-book/server/set-rules.ts";

/** The conference adopts its treaty by consensus, and two days later by two thirds; for all else it keeps the usual rules. */
export async function layDownDemoRules(secretary: Actor): Promise<void> {
  const { ruleId } = await adoptRule(secretary, {
    rule: {
      name: "Consensus, after two days two thirds",
      source: "Rules of procedure of this conference, rule 31",
      test: { kind: "CONSENSUS" },
      otherwise: {
        afterHours: 48,
        test: {
          kind: "MAJORITY",
          base: "PRESENT_AND_VOTING",
          is: "AT_LEAST",
          fraction: { of: 2, in: 3 },
        },
      },
      quorum: { toDecide: { is: "MORE_THAN", fraction: { of: 1, in: 2 } } },
    },
  });
  await setRules(secretary, { keys: { ...USUAL_RULES, ADOPTION: ruleId }, isPackage: false });
}
