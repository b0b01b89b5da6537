import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { partiesOnPage } from "#app/_server/parties.ts";
import { actorOrNotFound } from "#app/_server/session.ts";
import { may } from "#lib/access/rules.ts";
import { listOwnRules } from "#lib/rule-book/server/queries.ts";
import { RuleDesk } from "../rule-desk.tsx";

export const metadata: Metadata = { title: "A rule" };

type Props = { readonly params: Promise<{ readonly negotiationId: string; readonly ruleId: string }> };

/** A rule of the conference, to be changed. */
export default async function RulePage({ params }: Props) {
  const { negotiationId, ruleId } = await params;
  const actor = await actorOrNotFound(negotiationId);
  const [own, { blocs }] = await Promise.all([listOwnRules(actor), partiesOnPage(actor)]);
  const found = own.find(({ id }) => id === ruleId);
  if (!found) notFound();
  return (
    <RuleDesk
      negotiationId={negotiationId}
      ruleId={ruleId}
      first={found.rule}
      groupNames={blocs.map(({ name }) => name)}
      mayManage={may(actor, "rule.manage")}
    />
  );
}
