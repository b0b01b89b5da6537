import type { Actor } from "#lib/access/actor.ts";
import type { ClauseContent } from "#lib/clause/content.ts";
import { type ClauseNumber, numberClauses } from "#lib/clause/number-clauses.ts";
import { hashContent } from "#lib/clause/project.ts";
import { listClausesBeside } from "#lib/clause/server/queries.ts";
import type { ContestedItem } from "#lib/contested/contested-item.ts";
import type { OpenPoint } from "#lib/contested/open-points.ts";
import { readContested } from "#lib/contested/read-contested.ts";
import { listContested } from "#lib/contested/server/queries.ts";
import type { SealedText } from "#lib/journal/event.ts";
import { aboutClause } from "#lib/journal/server/about-clause.ts";
import { EVENT_COLUMNS, toJournalEvent } from "#lib/journal/server/row.ts";
import { db } from "#lib/platform/db.ts";
import type { ReadPosition } from "#lib/position/position.ts";
import { POSITION_COLUMNS, toPosition } from "#lib/position/server/row.ts";
import { Refusal } from "#lib/refusal.ts";
import type { PositionReservation } from "#lib/reservation/reservation.ts";
import { listReservations } from "#lib/reservation/server/queries.ts";
import { type ClauseState, clauseState } from "#lib/stage/clause-state.ts";
import { gateFacts } from "#lib/stage/gate-facts.ts";
import { openThen, positionsThen, reservationsThen, type StandTaken } from "../facts-then.ts";
import type { LogIndex } from "../log-index.ts";
import { type ClauseRecord, type StandingThen, standingThen } from "../standing-then.ts";
import { contentAt } from "../weave.ts";
import { loadWeave } from "./load-weave.ts";
import { type Moment, momentOf } from "./read-moment.ts";

/** A clause at one moment: its text and everything that was on record about it. */
export interface ClauseThen {
  readonly moment: Moment;
  /** The instant whose facts these are (ISO 8601); at the beginning that of the first revision. */
  readonly at: string;
  /** When the next revision was made; null: it is the newest. */
  readonly nextAt: string | null;
  readonly content: ClauseContent;
  /** SHA-256 of the negotiating text. */
  readonly textHash: string;
  /** Hash of the log up to the revision, where an act on record has sealed it. */
  readonly logHash: string | null;
  readonly standing: StandingThen;
  readonly state: ClauseState;
  readonly open: readonly OpenPoint[];
  readonly positions: readonly ReadPosition[];
  readonly reservations: readonly PositionReservation[];
}

/**
 * A clause at a revision as it stood when that was made, or at a later instant (`on`) at which it still was the newest.
 * A clause of another negotiation, a revision that is not, and an instant at which it did not stand, are not found.
 */
export async function readClauseThen(
  actor: Actor,
  {
    clauseId,
    revision,
    on,
  }: { readonly clauseId: string; readonly revision: number; readonly on?: string | undefined },
): Promise<ClauseThen> {
  const clauses = await listClausesBeside(actor, clauseId);
  const clause = clauses.find(({ id }) => id === clauseId);
  if (!clause) throw new Refusal("not-found");
  const weave = await loadWeave(clauseId, revision);
  const { log } = weave;
  if (on !== undefined && log.revisionAt(on) !== revision) throw new Refusal("not-found");
  const content = contentAt(weave, revision);
  const textHash = hashContent(content);
  const at = on ?? madeAt(log, revision);
  const numbers = numberClauses(clauses);
  const [moment, record, rows, logHash] = await Promise.all([
    momentOf(actor, log, revision),
    readRecord(actor, clauseId, { label: numbers.get(clauseId)?.label ?? "", heading: clause.heading }),
    readRows(actor, clauseId),
    readSeal(actor, { clauseId, revision }),
  ]);
  const positions = positionsThen(rows.positions, { at, textHash });
  const reservations = reservationsThen(rows.reservations, at);
  const standing = standingThen(record, at);
  return {
    moment,
    at,
    nextAt: revision < log.revision ? log.authorship(revision + 1).at : null,
    content,
    textHash,
    logHash,
    standing,
    state: stateThen({ content, numbers, standing, positions, reservations }),
    open: openThen(readContested(content), { ...rows, at, revision }),
    positions,
    reservations,
  };
}

