import { type Projection, project } from "../project.ts";
import { loadClause } from "./load-clause.ts";
import type { Reader } from "./read-log.ts";

/** The text of a clause right after a revision, projected from its log. */
export interface TextAt extends Projection {
  readonly revision: number;
}

/**
 * The text of a clause at a past revision, or at its newest one. Who may read it is the caller's question. Refuses
 * `not-found` if there is no such clause or revision.
 */
export async function readClauseText(reader: Reader, clauseId: string, revision?: number): Promise<TextAt> {
  const loaded = await loadClause(reader, clauseId, revision);
  try {
    return { revision: loaded.revision, ...project(loaded.doc) };
  } finally {
    loaded.doc.destroy();
  }
}
