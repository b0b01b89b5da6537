import type { Actor } from "#lib/access/actor.ts";
import { OFFICE_NAMES } from "#lib/access/office.ts";
import { authorise } from "#lib/access/rules.ts";
import { db } from "#lib/platform/db.ts";
import type { Prisma } from "#prisma/generated/client.ts";
import { typesOfKind } from "../act-kind.ts";
import type { JournalEvent } from "../event.ts";
import type { JournalFilter } from "../journal-filter.ts";
import { EVENT_COLUMNS, toJournalEvent } from "./row.ts";

/** A page of a journal, newest first. */
export interface JournalPage {
  readonly events: readonly JournalEvent[];
  /** Read on before this number; null: nothing is older. */
  readonly before: number | null;
  /** Number of the newest event of the whole journal. */
  readonly head: number;
}

/** Events on a page. */
const PAGE = 60;

/** A page of the journal of the actor's negotiation, from the newest event or from before a number. */
export async function readJournal(
  actor: Actor,
  { before, ...filter }: JournalFilter & { readonly before?: number },
): Promise<JournalPage> {
  authorise(actor, "journal.read");
  const { negotiationId } = actor;
  const [rows, negotiation] = await Promise.all([
    db().journalEvent.findMany({
      where: {
        ...matching(filter),
        negotiationId,
        ...(before === undefined ? {} : { number: { lt: before } }),
      },
      orderBy: { number: "desc" },
      take: PAGE + 1,
      select: EVENT_COLUMNS,
    }),
    db().negotiation.findUniqueOrThrow({ where: { id: negotiationId }, select: { journalHead: true } }),
  ]);
  const events = rows.slice(0, PAGE).map(toJournalEvent);
  const oldest = rows.length > PAGE ? events.at(-1) : undefined;
  return { events, before: oldest?.number ?? null, head: negotiation.journalHead };
}

/** Names of the delegations of the actor's negotiation by id, for the sentences of the journal. */
export async function nameDelegations(actor: Actor): Promise<ReadonlyMap<string, string>> {
  authorise(actor, "journal.read");
  const rows = await db().delegation.findMany({
    where: { negotiationId: actor.negotiationId },
    orderBy: { name: "asc" },
    select: { id: true, name: true },
  });
  return new Map(rows.map(({ id, name }) => [id, name]));
}

/** What the journal can be filtered by: short names of delegations, and offices. */
export async function listJournalActors(actor: Actor): Promise<readonly string[]> {
  authorise(actor, "journal.read");
  const rows = await db().delegation.findMany({
    where: { negotiationId: actor.negotiationId },
    orderBy: { shortName: "asc" },
    select: { shortName: true },
  });
  return [OFFICE_NAMES.CHAIR, OFFICE_NAMES.SECRETARIAT, ...rows.map(({ shortName }) => shortName)];
}

function matching({ clauseId, delegation, kind }: JournalFilter): Prisma.JournalEventWhereInput {
  return {
    ...(clauseId !== undefined && { clauseId }),
    ...(delegation !== undefined && { delegation }),
    ...(kind !== undefined && { type: { in: [...typesOfKind(kind)] } }),
  };
}
