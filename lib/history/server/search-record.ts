import type { Actor } from "#lib/access/actor.ts";
import { findClause, listClauses } from "#lib/clause/server/queries.ts";
import { Refusal } from "#lib/refusal.ts";
import { type AuthorBook, deedOf } from "../authors.ts";
import {
  type FoundInText,
  type FoundWords,
  LONGEST_PHRASE,
  type RecordSearch,
  SHORTEST_PHRASE,
} from "../found-words.ts";
import { type Found, searchEver } from "../search-ever.ts";
import type { Weave } from "../weave.ts";
import { loadWeave } from "./load-weave.ts";
import { readAuthors } from "./read-authors.ts";

export interface SearchInput {
  readonly phrase: string;
  /** Null: all clauses of the negotiated treaty. */
  readonly clauseId: string | null;
  /** `gone`: only what stands no more. */
  readonly which: "all" | "gone";
  /** Goes on after this clause. */
  readonly after?: string | null;
}

/** Places found after which a search of the whole treaty stops, and those of one clause that are told. */
const ENOUGH = 200;
const MOST_IN_CLAUSE = { treaty: 20, clause: 200 } as const;

/** After this many milliseconds no further clauses are read. */
const BUDGET_MS = 4_000;

/** Clauses that are read at the same time. */
const BATCH = 8;

/**
 * Finds a phrase in everything that ever stood in a clause, or in all clauses of the treaty in reading order, each with
 * when it stood, who wrote it and who took it away. Stops when there is enough or it takes too long, and says after
 * which clause. Refuses `bad-input` for a phrase that is too short or too long; a clause that the actor may not read is
 * not found.
 */
export async function searchRecord(
  actor: Actor,
  { phrase, clauseId, which, after = null }: SearchInput,
): Promise<RecordSearch> {
  const { length } = phrase.trim();
  if (length < SHORTEST_PHRASE || length > LONGEST_PHRASE) throw new Refusal("bad-input");
  const ids = clauseId === null ? await clausesAfter(actor, after) : [(await findClause(actor, clauseId)).id];
  const limit = clauseId === null ? MOST_IN_CLAUSE.treaty : MOST_IN_CLAUSE.clause;
  const started = performance.now();
  const read: Read[] = [];
  let count = 0;
  let next = 0;
  while (next < ids.length && count < ENOUGH && performance.now() - started < BUDGET_MS) {
    const batch = ids.slice(next, next + BATCH);
    const weaves = await Promise.all(batch.map((id) => loadWeave(id)));
    for (const [index, weave] of weaves.entries()) {
      const { found, isCut } = searchEver(weave, phrase, { which, limit });
      if (found.length > 0) read.push({ clauseId: batch[index] ?? "", weave, found, isCut });
      count += found.length;
    }
    next += batch.length;
  }
  const texts = await tell(actor, read);
  return { texts, stoppedAfter: next < ids.length ? (ids[next - 1] ?? null) : null };
}

type Read = {
  readonly clauseId: string;
  readonly weave: Weave;
  readonly found: readonly Found[];
  readonly isCut: boolean;
};

async function clausesAfter(actor: Actor, after: string | null): Promise<readonly string[]> {
  const clauses = await listClauses(actor);
  const rest = after === null ? clauses : clauses.slice(clauses.findIndex(({ id }) => id === after) + 1);
  return rest.filter(({ head }) => head > 0).map(({ id }) => id);
}

async function tell(actor: Actor, read: readonly Read[]): Promise<readonly FoundInText[]> {
  const people = read.flatMap(({ found }) =>
    found.flatMap(({ writtenBy, endedBy }) => [...writtenBy, ...(endedBy ? [endedBy] : [])]),
  );
  const authors = await readAuthors(
    actor,
    people.map(({ userId }) => userId),
  );
  return read.map(({ clauseId, weave, found, isCut }) => ({
    clauseId,
    found: found.map((each) => toldWords(each, { weave, authors })),
    isCut,
  }));
}

function toldWords(
  { from, to, writtenBy, endedBy, ...words }: Found,
  { weave, authors }: { readonly weave: Weave; readonly authors: AuthorBook },
): FoundWords {
  return {
    ...words,
    since: { revision: from, at: weave.log.authorship(from).at },
    last: Math.min(to - 1, weave.revision),
    writtenBy: writtenBy.map((by) => deedOf(by, authors)),
    endedBy: endedBy && deedOf(endedBy, authors),
  };
}
