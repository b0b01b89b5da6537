import { Alert, Text, Title } from "@mantine/core";
import type { Metadata } from "next";
import { ruleChoicesOnPage } from "#app/_server/rule-choices.ts";
import { actorOrNotFound } from "#app/_server/session.ts";
import { EmptyState } from "#app/_ui/empty-state.tsx";
import { ButtonLink, TextLink } from "#app/_ui/links.tsx";
import { PageFrame } from "#app/_ui/page-frame.tsx";
import { PageHeader } from "#app/_ui/page-header.tsx";
import { may } from "#lib/access/rules.ts";
import type { Ballot } from "#lib/ballot/ballot.ts";
import { listBallots } from "#lib/ballot/server/queries.ts";
import { listClauses } from "#lib/clause/server/queries.ts";
import { adoptionStanding } from "#lib/stage/adoption-standing.ts";
import { readOverview } from "#lib/stage/server/read-overview.ts";
import { BallotState } from "../_ballots/ballot-state.tsx";
import { VotesTabs } from "../_ballots/votes-tabs.tsx";
import classes from "./adoption.module.css";
import { StandingList } from "./standing-list.tsx";
import { TextsTogether } from "./texts-together.tsx";
import { TreatyVote } from "./treaty-vote.tsx";

export const metadata: Metadata = { title: "Adoption" };

type Props = { readonly params: Promise<{ readonly negotiationId: string }> };

export default async function AdoptionPage({ params }: Props) {
  const { negotiationId } = await params;
  const actor = await actorOrNotFound(negotiationId);
  const [overview, ruleChoices, ballots, clauses] = await Promise.all([
    readOverview(actor, new Date().toISOString()),
    ruleChoicesOnPage(actor),
    listBallots(actor),
    listClauses(actor),
  ]);
  const { isPackage } = ruleChoices.rules;
  const heads = new Map(clauses.map(({ id, head }) => [id, head]));
  const rows = overview.rows.map(({ clauseId, kind, label, heading, state, open }) => {
    return { clauseId, kind, label, heading, state, open, revision: heads.get(clauseId) ?? 0 };
  });
  const standing = adoptionStanding(rows, { isPackage });
  const held = ballots.filter(({ subject }) => subject === "TREATY" || subject === "CLAUSES");
  const whole = held.find(({ subject, status }) => subject === "TREATY" && status === "OPEN");
  const carried = held.find(({ subject, result }) => subject === "TREATY" && result?.verdict === "CARRIED");
  const mayPut = may(actor, "ballot.open") && !carried;
  if (rows.length === 0)
    return (
      <PageFrame size="md">
        <VotesTabs negotiationId={negotiationId} />
        <EmptyState
          order={1}
          title="No articles yet"
          action={<ButtonLink href={`/negotiations/${negotiationId}/treaty`}>Go to the treaty</ButtonLink>}
        >
          As soon as the treaty has texts, this page shows how far it is from its adoption.
        </EmptyState>
      </PageFrame>
    );
  return (
    <PageFrame size="md">
      <VotesTabs negotiationId={negotiationId} />
      <PageHeader
        title="Adoption"
        description={
          isPackage
            ? "Nothing is agreed until everything is agreed: a vote on an article agrees it, and only the vote on the treaty adopts, all texts together or none."
            : "Texts are adopted one by one, several together, or with the treaty as a whole: all together or none."
        }
      />
      {carried && (
        <Alert variant="light" color="ink" mb="lg" title="The treaty has been adopted">
          Its texts and its structure are final.{" "}
          <TextLink href={`/negotiations/${negotiationId}/ballots/${carried.id}`}>See the vote</TextLink>
        </Alert>
      )}
      <Text fz="lg" mb="md" className="tabular">
        {standing.adopted.length} adopted, {standing.ready.length} {isPackage ? "agreed" : "ready"},{" "}
        {standing.waiting.length} still open.
      </Text>
      {mayPut && !whole && (
        <TreatyVote
          negotiationId={negotiationId}
          ruleChoices={ruleChoices}
          texts={standing.adopted.length + standing.ready.length}
          waiting={standing.waiting.map(({ label }) => label)}
          isOver={standing.ready.length + standing.waiting.length === 0}
        />
      )}
      <Held negotiationId={negotiationId} ballots={held} />
      <StandingList negotiationId={negotiationId} title="Still open" rows={standing.waiting} />
      {mayPut ? (
        <TextsTogether
          negotiationId={negotiationId}
          ruleChoices={ruleChoices}
          isPackage={isPackage}
          rows={standing.ready}
        />
      ) : (
        <StandingList
          negotiationId={negotiationId}
          title={isPackage ? "Agreed" : "Ready"}
          rows={standing.ready}
        />
      )}
      <StandingList negotiationId={negotiationId} title="Adopted" rows={standing.adopted} />
    </PageFrame>
  );
}

function Held({
  negotiationId,
  ballots,
}: {
  readonly negotiationId: string;
  readonly ballots: readonly Ballot[];
}) {
  if (ballots.length === 0) return null;
  return (
    <section aria-labelledby="held" className={classes.section}>
      <Title order={2} size="h4" id="held">
        Votes on the treaty, and on several texts
      </Title>
      <ul className={classes.list}>
        {ballots.map((ballot) => (
          <li key={ballot.id} className={classes.row}>
            <TextLink href={`/negotiations/${negotiationId}/ballots/${ballot.id}`}>
              {ballot.question}
            </TextLink>
            <BallotState ballot={ballot} />
          </li>
        ))}
      </ul>
    </section>
  );
}
