import { Text, VisuallyHidden } from "@mantine/core";
import type { Metadata } from "next";
import { ballotOnPage } from "#app/_server/ballot-page.ts";
import { actorOrNotFound } from "#app/_server/session.ts";
import { PageFrame } from "#app/_ui/page-frame.tsx";
import { may } from "#lib/access/rules.ts";
import { announceBallot } from "#lib/ballot/announce.ts";
import type { BallotRecord } from "#lib/ballot/ballot.ts";
import { isPublic } from "#lib/ballot/ballot-words.ts";
import { readCall } from "#lib/ballot/call.ts";
import { decisionOf, outlookOf } from "#lib/ballot/decision-of.ts";
import { findFollowing } from "#lib/ballot/server/find-following.ts";
import { listBlocMemberships } from "#lib/ballot/server/queries.ts";
import { findPapers } from "#lib/ballot/server/secret/queries.ts";
import { listStatements } from "#lib/ballot/server/statement-queries.ts";
import type { Statements } from "#lib/ballot/statements.ts";
import { CheckBox } from "../../_ballots/secret/check-box.tsx";
import { ownPapers, SecretDesk } from "../../_ballots/secret/secret-desk.tsx";
import { TakenPapers } from "../../_ballots/secret/taken-papers.tsx";
import { AfterResult } from "./after-result.tsx";
import { BallotHeading } from "./ballot-heading.tsx";
import classes from "./ballot-page.module.css";
import { BesideTheVote } from "./beside-the-vote.tsx";
import { ChairDesk } from "./chair-desk.tsx";
import { ElectorateRoll } from "./electorate-roll.tsx";
import { OutlookLine } from "./outlook-line.tsx";
import { OwnDesk } from "./own-desk.tsx";
import { BallotResult } from "./result.tsx";
import { TextsOnBallot } from "./texts-on-ballot.tsx";

type Params = { readonly negotiationId: string; readonly ballotId: string };
type Props = { readonly params: Promise<Params> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { negotiationId, ballotId } = await params;
  const { ballot } = await ballotOnPage(await actorOrNotFound(negotiationId), ballotId);
  return { title: `Vote on ${ballot.question}` };
}

export default async function BallotPage({ params }: Props) {
  const { negotiationId, ballotId } = await params;
  const actor = await actorOrNotFound(negotiationId);
  const [{ ballot, texts, numbers }, blocs, statements] = await Promise.all([
    ballotOnPage(actor, ballotId),
    listBlocMemberships(actor),
    listStatements(actor, ballotId),
  ]);
  const following = ballot.result?.verdict === "NO_DECISION" ? await findFollowing(actor, ballot) : null;
  const papers = ballot.method === "SECRET" ? await findPapers(actor, ballotId) : null;
  const isOpen = ballot.status === "OPEN";
  const ownId = actor.delegation?.id ?? null;
  return (
    <PageFrame size="full">
      <VisuallyHidden role="status">{announceBallot(ballot)}</VisuallyHidden>
      <BallotHeading
        negotiationId={negotiationId}
        ballot={ballot}
        mayShow={may(actor, "sitting.hold") && ballot.status !== "CANCELLED"}
      />
      {hasResult(ballot) && (
        <>
          <BallotResult ballot={ballot} decision={decided(ballot)} blocs={blocs} />
          {papers && (
            <CheckBox negotiationId={negotiationId} ballotId={ballotId} own={ownPapers(actor, ballot)} />
          )}
          {following && <AfterResult actor={actor} ballotId={ballotId} following={following} />}
        </>
      )}
      {ballot.status === "CANCELLED" && (
        <Text mb="lg">
          The chair called this vote off. Nothing was counted, and how delegations voted is not shown.
        </Text>
      )}
      <div className={classes.columns}>
        <TextsOnBallot negotiationId={negotiationId} ballot={ballot} texts={texts} numbers={numbers} />
        {isOpen && papers && (
          <>
            <div className={classes.desk}>
              <SecretDesk actor={actor} ballot={ballot} papers={papers} />
            </div>
            <TakenPapers papers={papers} rollCall={ballot.rollCall} ownId={ownId} />
          </>
        )}
        {isOpen && !papers && (
          <>
            <div className={classes.desk}>
              <OwnDesk actor={actor} ballot={ballot} left={statements.calls} />
              {may(actor, "ballot.close") && <ChairDesk negotiationId={negotiationId} ballot={ballot} />}
              <Outlook ballot={ballot} left={statements.calls} />
            </div>
            <ElectorateRoll
              ballot={ballot}
              left={statements.calls}
              isPublic={isPublic(ballot)}
              ownId={ownId}
            />
          </>
        )}
      </div>
      <BesideTheVote actor={actor} ballot={ballot} statements={statements} />
    </PageFrame>
  );
}

type WithResult = BallotRecord & { readonly result: NonNullable<BallotRecord["result"]> };

function hasResult(ballot: BallotRecord): ballot is WithResult {
  return ballot.result !== null;
}

/** Null where the result was announced without counting votes: what the rule makes of none is then beside the point. */
function decided(ballot: WithResult) {
  const decision = decisionOf(ballot);
  return decision.verdict === ballot.result.verdict ? decision : null;
}

/** Whoever may not see how others vote may not see what the votes amount to; nothing is to come when all were called. */
function Outlook({ ballot, left }: { readonly ballot: BallotRecord; readonly left: Statements["calls"] }) {
  if (!isPublic(ballot) || ballot.method === "ACCLAMATION") return null;
  if (ballot.method === "ROLL_CALL" && readCall(ballot.rollCall, left).call.called === null) return null;
  const names = new Map(ballot.rollCall.map(({ delegationId, name }) => [delegationId, name]));
  return <OutlookLine outlook={outlookOf(ballot)} nameOf={(id) => names.get(id) ?? ""} />;
}
