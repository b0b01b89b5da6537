import { isOnEarlierText } from "./is-on-earlier-text.ts";
import { type PositionSummary, summarise } from "./position-summary.ts";
import type { Stance } from "./stance.ts";

/** A row of the matrix: a clause on which positions are taken, and the text it has now. */
export type MatrixClause = {
  readonly id: string;
  readonly label: string;
  readonly heading: string;
  /** The part, annex or the like that it stands in, at the top of the treaty; null: it stands there itself. */
  readonly partId: string | null;
  /** Null until a text version has been stored. */
  readonly text: { readonly revision: number; readonly textHash: string } | null;
};

/** A column of the matrix. */
export type MatrixDelegation = {
  readonly id: string;
  readonly name: string;
  readonly shortName: string;
  readonly isoCode: string;
  /** #rrggbb */
  readonly colour: string;
  readonly blocIds: readonly string[];
};

/** A delegation's newest position on a clause, as far as the matrix shows it. */
export type MatrixPosition = {
  readonly clauseId: string;
  readonly delegationId: string;
  readonly number: number;
  readonly stance: Stance;
  readonly adReferendum: boolean;
  readonly hasStatement: boolean;
  readonly textHash: string;
};

/** What stands in a cell; null in its place: no position on the record. */
export type MatrixCell = {
  readonly number: number;
  readonly stance: Stance;
  readonly adReferendum: boolean;
  readonly hasStatement: boolean;
  readonly isOnEarlierText: boolean;
};

/** One clause with a cell for each delegation, in the order of the columns. */
export type MatrixRow = {
  readonly clause: MatrixClause;
  readonly cells: readonly (MatrixCell | null)[];
  readonly summary: PositionSummary;
};

/** Articles by delegations. */
export type PositionMatrix = {
  readonly delegations: readonly MatrixDelegation[];
  readonly rows: readonly MatrixRow[];
};

/** The matrix of a treaty, and what it can be filtered by. */
export type TreatyPositions = {
  readonly matrix: PositionMatrix;
  readonly blocs: readonly { readonly id: string; readonly name: string; readonly shortName: string }[];
  readonly parts: readonly { readonly id: string; readonly label: string; readonly heading: string }[];
};

/** Sets the newest positions out as rows and columns, in the order of the clauses and delegations given. */
export function buildMatrix({
  clauses,
  delegations,
  positions,
}: {
  readonly clauses: readonly MatrixClause[];
  readonly delegations: readonly MatrixDelegation[];
  readonly positions: readonly MatrixPosition[];
}): PositionMatrix {
  const held = new Map(positions.map((p) => [placeOf(p.clauseId, p.delegationId), p]));
  const rows = clauses.map((clause) => {
    const cells = delegations.map(({ id }) => cellOf(held.get(placeOf(clause.id, id)), clause));
    return rowOf({ clause, cells, delegations });
  });
  return { delegations, rows };
}

/** Which part of the matrix is looked at; null: no limit. */
export type MatrixFilter = {
  readonly blocId: string | null;
  readonly partId: string | null;
  readonly stance: Stance | null;
  readonly onlyEarlierText: boolean;
};

/** Whether a cell is what the filter looks for; without a stance or "earlier text" every cell is, empty ones too. */
export function isSought(cell: MatrixCell | null, filter: MatrixFilter): boolean {
  if (filter.stance !== null && cell?.stance !== filter.stance) return false;
  return !filter.onlyEarlierText || cell?.isOnEarlierText === true;
}

/**
 * The delegations of the bloc and the clauses of the part, without the clauses where nobody left holds what is sought.
 * Counts are of the delegations left.
 */
export function filterMatrix(matrix: PositionMatrix, filter: MatrixFilter): PositionMatrix {
  const { blocId, partId } = filter;
  const columns = matrix.delegations.flatMap((d, i) =>
    blocId === null || d.blocIds.includes(blocId) ? i : [],
  );
  const delegations = columns.map((i) => matrix.delegations[i]!);
  const looksForCells = filter.stance !== null || filter.onlyEarlierText;
  const rows = matrix.rows
    .filter(({ clause }) => partId === null || clause.partId === partId || clause.id === partId)
    .map(({ clause, cells }) => rowOf({ clause, cells: columns.map((i) => cells[i] ?? null), delegations }))
    .filter(({ cells }) => !looksForCells || cells.some((cell) => isSought(cell, filter)));
  return { delegations, rows };
}

/** The same matrix with one delegation's column first. */
export function withFirstColumn(matrix: PositionMatrix, delegationId: string | null): PositionMatrix {
  const index = matrix.delegations.findIndex((d) => d.id === delegationId);
  if (index < 1) return matrix;
  const rows = matrix.rows.map((row) => ({ ...row, cells: firstOf(row.cells, index) }));
  return { delegations: firstOf(matrix.delegations, index), rows };
}

function firstOf<T>(items: readonly T[], index: number): readonly T[] {
  return [items[index]!, ...items.slice(0, index), ...items.slice(index + 1)];
}

function placeOf(clauseId: string, delegationId: string): string {
  return `${clauseId}/${delegationId}`;
}

function cellOf(position: MatrixPosition | undefined, clause: MatrixClause): MatrixCell | null {
  if (!position) return null;
  const { number, stance, adReferendum, hasStatement } = position;
  return {
    number,
    stance,
    adReferendum,
    hasStatement,
    isOnEarlierText: isOnEarlierText(position, clause.text),
  };
}

function rowOf(row: {
  readonly clause: MatrixClause;
  readonly cells: readonly (MatrixCell | null)[];
  readonly delegations: readonly MatrixDelegation[];
}): MatrixRow {
  const { clause, cells, delegations } = row;
  const summary = summarise(
    delegations.map(({ id }, i) => ({ delegationId: id, position: cells[i] ?? null })),
  );
  return { clause, cells, summary };
}
