import type { Actor } from "#lib/access/actor.ts";
import { may } from "#lib/access/rules.ts";
import { numberClauses } from "#lib/clause/number-clauses.ts";
import { listClauses } from "#lib/clause/server/queries.ts";
import { listMotions } from "#lib/motion/server/queries.ts";
import { ruleChoicesOnPage } from "./rule-choices.ts";

/** The procedural motions of a conference, with what this actor needs to make or to put one. */
export async function motionsOnPage(actor: Actor) {
  const [motions, clauses, ruleChoices] = await Promise.all([
    listMotions(actor),
    listClauses(actor),
    may(actor, "ballot.open") ? ruleChoicesOnPage(actor) : null,
  ]);
  const numbers = numberClauses(clauses);
  const articles = clauses.map(({ id, head, status }) => ({
    id,
    head,
    name: numbers.get(id)?.label ?? "",
    isVotable: (status === "OPEN" || status === "FROZEN") && head > 0,
  }));
  const moveFor = may(actor, "motion.make") ? (actor.delegation?.id ?? null) : null;
  return { motions, articles, ruleChoices, moveFor };
}
