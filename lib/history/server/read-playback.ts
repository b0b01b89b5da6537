import type { Actor } from "#lib/access/actor.ts";
import { numberClauses } from "#lib/clause/number-clauses.ts";
import { printReference } from "#lib/clause/reference.ts";
import { findClause, listClausesBeside } from "#lib/clause/server/queries.ts";
import type { JournalEvent } from "#lib/journal/event.ts";
import { EVENT_COLUMNS, toJournalEvent } from "#lib/journal/server/row.ts";
import { db } from "#lib/platform/db.ts";
import { Refusal } from "#lib/refusal.ts";
import type { Authorship } from "../attribute.ts";
import { authorAt } from "../authors.ts";
import { cutPiece } from "../cut-piece.ts";
import { PIECE_SIZE } from "../play-piece.ts";
import { type PlayRegions, playRegions } from "../play-regions.ts";
import { markKindOf, type PlayMarkKind, type PlayOutline, type TimedPiece, type Voice } from "../playback.ts";
import { timeline } from "../timeline.ts";
import type { Weave } from "../weave.ts";
import { loadLog, loadWeave } from "./load-weave.ts";
import { type ClauseAct, readActPlaces } from "./read-act-places.ts";
import { readAuthors } from "./read-authors.ts";
import { revisionOf, sittingEnds } from "./read-history.ts";

/** An act that is marked on the line of a playback. */
export interface MarkedAct {
  readonly kind: PlayMarkKind;
  readonly revision: number;
  readonly event: JournalEvent;
}

/** Most acts that are marked on one line, the newest. */
const MOST_MARKS = 500;

/** What the page of a playback begins with. A clause of another negotiation is not found. */
export async function readPlayback(
  actor: Actor,
  clauseId: string,
): Promise<PlayOutline & { readonly acts: readonly MarkedAct[] }> {
  await findClause(actor, clauseId);
  const [log, places] = await Promise.all([loadLog(clauseId), readActPlaces(actor, clauseId)]);
  const entries = timeline(log.between(0, log.revision), { breaks: sittingEnds(places) });
  const stops = [...new Set(entries.map(({ toSeq }) => toSeq))].toSorted((a, b) => a - b);
  const events = await readMarked(actor, places);
  return {
    head: log.revision,
    stops,
    acts: events.flatMap((event): readonly MarkedAct[] => {
      const kind = markKindOf(event.act.type);
      return kind === null ? [] : [{ kind, event, revision: revisionOf(event, { clauseId, log }) }];
    }),
  };
}

async function readMarked(actor: Actor, places: readonly ClauseAct[]): Promise<readonly JournalEvent[]> {
  const marked = places.filter(({ type }) => markKindOf(type) !== null).slice(-MOST_MARKS);
  const rows = await db().journalEvent.findMany({
    where: { negotiationId: actor.negotiationId, number: { in: marked.map(({ number }) => number) } },
    orderBy: { number: "asc" },
    select: EVENT_COLUMNS,
  });
  return rows.map(toJournalEvent);
}

/**
 * The piece of a clause's history that begins at a revision, as it is played. A clause of another negotiation, and a
 * revision at which no piece begins, are not found.
 */
export async function readPiece(
  actor: Actor,
  { clauseId, from }: { readonly clauseId: string; readonly from: number },
): Promise<TimedPiece> {
  await findClause(actor, clauseId);
  const weave = await loadWeave(clauseId);
  if (from % PIECE_SIZE !== 0 || from < 0 || from > weave.revision) throw new Refusal("not-found");
  const to = Math.min(from + PIECE_SIZE, weave.revision);
  const numbers = { clauses: numberClauses(await listClausesBeside(actor, clauseId)), blocks: new Map() };
  const print = (target: Parameters<typeof printReference>[0]) => printReference(target, numbers).text;
  const piece = cutPiece(weave, regionsOf(weave), { from, to, print });
  return { ...piece, ...(await voicesOf(actor, weave.log.between(from, to))) };
}

/** Parting a weave takes longer than cutting a piece out of it. */
const parted = new WeakMap<Weave, PlayRegions>();

function regionsOf(weave: Weave): PlayRegions {
  const regions = parted.get(weave) ?? playRegions(weave);
  parted.set(weave, regions);
  return regions;
}

async function voicesOf(
  actor: Actor,
  rows: readonly Authorship[],
): Promise<Pick<TimedPiece, "voices" | "by" | "at">> {
  const book = await readAuthors(
    actor,
    rows.map(({ userId }) => userId),
  );
  const voices: Voice[] = [];
  const known = new Map<string, number>();
  const by = rows.map((row) => {
    const { name, seat, colour } = authorAt(book, row);
    const key = `${row.userId} ${seat}`;
    const number = known.get(key) ?? voices.push({ name, seat, colour }) - 1;
    known.set(key, number);
    return number;
  });
  const instants = rows.map(({ at }) => Date.parse(at));
  return { voices, by, at: instants.map((instant, index) => instant - (instants[index - 1] ?? 0)) };
}
