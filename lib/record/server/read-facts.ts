import {
  BALLOT_COLUMNS,
  BALLOT_TEXT_COLUMNS,
  ELECTOR_COLUMNS,
  toBallot,
  toBallotText,
} from "#lib/ballot/server/row.ts";
import type { ClauseContent } from "#lib/clause/content.ts";
import type { Transaction } from "#lib/platform/transaction.ts";
import type { BallotEntry } from "../entry.ts";
import type { FactEntry } from "../fact-entry.ts";
import { readContestedFacts } from "./read-contested-facts.ts";
import { readDivisions, readMotions } from "./read-divisions.ts";
import { readOrders } from "./read-orders.ts";
import { readProposals } from "./read-proposals.ts";
import { readSeating } from "./read-seating.ts";
import { readSecretBoxes } from "./read-secret-boxes.ts";
import { readSilences } from "./read-silences.ts";
import { readStatements } from "./read-statements.ts";
import { readVersions } from "./read-versions.ts";
import type { Reading } from "./reading.ts";

/** The facts about the texts, kind by kind, each in its order. */
export async function* readFacts(tx: Transaction, reading: Reading): AsyncGenerator<BallotEntry | FactEntry> {
  yield* await readPositions(tx, reading);
  yield* await readStages(tx, reading);
  yield* await readContestedFacts(tx, reading);
  yield* await readReservations(tx, reading);
  yield* readProposals(tx, reading);
  yield* await readDivisions(tx, reading);
  yield* await readMotions(tx, reading);
  yield* await readOrders(tx, reading);
  yield* await readBallots(tx, reading);
  yield* await readSecretBoxes(tx, reading);
  yield* await readStatements(tx, reading);
  yield* await readSilences(tx, reading);
  yield* readVersions(tx, reading);
  yield* await readSeating(tx, reading);
}

async function readPositions(tx: Transaction, { treaties }: Reading): Promise<readonly FactEntry[]> {
  const rows = await tx.position.findMany({
    where: { clause: { treaty: treaties } },
    orderBy: [{ clauseId: "asc" }, { delegationId: "asc" }, { number: "asc" }],
    select: {
      clauseId: true,
      delegationId: true,
      number: true,
      stance: true,
      adReferendum: true,
      statement: true,
      revision: true,
      textHash: true,
      takenBy: true,
      takenAt: true,
    },
  });
  return rows.map((row) => ({ entry: "position", ...row, takenAt: row.takenAt.toISOString() }));
}

async function readStages(tx: Transaction, { treaties }: Reading): Promise<readonly FactEntry[]> {
  const rows = await tx.stageChange.findMany({
    where: { clause: { treaty: treaties } },
    orderBy: [{ clauseId: "asc" }, { number: "asc" }],
    select: {
      clauseId: true,
      number: true,
      from: true,
      to: true,
      reason: true,
      revision: true,
      textHash: true,
      userId: true,
      at: true,
    },
  });
  return rows.map((row) => ({ entry: "stage", ...row, at: row.at.toISOString() }));
}

async function readReservations(tx: Transaction, { treaties }: Reading): Promise<readonly FactEntry[]> {
  const rows = await tx.positionReservation.findMany({
    where: { clause: { treaty: treaties } },
    orderBy: { id: "asc" },
    select: {
      id: true,
      clauseId: true,
      delegationId: true,
      type: true,
      blockId: true,
      publicText: true,
      revision: true,
      enteredBy: true,
      enteredAt: true,
      liftedBy: true,
      liftedAt: true,
    },
  });
  return rows.map(({ type: reservationType, enteredAt, liftedAt, ...row }) => ({
    entry: "reservation",
    ...row,
    reservationType,
    enteredAt: enteredAt.toISOString(),
    liftedAt: liftedAt?.toISOString() ?? null,
  }));
}

/** That a delegation voted is known at once; how, then too where the ballot shows votes, or else when it is closed. */
async function readBallots(tx: Transaction, { negotiationId }: Reading): Promise<readonly BallotEntry[]> {
  const rows = await tx.ballot.findMany({
    where: { negotiationId },
    orderBy: [{ openedAt: "asc" }, { id: "asc" }],
    select: {
      ...BALLOT_COLUMNS,
      texts: { select: { ...BALLOT_TEXT_COLUMNS, content: true }, orderBy: { place: "asc" } },
      electors: {
        orderBy: { place: "asc" },
        select: {
          ...ELECTOR_COLUMNS,
          votes: { orderBy: { number: "asc" }, select: { choice: true, castBy: true } },
        },
      },
    },
  });
  return rows.map(({ electors, ...row }) => {
    const { result, ...ballot } = toBallot(row);
    return {
      entry: "ballot",
      ...ballot,
      verdict: result?.verdict ?? null,
      arithmetic: result?.arithmetic ?? null,
      texts: row.texts.map(({ content, ...text }) => {
        return { ...toBallotText(text), content: content as unknown as ClauseContent };
      }),
      electors: electors.map(({ votes: _, weights, ...elector }) => {
        return { ...elector, weights: weights as Readonly<Record<string, number>> };
      }),
      votes: electors.flatMap(({ delegationId, votes }) =>
        votes.map(({ castBy, choice }) => {
          const isOnRecord = row.status === "CLOSED" || row.showsVotes;
          return { delegationId, castBy, choice: isOnRecord ? choice : null };
        }),
      ),
    };
  });
}
