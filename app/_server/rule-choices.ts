import { cache } from "react";
import type { Actor } from "#lib/access/actor.ts";
import type { RuleChoices } from "#lib/rule-book/choose-rule.ts";
import { findRulesOfProcedure, listOwnRules } from "#lib/rule-book/server/queries.ts";
import { partiesOnPage } from "./parties.ts";
import { negotiationOnPage } from "./session.ts";

/** From what a form on this page chooses the rule of a vote, read once for each request. */
export const ruleChoicesOnPage = cache(async (actor: Actor): Promise<RuleChoices> => {
  const [rules, own, { delegations, blocs }, { weightedVoting }] = await Promise.all([
    findRulesOfProcedure(actor),
    listOwnRules(actor),
    partiesOnPage(actor),
    negotiationOnPage(actor),
  ]);
  return {
    rules,
    own,
    delegations: delegations.map(({ id, name, population }) => ({ id, name, population })),
    blocs: blocs.map(({ name, shortName, delegationIds }) => ({ name, shortName, delegationIds })),
    isWeighted: weightedVoting,
  };
});
