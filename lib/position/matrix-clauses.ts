import type { Clause } from "#lib/clause/clause.ts";
import type { ClauseKind } from "#lib/clause/clause-kind.ts";
import { numberClauses } from "#lib/clause/number-clauses.ts";
import type { MatrixClause } from "./position-matrix.ts";

/** The newest stored text of a clause. */
export type PresentText = { readonly revision: number; readonly textHash: string; readonly words: number };

/**
 * The clauses on which positions are taken, in the order given: articles, preamble, annexes and conclusion; a part,
 * chapter or section only if it has words of its own or a position has been taken on it. Withdrawn ones are left out.
 */
export function matrixClauses(
  clauses: readonly Clause[],
  known: {
    readonly texts: ReadonlyMap<string, PresentText>;
    readonly withPositions: ReadonlySet<string>;
  },
): readonly MatrixClause[] {
  const numbers = numberClauses(clauses);
  const parents = new Map(clauses.map(({ id, parentId }) => [id, parentId]));
  const holdsClauses = new Set(clauses.map(({ parentId }) => parentId));
  return clauses.flatMap((clause) => {
    const number = numbers.get(clause.id);
    const text = known.texts.get(clause.id) ?? null;
    const isFrame = FRAMES.has(clause.kind) || (clause.kind !== "ARTICLE" && holdsClauses.has(clause.id));
    const isAsked = !isFrame || (text?.words ?? 0) > 0 || known.withPositions.has(clause.id);
    if (!number || number.isWithdrawn || !isAsked) return [];
    const { id, heading } = clause;
    const topId = topOf(id, parents);
    return { id, heading, label: number.label, partId: topId === id ? null : topId, text: textOf(text) };
  });
}

/** Kinds that frame other clauses and usually have a heading alone. */
const FRAMES: ReadonlySet<ClauseKind> = new Set(["PART", "CHAPTER", "SECTION"]);

function textOf(text: PresentText | null): MatrixClause["text"] {
  return text && { revision: text.revision, textHash: text.textHash };
}

function topOf(id: string, parents: ReadonlyMap<string, string | null>): string {
  const seen = new Set<string>();
  let top = id;
  for (let up = parents.get(top); up && parents.has(up) && !seen.has(up); up = parents.get(up)) {
    seen.add(up);
    top = up;
  }
  return top;
}
