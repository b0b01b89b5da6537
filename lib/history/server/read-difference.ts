import type { Actor } from "#lib/access/actor.ts";
import { findClause } from "#lib/clause/server/queries.ts";
import { Refusal } from "#lib/refusal.ts";
import type { AuthorBook } from "../authors.ts";
import { authorsOf, type DiffStep } from "../difference.ts";
import { differenceOf } from "../difference-of.ts";
import { loadWeave } from "./load-weave.ts";
import { readAuthors } from "./read-authors.ts";
import { type Moment, momentOf } from "./read-moment.ts";

/** The exact difference of a clause's text between two moments, each change with its author. */
export interface Difference {
  readonly from: Moment;
  readonly to: Moment;
  readonly steps: readonly DiffStep[];
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
  if (!(from >= 0 && from <= to)) throw new Refusal("not-found");
  const weave = await loadWeave(clauseId, to);
  const steps = differenceOf(weave, from, to);
  const [authors, earlier, later] = await Promise.all([
    readAuthors(actor, authorsOf(steps)),
    momentOf(actor, weave.log, from),
    momentOf(actor, weave.log, to),
  ]);
  return { from: earlier, to: later, steps, authors };
}
