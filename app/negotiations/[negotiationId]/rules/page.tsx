import { Stack } from "@mantine/core";
import type { Metadata } from "next";
import { actorOrNotFound } from "#app/_server/session.ts";
import { ButtonLink } from "#app/_ui/links.tsx";
import { PageFrame } from "#app/_ui/page-frame.tsx";
import { PageHeader } from "#app/_ui/page-header.tsx";
import { may } from "#lib/access/rules.ts";
import { findRulesOfProcedure, listOwnRules } from "#lib/rule-book/server/queries.ts";
import { VotesTabs } from "../_ballots/votes-tabs.tsx";
import { OwnSection } from "./own-section.tsx";
import { PresetSection } from "./preset-section.tsx";
import { StandingForm } from "./standing-form.tsx";
import { StandingSection } from "./standing-section.tsx";

export const metadata: Metadata = { title: "Rules of procedure" };

type Props = { readonly params: Promise<{ readonly negotiationId: string }> };

export default async function RulesPage({ params }: Props) {
  const { negotiationId } = await params;
  const actor = await actorOrNotFound(negotiationId);
  const mayManage = may(actor, "rule.manage");
  const [rules, own] = await Promise.all([findRulesOfProcedure(actor), listOwnRules(actor)]);
  return (
    <PageFrame size="md">
      <VotesTabs negotiationId={negotiationId} />
      <PageHeader
        title="Rules of procedure"
        description="How this conference decides. A vote is proposed the rule that stands here; whoever opens it may choose another, and a vote keeps its rule whatever is changed here later."
        actions={
          <ButtonLink variant="default" href={`/negotiations/${negotiationId}/rules/new`}>
            {mayManage ? "Write a rule" : "Try a rule"}
          </ButtonLink>
        }
      />
      <Stack gap={48}>
        {mayManage ? (
          <StandingForm
            key={JSON.stringify([rules.keys, rules.isPackage])}
            negotiationId={negotiationId}
            rules={rules}
            own={own}
          />
        ) : (
          <StandingSection rules={rules} />
        )}
        {(mayManage || own.length > 0) && (
          <OwnSection negotiationId={negotiationId} own={own} keys={rules.keys} mayManage={mayManage} />
        )}
        <PresetSection negotiationId={negotiationId} mayManage={mayManage} />
      </Stack>
    </PageFrame>
  );
}
