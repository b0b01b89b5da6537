import { query, type Reader, readLog } from "#lib/clause/server/read-log.ts";
import { Refusal } from "#lib/refusal.ts";
import type { LogIndex } from "../log-index.ts";
import { Loom } from "../loom.ts";
import { descentsOf, type Heritage } from "../origins.ts";
import type { Weave } from "../weave.ts";
import { readHead } from "./read-head.ts";
import { readLogRows } from "./read-log-rows.ts";
import { readStored, readStoredLog } from "./stored-weave.ts";
import { WeaveCache } from "./weave-cache.ts";

/** Bytes of weaves that a node keeps at hand. */
const AT_HAND = 96 * 1024 * 1024;

/** Rows of the log that are taken at once, between other work. */
const AT_ONCE = 2_000;

const cache = new WeaveCache(AT_HAND);
/** What is being read already, so that ten who ask at once wait for one reading. */
const underWay = new Map<string, Promise<Weave>>();

/**
 * Everything that ever stood in a clause, up to its newest revision, or for a past question at least up to `revision`.
 * Refuses `not-found` if there is no such clause or revision. Who may read it is the caller's question.
 */
export async function loadWeave(clauseId: string, revision?: number): Promise<Weave> {
  const head = await readHead(clauseId);
  if (revision !== undefined && !(revision >= 0 && revision <= head)) throw new Refusal("not-found");
  return loadWeaveOf(clauseId, { atLeast: revision ?? head, upTo: head });
}

/** Who made each revision of a clause and when, up to its newest. Refuses `not-found`, as `loadWeave` does. */
export async function loadLog(clauseId: string): Promise<LogIndex> {
  const upTo = await readHead(clauseId);
  const known = cache.log(clauseId) ?? (await readStoredLog(clauseId));
  const log = known.with(await readLogRows({ clauseId, after: known.revision, upTo }));
  cache.keepLog(clauseId, log);
  return log;
}

/** Lets go of all that is at hand, as a node does that has just started. */
export function forgetWeaves(): void {
  cache.clear();
}

/** Weaves on up to a revision, with time for others in between. */
export async function takeRows(
  reader: Reader,
  loom: Loom,
  { clauseId, upTo }: { readonly clauseId: string; readonly upTo: number },
): Promise<void> {
  while (loom.revision < upTo) {
    const range = { after: loom.revision, upTo: Math.min(loom.revision + AT_ONCE, upTo) };
    const [rows, heritage] = await Promise.all([
      readLog(reader, clauseId, range),
      readHeritage(clauseId, range),
    ]);
    loom.take(rows, heritage);
  }
}

/**
 * A weave that knows at least one revision, and where it has to be woven on, does so up to another: for who knows that
 * the clause has them, and may read it.
 */
export async function loadWeaveOf(
  clauseId: string,
  { atLeast, upTo }: { readonly atLeast: number; readonly upTo: number },
): Promise<Weave> {
  const known = cache.weave(clauseId);
  if (known && known.revision >= atLeast) return known;
  const key = `${clauseId} ${upTo}`;
  const reading = underWay.get(key) ?? weaveOn(clauseId, { atLeast, upTo });
  underWay.set(key, reading);
  try {
    const weave = await reading;
    cache.keepWeave(clauseId, weave);
    return weave;
  } finally {
    underWay.delete(key);
  }
}

async function weaveOn(
  clauseId: string,
  { atLeast, upTo }: { readonly atLeast: number; readonly upTo: number },
): Promise<Weave> {
  const stored = await readStored(null, clauseId, atLeast);
  if (stored && stored.log.revision >= atLeast) return stored.weave();
  const loom = stored ? stored.loom() : new Loom();
  try {
    await takeRows(null, loom, { clauseId, upTo });
    return loom.weave();
  } finally {
    loom.destroy();
  }
}

/**
 * The origins of what rows of a log brought in from other clauses (a chair's text that was branched or adopted). A row
 * is younger than what it brought in, so asking on and on ends.
 */
async function readHeritage(
  clauseId: string,
  { after, upTo }: { readonly after: number; readonly upTo: number },
): Promise<Heritage> {
  type Row = { readonly seq: number; readonly fromClauseId: string; readonly fromRevision: number };
  const rows = await query<Row>(null, DESCENTS, [clauseId, after, upTo]);
  const known = await Promise.all(
    rows.map(async ({ seq, fromClauseId, fromRevision }) => {
      const weave = await loadWeaveOf(fromClauseId, { atLeast: fromRevision, upTo: fromRevision });
      return [seq, descentsOf(weave, fromRevision)] as const;
    }),
  );
  return new Map(known);
}

const DESCENTS = `
  select seq, from_clause_id as "fromClauseId", from_revision as "fromRevision" from clause_descent
  where clause_id = $1::uuid and seq > $2::int and seq <= $3::int order by seq`;
