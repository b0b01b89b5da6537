import { VisuallyHidden } from "@mantine/core";
import type { Metadata } from "next";
import { motionsOnPage } from "#app/_server/motions-on-page.ts";
import { actorOrNotFound } from "#app/_server/session.ts";
import { EmptyState } from "#app/_ui/empty-state.tsx";
import { ButtonLink } from "#app/_ui/links.tsx";
import { PageFrame } from "#app/_ui/page-frame.tsx";
import { PageHeader } from "#app/_ui/page-header.tsx";
import { may } from "#lib/access/rules.ts";
import { listBallots } from "#lib/ballot/server/queries.ts";
import { listWords } from "#lib/list-words.ts";
import { VotesTabs } from "../_ballots/votes-tabs.tsx";
import { MotionsSection } from "../_motions/motions-section.tsx";
import { BallotList } from "./ballot-list.tsx";

export const metadata: Metadata = { title: "Votes" };

type Props = { readonly params: Promise<{ readonly negotiationId: string }> };

export default async function BallotsPage({ params }: Props) {
  const { negotiationId } = await params;
  const actor = await actorOrNotFound(negotiationId);
  const [ballots, motions] = await Promise.all([listBallots(actor), motionsOnPage(actor)]);
  const open = ballots.filter(({ status }) => status === "OPEN");
  return (
    <PageFrame size="md">
      <VotesTabs negotiationId={negotiationId} />
      <VisuallyHidden role="status">
        {open.length > 0 && `Open for voting: ${listWords(open.map(({ question }) => question))}.`}
      </VisuallyHidden>
      {ballots.length === 0 ? (
        <>
          <EmptyState
            order={1}
            title="No votes yet"
            action={<ButtonLink href={`/negotiations/${negotiationId}/treaty`}>Go to the treaty</ButtonLink>}
          >
            {may(actor, "ballot.open")
              ? "You put an article to the vote from its own page: choose the article in the treaty, then “Votes”."
              : "The chair puts an article to the vote. As soon as that happens, it stands here and your screen tells you."}
          </EmptyState>
          <MotionsSection negotiationId={negotiationId} {...motions} />
        </>
      ) : (
        <>
          <PageHeader
            title="Votes"
            description="Each vote is on one exact text, which nobody can change while it is voted on."
          />
          <BallotList negotiationId={negotiationId} ballots={ballots}>
            <MotionsSection negotiationId={negotiationId} {...motions} />
          </BallotList>
        </>
      )}
    </PageFrame>
  );
}
