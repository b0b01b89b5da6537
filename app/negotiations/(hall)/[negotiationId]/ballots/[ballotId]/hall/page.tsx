import { VisuallyHidden } from "@mantine/core";
import type { Metadata } from "next";
import type { ComponentProps } from "react";
import { ballotOnPage } from "#app/_server/ballot-page.ts";
import { actorOrNotFound, negotiationOnPage } from "#app/_server/session.ts";
import { announceBallot } from "#lib/ballot/announce.ts";
import type { BallotRecord } from "#lib/ballot/ballot.ts";
import { isPublic } from "#lib/ballot/ballot-words.ts";
import { boardForAll } from "#lib/ballot/board.ts";
import { type OpenCall, readCall } from "#lib/ballot/call.ts";
import { rollOnTheWall, sayStanding } from "#lib/ballot/say-standing.ts";
import { findPapers } from "#lib/ballot/server/secret/queries.ts";
import { listStatements } from "#lib/ballot/server/statement-queries.ts";
import { countContentWords } from "#lib/clause/project.ts";
import classes from "./hall.module.css";
import { HallBoard } from "./hall-board.tsx";
import { HallHead } from "./hall-head.tsx";
import { HallScreen } from "./hall-screen.tsx";
import { HallText } from "./hall-text.tsx";

type Props = { readonly params: Promise<{ readonly negotiationId: string; readonly ballotId: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { negotiationId, ballotId } = await params;
  const { ballot } = await ballotOnPage(await actorOrNotFound(negotiationId), ballotId);
  return { title: `In the hall: ${ballot.question}` };
}

/** A vote on the screen that everybody in the hall looks at. */
export default async function HallPage({ params }: Props) {
  const { negotiationId, ballotId } = await params;
  const actor = await actorOrNotFound(negotiationId);
  const [{ ballot, numbers }, { title }, { calls }, papers] = await Promise.all([
    ballotOnPage(actor, ballotId),
    negotiationOnPage(actor),
    listStatements(actor, ballotId),
    findPapers(actor, ballotId),
  ]);
  // whoever holds the pointer may be a head of delegation: what only they may see is not for the wall
  const seen = boardForAll(ballot.rollCall, { isPublic: isPublic(ballot) });
  const rollCall = rollOnTheWall(seen, papers);
  const board = { ballot, rollCall, called: calledNow(ballot, calls) };
  return (
    <HallScreen
      negotiation={title}
      back={`/negotiations/${negotiationId}/ballots/${ballotId}`}
      text={ballot.texts.length > 0 && <HallText texts={ballot.texts} numbers={numbers} />}
    >
      <VisuallyHidden role="status">{announceBallot(ballot)}</VisuallyHidden>
      <HallHead ballot={ballot} standing={sayStanding(ballot, papers)} />
      {isShort(ballot) ? (
        <div className={classes.beside}>
          <div className={classes.aside}>
            <HallText texts={ballot.texts} numbers={numbers} />
          </div>
          <HallBoard {...board} room="besideText" />
        </div>
      ) : isWithoutBoard(ballot) ? (
        <div className={classes.pages}>
          <HallText texts={ballot.texts} numbers={numbers} />
        </div>
      ) : (
        <HallBoard {...board} />
      )}
    </HallScreen>
  );
}

/** So many words can be read beside the board. */
const MOST_BESIDE = 60;
/** With more delegations than this the board needs the whole screen. */
const MOST_CELLS = 60;

function isShort({ status, texts, rollCall }: BallotRecord): boolean {
  const [only] = texts;
  if (status !== "OPEN" || !only || texts.length > 1 || rollCall.length > MOST_CELLS) return false;
  return countContentWords(only.content) <= MOST_BESIDE;
}

/** What was adopted without a vote leaves nothing to show on a board. */
function isWithoutBoard({ method, result }: BallotRecord): boolean {
  return method === "ACCLAMATION" && result?.verdict === "CARRIED";
}

/** Who is called in an open roll call, and who then. */
function calledNow(
  { method, status, rollCall }: BallotRecord,
  left: readonly OpenCall[],
): ComponentProps<typeof HallBoard>["called"] {
  if (method !== "ROLL_CALL" || status !== "OPEN") return null;
  const { call } = readCall(rollCall, left);
  const find = (id: string | null) => rollCall.find(({ delegationId }) => delegationId === id);
  const now = find(call.called);
  return now ? { id: now.delegationId, name: now.name, next: find(call.next)?.name ?? null } : null;
}
