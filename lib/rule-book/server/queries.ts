import type { Actor } from "#lib/access/actor.ts";
import { authorise } from "#lib/access/rules.ts";
import { db } from "#lib/platform/db.ts";
import type { Transaction } from "#lib/platform/transaction.ts";
import { type OwnRule, type RulesOfProcedure, rulesOfProcedure, USUAL_RULES } from "../rules-of-procedure.ts";
import { RULE_COLUMNS, STANDING_COLUMNS, toOwnRule, toRule, toStandingRules } from "./row.ts";

/** The rules that the actor's conference made its own and has not removed, by name. */
export async function listOwnRules(actor: Actor): Promise<readonly OwnRule[]> {
  authorise(actor, "negotiation.read");
  const rows = await db().decisionRule.findMany({
    where: { negotiationId: actor.negotiationId, removedAt: null },
    orderBy: { name: "asc" },
    select: RULE_COLUMNS,
  });
  const people = await db().user.findMany({
    where: { id: { in: rows.map(({ createdBy }) => createdBy) } },
    select: { id: true, name: true },
  });
  const names = new Map(people.map(({ id, name }) => [id, name]));
  return rows.map((row) => toOwnRule(row, names));
}

/** The rules of procedure of the actor's conference. */
export function findRulesOfProcedure(actor: Actor): Promise<RulesOfProcedure> {
  authorise(actor, "negotiation.read");
  return readRulesOfProcedure(null, actor.negotiationId);
}

/** The rules of procedure of a conference, as the transaction that acts by them sees them; null: outside of one. */
export async function readRulesOfProcedure(
  tx: Transaction | null,
  negotiationId: string,
): Promise<RulesOfProcedure> {
  const source = tx ?? db();
  const row = await source.standingRules.findUnique({ where: { negotiationId }, select: STANDING_COLUMNS });
  if (!row) return rulesOfProcedure({ keys: USUAL_RULES, isPackage: false }, []);
  const own = await source.decisionRule.findMany({
    where: { negotiationId, removedAt: null },
    select: { id: true, rule: true },
  });
  return rulesOfProcedure(
    { keys: toStandingRules(row), isPackage: row.isPackage },
    own.map(({ id, rule }) => ({ id, rule: toRule(rule) })),
  );
}
