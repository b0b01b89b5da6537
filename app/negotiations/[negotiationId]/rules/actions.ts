"use server";
import { z } from "zod";
import { negotiationAction } from "#app/_server/action.ts";
import { decisionRule } from "#lib/ballot/decision/read-rule.ts";
import { adoptRule } from "#lib/rule-book/server/adopt-rule.ts";
import { changeRule } from "#lib/rule-book/server/change-rule.ts";
import { removeRule } from "#lib/rule-book/server/remove-rule.ts";
import { setRules } from "#lib/rule-book/server/set-rules.ts";

const ruleId = z.uuid();
const key = z.string().min(1, "Choose a rule.").max(100);

/** Makes a rule the conference's own. */
export const adoptRuleAction = negotiationAction(z.object({ rule: decisionRule }), adoptRule);

/** Changes a rule of the conference. */
export const changeRuleAction = negotiationAction(z.object({ ruleId, rule: decisionRule }), changeRule);

/** Removes a rule of the conference. */
export const removeRuleAction = negotiationAction(z.object({ ruleId }), removeRule);

/** Lays down which rule is proposed for what. */
export const setRulesAction = negotiationAction(
  z.object({
    keys: z.object({ SUBSTANCE: key, PROCEDURE: key, ADOPTION: key, REOPENING: key }),
    isPackage: z.boolean(),
  }),
  setRules,
);
