import type { Metadata } from "next";
import { partiesOnPage } from "#app/_server/parties.ts";
import { actorOrNotFound } from "#app/_server/session.ts";
import { may } from "#lib/access/rules.ts";
import type { DecisionRule } from "#lib/ballot/decision/rule.ts";
import { findRule } from "#lib/rule-book/rules-of-procedure.ts";
import { listOwnRules } from "#lib/rule-book/server/queries.ts";
import { FIRST_TEST } from "#lib/rule-book/write-test.ts";
import { RuleDesk } from "../rule-desk.tsx";

export const metadata: Metadata = { title: "A rule" };

type Props = {
  readonly params: Promise<{ readonly negotiationId: string }>;
  readonly searchParams: Promise<Readonly<Record<string, string | string[] | undefined>>>;
};

/** A rule is written, from nothing or from a copy of another (`?from=`); whoever may not adopt it can try it. */
export default async function NewRulePage({ params, searchParams }: Props) {
  const { negotiationId } = await params;
  const { from } = await searchParams;
  const actor = await actorOrNotFound(negotiationId);
  const [own, { blocs }] = await Promise.all([listOwnRules(actor), partiesOnPage(actor)]);
  const mayManage = may(actor, "rule.manage");
  const original = typeof from === "string" ? findRule(from, own) : null;
  return (
    <RuleDesk
      negotiationId={negotiationId}
      ruleId={null}
      first={original ? copyOf(original, mayManage) : NEW_RULE}
      groupNames={blocs.map(({ name }) => name)}
      mayManage={mayManage}
    />
  );
}

const NEW_RULE: DecisionRule = { name: "", source: "", test: FIRST_TEST };

function copyOf(rule: DecisionRule, isAdopted: boolean): DecisionRule {
  return isAdopted ? { ...rule, name: `${rule.name} (our own)` } : rule;
}
