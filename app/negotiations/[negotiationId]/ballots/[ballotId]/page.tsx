import { Box, Group, Text, Title } from "@mantine/core";
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { cache } from "react";
import { actorOrNotFound } from "#app/_server/session.ts";
import { TextLink } from "#app/_ui/links.tsx";
import { PageFrame } from "#app/_ui/page-frame.tsx";
import type { Actor } from "#lib/access/actor.ts";
import { may } from "#lib/access/rules.ts";
import type { BallotRecord } from "#lib/ballot/ballot.ts";
import { describeRule } from "#lib/ballot/decision/describe-rule.ts";
import { findBallot, listBlocMemberships } from "#lib/ballot/server/queries.ts";
import { referencedClauses } from "#lib/clause/reference.ts";
import { listClauses, listTexts } from "#lib/clause/server/queries.ts";
import { BallotState } from "../../_ballots/ballot-state.tsx";
import classes from "./ballot-page.module.css";
import { ChairDesk } from "./chair-desk.tsx";
import { OpenRollCall } from "./open-roll-call.tsx";
import { BallotResult } from "./result.tsx";
import { VotedText } from "./voted-text.tsx";
import { VotingDesk } from "./voting-desk.tsx";

type Params = { readonly negotiationId: string; readonly ballotId: string };
type Props = { readonly params: Promise<Params> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { negotiationId, ballotId } = await params;
  const { ballot } = await load(negotiationId, ballotId);
  return { title: `Vote on ${ballot.question}` };
}

export default async function BallotPage({ params }: Props) {
  const { negotiationId, ballotId } = await params;
  const { actor, ballot } = await load(negotiationId, ballotId);
  const [clauses, cited, blocs] = await Promise.all([
    listClauses(actor),
    listTexts(
      actor,
      ballot.texts.flatMap(({ content }) => referencedClauses(content)),
    ),
    listBlocMemberships(actor),
  ]);
  const isOpen = ballot.status === "OPEN";
  return (
    <PageFrame size="full">
      <Heading negotiationId={negotiationId} ballot={ballot} />
      {ballot.result && <BallotResult result={ballot.result} ballot={ballot} blocs={blocs} />}
      {ballot.status === "CANCELLED" && (
        <Text mb="lg">
          The chair called this vote off. Nothing was counted, and how delegations voted is not shown.
        </Text>
      )}
      <div className={classes.columns}>
        <VotedText negotiationId={negotiationId} ballot={ballot} clauses={clauses} cited={cited} />
        {isOpen && (
          <>
            <div className={classes.desk}>
              <Own actor={actor} ballot={ballot} />
              {may(actor, "ballot.close") && <ChairDesk negotiationId={negotiationId} ballot={ballot} />}
            </div>
            <OpenRollCall ballot={ballot} />
          </>
        )}
      </div>
    </PageFrame>
  );
}

const load = cache(async (negotiationId: string, ballotId: string) => {
  const actor = await actorOrNotFound(negotiationId);
  const ballot = await findBallot(actor, ballotId);
  return ballot ? { actor, ballot } : notFound();
});

function Heading({
  negotiationId,
  ballot,
}: {
  readonly negotiationId: string;
  readonly ballot: BallotRecord;
}) {
  return (
    <Box component="header" mb="lg">
      <Group gap="sm" mb={4}>
        <TextLink size="sm" href={`/negotiations/${negotiationId}/ballots`}>
          Votes
        </TextLink>
        <BallotState ballot={ballot} />
      </Group>
      <Title order={1} className={classes.question}>
        {ballot.question}
      </Title>
      <Text mt={6} maw="46rem">
        <strong>{ballot.rule.name}.</strong> {describeRule(ballot.rule)}
      </Text>
    </Box>
  );
}

function Own({ actor, ballot }: { readonly actor: Actor; readonly ballot: BallotRecord }) {
  const own = ballot.rollCall.find(({ delegationId }) => may(actor, "ballot.vote", delegationId));
  if (own) return <VotingDesk negotiationId={actor.negotiationId} ballot={ballot} own={own} />;
  if (!actor.delegation) return null;
  return (
    <Text size="sm" c="dimmed">
      The head of your delegation casts its vote.
    </Text>
  );
}
