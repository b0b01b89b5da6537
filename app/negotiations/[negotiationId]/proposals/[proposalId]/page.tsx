import { Text, Title } from "@mantine/core";
import type { Metadata } from "next";
import { cache } from "react";
import { answerOrNotFound } from "#app/_server/answer-or-not-found.ts";
import { ruleChoicesOnPage } from "#app/_server/rule-choices.ts";
import { actorOrNotFound } from "#app/_server/session.ts";
import { Instant } from "#app/_ui/instant.tsx";
import { TextLink } from "#app/_ui/links.tsx";
import { PageFrame } from "#app/_ui/page-frame.tsx";
import { may } from "#lib/access/rules.ts";
import { listBallots } from "#lib/ballot/server/queries.ts";
import { referencedClauses } from "#lib/clause/reference.ts";
import { listClauses, listTexts } from "#lib/clause/server/queries.ts";
import { listDelegations } from "#lib/delegation/server/queries.ts";
import { nameProposal, type ProposalRecord } from "#lib/proposal/proposal.ts";
import { readProposal } from "#lib/proposal/server/read-proposal.ts";
import {
  mayEditProposal,
  mayReattachProposal,
  maySettleProposal,
  mayStandOnProposal,
  mayWithdrawProposal,
} from "#lib/proposal/who-may.ts";
import { printingOf } from "../../_proposals/printing.ts";
import { ProposalState } from "../../_proposals/proposal-state.tsx";
import { SponsorList } from "../../_proposals/sponsor-list.tsx";
import { ArticleOfProposalView } from "./article-of-proposal.tsx";
import { DraftDesk } from "./draft-desk.tsx";
import { Outdated } from "./outdated.tsx";
import classes from "./proposal-page.module.css";
import { SettleDesk } from "./settle-desk.tsx";
import { StandDesk } from "./stand-desk.tsx";
import { SubAmendments } from "./sub-amendments.tsx";
import { Support } from "./support.tsx";
import { VotesOnProposal } from "./votes-on-proposal.tsx";

type Params = { readonly negotiationId: string; readonly proposalId: string };
type Props = { readonly params: Promise<Params> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { negotiationId, proposalId } = await params;
  return { title: nameProposal((await load(negotiationId, proposalId)).proposal) };
}

export default async function ProposalPage({ params }: Props) {
  const { negotiationId, proposalId } = await params;
  const { actor, proposal } = await load(negotiationId, proposalId);
  const { articles, delegation } = proposal;
  const isTabled = proposal.status === "TABLED";
  const [article] = articles;
  const [clauses, delegations, texts, ballots, ruleChoices] = await Promise.all([
    listClauses(actor),
    listDelegations(actor),
    listTexts(actor, [...new Set(articles.flatMap(({ text }) => referencedClauses(text.content)))]),
    proposal.tabledAt && article ? listBallots(actor, { clauseId: article.clause.id }) : [],
    isTabled && may(actor, "ballot.open") ? ruleChoicesOnPage(actor) : null,
  ]);
  const printing = printingOf({ negotiationId, clauses, texts, delegations });
  const state = { ...proposal, delegationId: delegation?.id ?? null };
  const own = actor.delegation?.id;
  return (
    <PageFrame size="full">
      <Heading negotiationId={negotiationId} proposal={proposal} />
      <div className={classes.columns}>
        <div className={classes.texts}>
          {isTabled && (
            <Outdated
              negotiationId={negotiationId}
              proposal={proposal}
              mayReattach={mayReattachProposal(actor, state)}
            />
          )}
          {articles.map((article) => (
            <ArticleOfProposalView
              key={article.clause.id}
              negotiationId={negotiationId}
              article={article}
              isDraft={proposal.status === "DRAFT"}
              {...printing}
            />
          ))}
        </div>
        <aside className={classes.side} aria-label="About this proposal">
          {mayEditProposal(actor, state) && <DraftDesk negotiationId={negotiationId} proposal={proposal} />}
          {isTabled && (
            <SettleDesk
              negotiationId={negotiationId}
              proposal={proposal}
              maySettle={maySettleProposal(actor, state)}
              mayWithdraw={mayWithdrawProposal(actor, state)}
            />
          )}
          <VotesOnProposal
            negotiationId={negotiationId}
            proposal={proposal}
            ballots={ballots.filter((ballot) => ballot.proposalId === proposalId)}
            ruleChoices={ruleChoices}
          />
          {proposal.tabledAt && (
            <Support proposal={proposal}>
              {mayStandOnProposal(actor, state) && own && own !== state.delegationId && (
                <StandDesk
                  key={proposal.stands.find((each) => each.delegation.id === own)?.takenAt ?? "none"}
                  negotiationId={negotiationId}
                  proposalId={proposalId}
                  isSponsor={proposal.sponsors.some((each) => each.delegation.id === own)}
                  held={proposal.stands.find((each) => each.delegation.id === own) ?? null}
                />
              )}
            </Support>
          )}
          {proposal.tabledAt && proposal.parent === null && (
            <SubAmendments
              negotiationId={negotiationId}
              proposal={proposal}
              mayMake={isTabled && may(actor, "proposal.make")}
            />
          )}
        </aside>
      </div>
    </PageFrame>
  );
}

const load = cache(async (negotiationId: string, proposalId: string) => {
  const actor = await actorOrNotFound(negotiationId);
  return { actor, proposal: await answerOrNotFound(readProposal(actor, proposalId)) };
});

function Heading({
  negotiationId,
  proposal,
}: {
  readonly negotiationId: string;
  readonly proposal: ProposalRecord;
}) {
  const { symbol, title, status, parent, rationale, tabledAt, closedAt } = proposal;
  const list = `/negotiations/${negotiationId}/proposals`;
  return (
    <header className={classes.header}>
      <div className={classes.trail}>
        <TextLink size="sm" href={list}>
          Proposals
        </TextLink>
        {parent && (
          <TextLink size="sm" href={`${list}/${parent.id}`}>
            {nameProposal(parent)}
          </TextLink>
        )}
        <ProposalState status={status} />
      </div>
      <Title order={1} className={classes.title}>
        {symbol && <span className={classes.symbol}>{symbol}</span>} {title}
      </Title>
      <SponsorList proposal={proposal} />
      {rationale && <Text className={classes.rationale}>{rationale}</Text>}
      <Text size="xs" c="dimmed">
        {tabledAt ? (
          <>
            Tabled <Instant at={tabledAt} />
          </>
        ) : (
          "Not tabled: only your own side knows of it."
        )}
        {closedAt && (
          <>
            {" "}
            · settled <Instant at={closedAt} />
          </>
        )}
      </Text>
    </header>
  );
}
