import type { BallotOpenedBefore, BallotOpening, JournalAct } from "#lib/journal/event.ts";
import { STANDARD_RULES, type StandardRuleName, weighRule } from "./standard-rules.ts";

type Opened = Extract<JournalAct, { readonly type: "ballot.opened" }>;

/** The terms of a vote as its opening put them on record, also where it did so before rules were data. */
export function readOpening(act: Opened): BallotOpening {
  return isBefore(act) ? upgrade(act) : act;
}

/** Whether the act is of the time when every vote was on the adoption of one clause, by one of four rules. */
export function isBefore(act: Opened): act is BallotOpenedBefore {
  return !("subject" in act);
}

function upgrade(act: BallotOpenedBefore): BallotOpening {
  const { ballotId, question, clauseId, label, revision, textHash, versionId = null } = act;
  const rule = STANDARD_RULES[act.rule as StandardRuleName];
  return {
    ballotId,
    question,
    subject: "CLAUSE",
    method: "RECORDED",
    motion: null,
    proposalId: null,
    rule: act.weighted ? weighRule(rule) : rule,
    step: "FIRST",
    previousId: null,
    effect: "ADOPT",
    showsVotes: false,
    textHash,
    // the log was sealed by the act itself
    texts: [{ clauseId, label, revision, textHash, logHash: "" }],
    electors: act.electors.map(({ delegationId, weight }) => {
      return { delegationId, weights: { votes: weight }, groups: [], isPresent: true, proxyId: null };
    }),
    versionId,
  };
}
