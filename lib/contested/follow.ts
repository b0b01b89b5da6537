import type { ContestedKind } from "./contested-item.ts";
import { excerptOf } from "./part-words.ts";
import type { ContestedPart } from "./read-contested.ts";

/** What is on record about contested words, as far as following the text needs it. */
export type FollowedRow = {
  readonly id: string;
  readonly kind: ContestedKind;
  readonly parentId: string | null;
  readonly excerpt: string;
  readonly openedRevision: number;
  /** Null: open. */
  readonly closedRevision: number | null;
};

/** How the record follows a text. */
export type FollowPlan = {
  /** In the text without being on record. */
  readonly open: readonly ContestedPart[];
  /** On record as closed, and there again: somebody was typing in it meanwhile. */
  readonly reopen: readonly string[];
  /** On record as open, and gone by editing. */
  readonly remove: readonly string[];
  /** Whose words or parent have changed. */
  readonly renew: readonly {
    readonly id: string;
    readonly parentId: string | null;
    readonly excerpt: string;
  }[];
};

/** The text is the truth: how the record of a clause follows its text of a revision. What is newer is left alone. */
export function planFollow(
  parts: readonly ContestedPart[],
  { rows, revision }: { readonly rows: readonly FollowedRow[]; readonly revision: number },
): FollowPlan {
  const byId = new Map(rows.map((row) => [row.id, row]));
  const present = new Set(parts.map(({ id }) => id));
  const known = parts.flatMap((part) => {
    const row = byId.get(part.id);
    return row && (row.closedRevision ?? 0) <= revision ? [{ part, row }] : [];
  });
  return {
    open: parts.filter(({ id }) => !byId.has(id)),
    reopen: known.filter(({ row }) => row.closedRevision !== null).map(({ row }) => row.id),
    remove: rows
      .filter((row) => row.closedRevision === null && row.openedRevision <= revision && !present.has(row.id))
      .map(({ id }) => id),
    renew: known.flatMap(({ part, row }) => {
      const [excerpt, parentId] = [excerptOf(part), part.parentId];
      return excerpt === row.excerpt && parentId === row.parentId ? [] : [{ id: row.id, parentId, excerpt }];
    }),
  };
}

/** Whether there is nothing to do. */
export function isSettled({ open, reopen, remove, renew }: FollowPlan): boolean {
  return open.length + reopen.length + remove.length + renew.length === 0;
}
