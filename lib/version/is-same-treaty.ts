import type { VersionClause } from "./version.ts";

/** Whether two readings of a treaty show the same: every clause in the same place and state, at the same revision. */
export function isSameTreaty(one: readonly VersionClause[], other: readonly VersionClause[]): boolean {
  if (one.length !== other.length) return false;
  const byId = new Map(other.map((clause) => [clause.id, clause]));
  return one.every((clause) => {
    const found = byId.get(clause.id);
    return found !== undefined && FIELDS.every((field) => clause[field] === found[field]);
  });
}

const FIELDS = [
  "parentId",
  "orderKey",
  "kind",
  "heading",
  "numberAs",
  "label",
  "status",
  "revision",
  "textHash",
  "logHash",
] as const satisfies readonly (keyof VersionClause)[];