/** Before the first revision nothing was on record about the text. */
function madeAt(log: LogIndex, revision: number): string {
  if (revision > 0) return log.authorship(revision).at;
  return log.revision > 0 ? log.authorship(1).at : new Date().toISOString();
}

function stateThen({
  content,
  numbers,
  standing: { status, stage },
  positions,
  reservations,
}: Pick<ClauseThen, "content" | "standing" | "positions" | "reservations"> & {
  readonly numbers: ReadonlyMap<string, ClauseNumber>;
}): ClauseState {
  const facts = gateFacts(content, { clauses: numbers, blocks: new Map() }, reservations.length);
  const rejecting = positions.filter(
    ({ stance, isOnEarlierText }) => stance === "REJECT" && !isOnEarlierText,
  );
  return clauseState({
    ...facts,
    status,
    stage,
    isWithdrawn: status === "WITHDRAWN",
    rejecting: rejecting.length,
  });
}

async function readRecord(actor: Actor, clauseId: string, now: ClauseRecord["now"]): Promise<ClauseRecord> {
  const [events, steps] = await Promise.all([
    db().journalEvent.findMany({
      where: { negotiationId: actor.negotiationId, type: { not: "vote.cast" }, ...aboutClause(clauseId) },
      orderBy: { number: "asc" },
      select: EVENT_COLUMNS,
    }),
    db().stageChange.findMany({
      where: { clauseId },
      orderBy: { number: "asc" },
      select: { from: true, to: true, at: true },
    }),
  ]);
  return {
    acts: events.map(toJournalEvent),
    steps: steps.map(({ at, ...step }) => ({ ...step, at: at.toISOString() })),
    now,
  };
}

async function readRows(actor: Actor, clauseId: string) {
  const [items, reservations, positions] = await Promise.all([
    listContested(actor, clauseId),
    listReservations(actor, clauseId),
    db().position.findMany({ where: { clauseId }, select: POSITION_COLUMNS }),
  ]);
  const takers = await db().user.findMany({
    where: { id: { in: [...new Set(positions.map(({ takenBy }) => takenBy))] } },
    select: { id: true, name: true },
  });
  const names = new Map(takers.map(({ id, name }) => [id, name]));
  return {
    items,
    stands: await readStandsTaken(items),
    reservations,
    positions: positions.map((row) => toPosition(row, names)),
  };
}

async function readStandsTaken(items: readonly ContestedItem[]): Promise<readonly StandTaken[]> {
  const holder = { select: { id: true, shortName: true, colour: true } } as const;
  const rows = await db().contestedStand.findMany({
    where: { contestedId: { in: items.map(({ id }) => id) } },
    orderBy: [{ takenAt: "asc" }, { id: "asc" }],
    select: {
      contestedId: true,
      optionId: true,
      stand: true,
      reason: true,
      wordsHash: true,
      takenAt: true,
      delegation: holder,
      bloc: holder,
    },
  });
  return rows.flatMap(({ delegation, bloc, takenAt, ...row }): readonly StandTaken[] => {
    const body = bloc ?? delegation;
    if (!body) return [];
    const type = bloc ? "bloc" : "delegation";
    return [{ ...row, takenAt: takenAt.toISOString(), holder: { type, ...body } }];
  });
}

/** The journal seals the log of a clause with every act about it: one on this revision knows its hash. */
async function readSeal(
  actor: Actor,
  { clauseId, revision }: { readonly clauseId: string; readonly revision: number },
): Promise<string | null> {
  const sealed = await db().journalEvent.findFirst({
    where: {
      negotiationId: actor.negotiationId,
      OR: [
        { clauseId, logRevision: revision, logHash: { not: "" } },
        { payload: { path: ["texts"], array_contains: [{ clauseId, revision }] } },
      ],
    },
    orderBy: { number: "asc" },
    select: { logHash: true, payload: true },
  });
  if (!sealed) return null;
  const { texts = [] } = sealed.payload as { readonly texts?: readonly Partial<SealedText>[] };
  return sealed.logHash ?? texts.find((text) => text.clauseId === clauseId)?.logHash ?? null;
}
