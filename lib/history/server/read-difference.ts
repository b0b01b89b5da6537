import type { Actor } from "#lib/access/actor.ts";
import { loadClause } from "#lib/clause/server/load-clause.ts";
import { findClause } from "#lib/clause/server/queries.ts";
import { Refusal } from "#lib/refusal.ts";
import {
  type AttributedBlock,
  type Authorship,
  attributeDiff,
  attributeRows,
  emptyAttribution,
} from "../attribute.ts";
import type { AuthorBook } from "../authors.ts";
import { diffStates } from "../diff-states.ts";
import { readAuthors } from "./read-authors.ts";
import { readLogRows } from "./read-log-rows.ts";
import { type Moment, readMoment } from "./read-moment.ts";

/** The exact difference of a clause's text between two moments, each change with its author. */
export interface Difference {
  readonly from: Moment;
  readonly to: Moment;
  readonly blocks: readonly AttributedBlock[];
  /** Names the authors of the changes: see `authorAt`. */
  readonly authors: AuthorBook;
}

/** What changed in a clause after one revision up to a later one. Refuses `not-found` for others, as `readTextAt` does. */
export async function readDifference(
  actor: Actor,
  range: { readonly clauseId: string; readonly from: number; readonly to: number },
): Promise<Difference> {
  const { clauseId, from, to } = range;
  await findClause(actor, clauseId);
  if (from > to) throw new Refusal("not-found");
  const [before, after] = await Promise.all([
    loadClause(null, clauseId, from),
    loadClause(null, clauseId, to),
  ]);
  try {
    const attribution = emptyAttribution();
    attributeRows(attribution, await readLogRows({ clauseId, after: from, upTo: to }));
    const blocks = attributeDiff(diffStates(before.doc, after.doc), attribution);
    const [authors, earlier, later] = await Promise.all([
      readAuthors(actor, authorsOf(blocks)),
      readMoment(actor, { clauseId, revision: from }),
      readMoment(actor, { clauseId, revision: to }),
    ]);
    return { from: earlier, to: later, blocks, authors };
  } finally {
    before.doc.destroy();
    after.doc.destroy();
  }
}

function authorsOf(blocks: readonly AttributedBlock[]): readonly string[] {
  const changes = blocks.flatMap((block): (Authorship | null)[] => [
    block.by,
    ...block.changes.map(({ by }) => by),
    ...block.runs.map(({ by }) => by),
  ]);
  return [...new Set(changes.flatMap((by) => by?.userId ?? []))];
}
