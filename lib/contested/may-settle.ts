import type { Actor } from "#lib/access/actor.ts";
import { may } from "#lib/access/rules.ts";
import type { BracketRule } from "#lib/clause/clause-kind.ts";

/**
 * Whether somebody may lift, delete, choose and fill in a clause with this rule: chair and secretariat always; where
 * consent is the rule, whoever speaks for a delegation. Objections bind all of them alike.
 */
export function maySettle(actor: Actor, bracketRule: BracketRule): boolean {
  return may(actor, "contested.settle") || (bracketRule === "CONSENT" && may(actor, "contested.stand"));
}
