import { expect, test } from "vitest";
import type { Actor } from "#lib/access/actor.ts";
import { PRESETS } from "#lib/ballot/decision/presets.ts";
import { addBloc } from "#lib/bloc/server/add-bloc.ts";
import { addDelegations } from "#lib/delegation/server/add-delegations.ts";
import { removeDelegation } from "#lib/delegation/server/remove-delegation.ts";
import { verifyJournal } from "#lib/journal/server/verify-journal.ts";
import { callConference } from "#lib/negotiation/server/test/conference.ts";
import { useDatabase } from "#lib/platform/test/worker-database.ts";
import { joinSponsors } from "#lib/proposal/server/join-sponsors.ts";
import { leaveSponsors } from "#lib/proposal/server/leave-sponsors.ts";
import { makeSubAmendment } from "#lib/proposal/server/make-sub-amendment.ts";
import { settleProposal } from "#lib/proposal/server/settle-proposal.ts";
import { tableProposal } from "#lib/proposal/server/table-proposal.ts";
import { suggest, tabled } from "#lib/proposal/server/test/proposed.ts";
import { USUAL_RULES } from "#lib/rule-book/rules-of-procedure.ts";
import { adoptRule } from "#lib/rule-book/server/adopt-rule.ts";
import { changeRule } from "#lib/rule-book/server/change-rule.ts";
import { removeRule } from "#lib/rule-book/server/remove-rule.ts";
import { setRules } from "#lib/rule-book/server/set-rules.ts";

useDatabase();

test("an honest record verifies after sub-amendments, sponsors that come and go, a delegation that leaves, and rules of procedure", async () => {
  const c = await callConference([1, 1, 1]);
  const [one, two, three] = c.heads as [Actor, Actor, Actor];
  const { clauseId, chair, secretary, negotiationId } = c;
  const parentId = await tabled(one, clauseId, ["limits", "agreed limits"], ["shall", "should"]);
  const amend = async (actor: Actor, from: string, to: string) => {
    const suggestionIds = [await suggest(actor, clauseId, from, to)];
    const draft = await makeSubAmendment(actor, { parentId, title: to, rationale: "", suggestionIds });
    await tableProposal(actor, draft);
    return draft;
  };
  const [first, second] = [await amend(two, "keep", "stay"), await amend(three, "Each", "Every")];
  await settleProposal(chair, { ...first, outcome: "ACCEPTED" });
  await joinSponsors(three, { proposalId: parentId });
  await leaveSponsors(three, { proposalId: parentId });
  await settleProposal(chair, { ...second, outcome: "REJECTED" });
  await settleProposal(chair, { proposalId: parentId, outcome: "ACCEPTED" });
  const [leaves] = await addDelegations(secretary, [
    { name: "Farland", shortName: "FAR", isoCode: "", weight: 1 },
  ]);
  const delegationIds = [one.delegation?.id ?? "", leaves?.id ?? ""];
  await addBloc(secretary, { name: "Compact", shortName: "C", type: "COALITION", delegationIds });
  await removeDelegation(secretary, { delegationId: leaves?.id ?? "" });
  const { ruleId } = await adoptRule(secretary, { rule: PRESETS.NATO });
  await changeRule(secretary, { ruleId, rule: { ...PRESETS.NATO, name: "Consensus" } });
  await setRules(secretary, { keys: { ...USUAL_RULES, ADOPTION: ruleId }, isPackage: true });
  await setRules(secretary, { keys: USUAL_RULES, isPackage: true });
  await removeRule(secretary, { ruleId });
  expect((await verifyJournal(negotiationId)).fault).toBeNull();
});
