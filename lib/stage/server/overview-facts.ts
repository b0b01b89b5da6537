import type { Actor } from "#lib/access/actor.ts";
import { authorise } from "#lib/access/rules.ts";
import type { ClauseStage } from "#lib/clause/clause-kind.ts";
import type { ContestedPart } from "#lib/contested/read-contested.ts";
import { readStands } from "#lib/contested/server/read-stands.ts";
import { db } from "#lib/platform/db.ts";
import type { HeldStance } from "./clause-facts.ts";

/** What the overview needs beside the texts, each by clause id. */
export interface OverviewFacts {
  readonly since: string;
  readonly positionsNow: ReadonlyMap<string, readonly HeldStance[]>;
  readonly positionsThen: ReadonlyMap<string, readonly HeldStance[]>;
  /** Delegations' reservations of position that have not been lifted. */
  readonly reservations: ReadonlyMap<string, number>;
  readonly hashThen: ReadonlyMap<string, string>;
  readonly changes: ReadonlyMap<
    string,
    readonly {
      readonly from: ClauseStage;
      readonly to: ClauseStage;
      readonly textHash: string;
      readonly at: string;
    }[]
  >;
  readonly contested: ReadonlyMap<string, { readonly opened: number; readonly closed: number }>;
  /** Clauses that a vote, or silence, has adopted since. */
  readonly adopted: ReadonlySet<string>;
}

/** Reads them in one round, each for the whole treaty. */
export async function readOverviewFacts(actor: Actor, since: string): Promise<OverviewFacts> {
  authorise(actor, "clause.read");
  const { negotiationId } = actor;
  const [positionsNow, positionsThen, reservations, hashThen, changes, contested, adopted, silent] =
    await Promise.all([
      newestStances(negotiationId, null),
      newestStances(negotiationId, since),
      db().positionReservation.groupBy({
        by: ["clauseId"],
        where: { liftedAt: null, clause: { treaty: { negotiationId } } },
        _count: true,
      }),
      readHashes(negotiationId, since),
      db().stageChange.findMany({
        where: { clause: { treaty: { negotiationId } } },
        orderBy: [{ clauseId: "asc" }, { number: "asc" }],
        select: { clauseId: true, from: true, to: true, textHash: true, at: true },
      }),
      countContested(negotiationId, since),
      db().ballot.findMany({
        where: { negotiationId, verdict: "CARRIED", effect: "ADOPT", closedAt: { gt: new Date(since) } },
        select: { texts: { select: { clauseId: true } } },
      }),
      db().silence.findMany({
        where: { negotiationId, status: "ADOPTED", effect: "ADOPT", concludedAt: { gt: new Date(since) } },
        select: { texts: { select: { clauseId: true } } },
      }),
    ]);
  return {
    since,
    positionsNow,
    positionsThen,
    reservations: new Map(reservations.map(({ clauseId, _count }) => [clauseId, _count])),
    hashThen,
    changes: Map.groupBy(
      changes.map(({ at, ...change }) => ({ ...change, at: at.toISOString() })),
      ({ clauseId }) => clauseId,
    ),
    contested,
    adopted: new Set([...adopted, ...silent].flatMap(({ texts }) => texts.map(({ clauseId }) => clauseId))),
  };
}

/** Who opposes what stands open in each clause, by the words as they are now: short names of delegations and blocs. */
export async function readOpposition(
  parts: ReadonlyMap<string, readonly ContestedPart[]>,
): Promise<ReadonlyMap<string, readonly string[]>> {
  const all = new Map([...parts.values()].flat().map((part) => [part.id, part]));
  const stands = await readStands(db(), [...all.keys()], all);
  return new Map(
    [...parts].map(([clauseId, those]) => {
      const opposing = those
        .flatMap(({ id }) => stands.get(id) ?? [])
        .filter(({ stand, isOnEarlierText }) => stand === "OPPOSES" && !isOnEarlierText);
      return [clauseId, [...new Set(opposing.map(({ holder }) => holder.shortName))]] as const;
    }),
  );
}

/** Each delegation's newest position on each clause; with an instant, the newest at that time. */
async function newestStances(
  negotiationId: string,
  at: string | null,
): Promise<ReadonlyMap<string, readonly HeldStance[]>> {
  const rows = await db().$queryRaw<(HeldStance & { clauseId: string })[]>`
    select distinct on (p.clause_id, p.delegation_id)
      p.clause_id as "clauseId", p.delegation_id as "delegationId", d.short_name as "shortName",
      p.stance::text as stance, p.ad_referendum as "adReferendum", p.text_hash as "textHash"
    from position p join delegation d on d.id = p.delegation_id
    where d.negotiation_id = ${negotiationId}::uuid
      and (${at}::timestamptz is null or p.taken_at <= ${at}::timestamptz)
    order by p.clause_id, p.delegation_id, p.number desc`;
  return Map.groupBy(rows, ({ clauseId }) => clauseId);
}

async function readHashes(negotiationId: string, since: string): Promise<ReadonlyMap<string, string>> {
  const rows = await db().$queryRaw<{ clauseId: string; hash: string }[]>`
    select c.id as "clauseId", v.hash
    from treaty t join clause c on c.treaty_id = t.id
    cross join lateral (
      select hash from text_version where clause_id = c.id and at <= ${since}::timestamptz
      order by revision desc limit 1) v
    where t.negotiation_id = ${negotiationId}::uuid and t.basis_id is null`;
  return new Map(rows.map(({ clauseId, hash }) => [clauseId, hash]));
}

async function countContested(negotiationId: string, since: string): Promise<OverviewFacts["contested"]> {
  const rows = await db().$queryRaw<{ clauseId: string; opened: number; closed: number }[]>`
    select x.clause_id as "clauseId", count(*) filter (where x.opened_at > ${since}::timestamptz)::int as opened,
      count(*) filter (where x.closed_at > ${since}::timestamptz)::int as closed
    from contested_text x join clause c on c.id = x.clause_id join treaty t on t.id = c.treaty_id
    where t.negotiation_id = ${negotiationId}::uuid
    group by x.clause_id`;
  return new Map(rows.map(({ clauseId, opened, closed }) => [clauseId, { opened, closed }]));
}
